import {
  type Admitted,
  CONCEPTS,
  type Complaint,
  type ConceptName,
  complaint,
  freshId,
  type Id,
  type Interval,
  type Sorting,
  sortingFor,
  type Thing,
} from '#record'
import type { Known, Origin } from '#store'
import { fingerprintOf } from './fingerprint.ts'
import type { Recognised } from './import-memory.ts'
import { otherwise } from './otherwise.ts'

/** How many, by the plural of the concept: `{ jobs: 3, positions: 4 }`; concepts with none are left out. */
export type Counts = Record<string, number>

export interface Planned<Name extends ConceptName = ConceptName> {
  thing: Thing<Name>
  origin?: Origin
  /** The record never had it. */
  fresh?: boolean
}

/** What is to be kept of some drafts, and what is to be told of them. */
export interface Plan {
  toKeep: Map<ConceptName, Planned[]>
  admitted: Counts
  changed: Counts
  known: number
  complaints: Complaint[]
}

/** A thing of a file that the record has, saying more or something else. */
export interface Meeting {
  one: Admitted
  /** What the record has it as. */
  id: Id
  /** The fields that say something else, where that is known. */
  otherwise?: readonly string[]
  /** It was told and counted already. */
  told?: boolean
  /** The person has changed it since it was imported. */
  since?: boolean
  /** Its key is that of something that went up in what is meant. */
  isAway?: boolean
  editions?: readonly string[]
}

/** Decides on one thing: it is new, known, changed, or met by what the record says otherwise. */
export function place(
  plan: Plan,
  one: Admitted,
  known: Recognised | undefined,
  {
    rules,
    own,
    met,
    fingerprint,
  }: { rules: readonly Sorting[]; own: object | undefined; met: Meeting[]; fingerprint: string },
): void {
  const { concept, key, place, thing } = one
  if (concept === 'person') {
    if (JSON.stringify({ ...own, version: 0 }) !== JSON.stringify({ ...own, ...thing, version: 0 }))
      keepLater(plan, 'changed', one, '')
    else plan.known++
    return
  }
  if (!known) keepLater(plan, 'admitted', { ...one, thing: sorted(concept, thing, rules) }, fingerprint)
  else if (known.kept) meet(plan, one, known.kept, met)
  else if (known.onlyIfSame && known.fingerprint === fingerprintOf(thing)) plan.known++
  else if (known.onlyIfSame && known.fingerprint !== fingerprint)
    keepLater(plan, 'admitted', { ...one, thing: sorted(concept, asAnother(thing), rules) }, fingerprint)
  else if (editions(known).includes(fingerprint)) plan.known++
  else if (CONCEPTS[concept].byName)
    met.push({ one, id: known.id, editions: [fingerprint, ...editions(known)], isAway: known.was !== undefined })
  else if (known.touched && BOTH_KEPT.has(concept) && !known.removed) met.push({ one, id: known.id, since: true })
  else if (known.touched) {
    plan.known++
    plan.complaints.push(
      complaint(place, `the file has this ${concept} otherwise, and you have changed it since`, 'Yours was kept.'),
    )
  } else
    keepLater(
      plan,
      'changed',
      { concept, key, place, thing: sorted(concept, thing, rules) },
      [fingerprint, ...editions(known)].slice(0, 50).join(' '),
    )
}

/** Where the person’s own version stays, and what a file says is kept beside it. */
const BOTH_KEPT: ReadonlySet<ConceptName> = new Set(['job', 'position'])

/**
 * What the record has from elsewhere stays as it is; what the file says otherwise is told. Of moves it is not: their
 * job's dates say it.
 */
function meet(plan: Plan, one: Admitted, kept: Thing<ConceptName>, met: Meeting[]): void {
  const { concept, place, thing } = one
  plan.known++
  const fields = concept === 'move' ? [] : otherwise(concept, thing, kept)
  if (!fields.length) return
  met.push({ one, id: kept.id as Id, otherwise: fields, told: true })
  const named = fields.map((field) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ')
  plan.complaints.push(
    complaint(
      place,
      `the record has this ${concept} already, and the file says its ${named} otherwise`,
      'What the record says was kept; what the file says of jobs and positions is kept beside it.',
    ),
  )
}

/**
 * The fingerprints of every edition of a thing that files have brought, the newest first: reading an older edition of a
 * file again is nothing new, and does not win over the newer one.
 */
function editions({ fingerprint }: Known): string[] {
  return fingerprint.split(' ')
}

export function keepLater(
  plan: Plan,
  as: 'admitted' | 'changed',
  { concept, key, thing }: Omit<Admitted, 'value'>,
  /** Absent where what the file calls it is the key of something else. */
  fingerprint: string | undefined,
): void {
  const { plural } = CONCEPTS[concept]
  plan[as][plural] = (plan[as][plural] ?? 0) + 1
  const things = plan.toKeep.get(concept) ?? []
  const origin = fingerprint === undefined ? {} : { origin: { key, fingerprint } }
  things.push({ thing, ...origin, fresh: as === 'admitted' })
  plan.toKeep.set(concept, things)
}

function asAnother(thing: Thing<ConceptName>): Thing<ConceptName> {
  return { ...thing, id: freshId() } as Thing<ConceptName>
}

/** A new interval gets its job from the first sorting that fits; none is guessed. */
function sorted(concept: ConceptName, thing: Thing<ConceptName>, rules: readonly Sorting[]): Thing<ConceptName> {
  if (concept !== 'interval' || (thing as Interval).job) return thing
  const rule = sortingFor(rules, thing as Interval)
  return rule ? ({ ...thing, job: rule.job, duty: rule.duty, sortedBy: rule.id } as Thing<ConceptName>) : thing
}
