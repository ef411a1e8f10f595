import {
  type Admitted,
  admit,
  CONCEPT_NAMES,
  CONCEPTS,
  type Complaint,
  type ConceptName,
  complaint,
  type Draft,
  freshId,
  type Id,
  type Interval,
  type Sorting,
  sortingFor,
  type Thing,
} from '#record'
import type { Known, Origin, Reader, Writer } from '#store'
import type { Doer } from './doer.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { ImportMemory, Recognised } from './import-memory.ts'
import { otherwise } from './otherwise.ts'

/** How many, by the plural of the concept: `{ jobs: 3, positions: 4 }`; concepts with none are left out. */
export type Counts = Record<string, number>

export interface FileAnswer {
  admitted: Counts
  changed: Counts
  complaints: Complaint[]
  /** Things of the file that the record had as they are. */
  known: number
  /** With `tell`: every new thing. */
  would: Would[]
  operation?: Id
}

/** A new thing in a few words, for a person to look at before it is kept. */
export interface Would {
  concept: ConceptName
  says: string
}

interface Planned<Name extends ConceptName = ConceptName> {
  thing: Thing<Name>
  origin: Origin
}

interface Plan {
  toKeep: Map<ConceptName, Planned[]>
  admitted: Counts
  changed: Counts
  known: number
  complaints: Complaint[]
}

interface Under {
  group: Id
  path: string
  dryRun: boolean
  memory: ImportMemory
  tell?: boolean
}

/** Admits the drafts of one file, which come in parts, in one operation; or only counts what that would do. */
export async function admitFile(
  doer: Doer,
  parts: Iterable<Draft[]>,
  { group, path, dryRun, memory, tell = false }: Under,
): Promise<FileAnswer> {
  if (dryRun)
    return doer.store.read(doer.person, (reader) =>
      admitParts(reader, parts, memory, async (plan, answer) => {
        rehearse(plan, memory)
        if (tell) answer.would.push(...wouldOf(plan))
      }),
    )
  const operation = freshId()
  let answer: FileAnswer | undefined
  const { changes } = await doer.store.write(
    doer.person,
    { id: operation, name: 'import', actor: doer.actor },
    async (writer) => {
      answer = await admitParts(writer, parts, memory, (plan) => keepPlan(writer, plan))
      return { import: group, file: path, admitted: answer.admitted, changed: answer.changed }
    },
  )
  return { ...(answer as unknown as FileAnswer), ...(changes ? { operation } : {}) }
}

/** What later files of the same look would find in the record by then. */
function rehearse(plan: Plan, memory: ImportMemory): void {
  for (const [concept, things] of plan.toKeep)
    for (const { thing, origin } of concept === 'interval' ? [] : things) memory.rehearse(concept, thing, origin)
}

/** Fields that say in a line what a thing is. */
const SAYING = ['title', 'name', 'kind', 'from', 'to', 'on', 'day', 'email', 'level'] as const

function wouldOf({ toKeep }: Plan): Would[] {
  return [...toKeep].flatMap(([concept, things]) =>
    things.map(({ thing }) => {
      const fields = thing as unknown as Record<string, unknown>
      const said = SAYING.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : []))
      return { concept, says: said.join(', ') }
    }),
  )
}

async function admitParts(
  reader: Reader,
  parts: Iterable<Draft[]>,
  memory: ImportMemory,
  settle: (plan: Plan, answer: FileAnswer) => Promise<void>,
): Promise<FileAnswer> {
  const answer: FileAnswer = { admitted: {}, changed: {}, complaints: [], known: 0, would: [] }
  const ids = new Map<string, Id>()
  for (const drafts of parts) {
    const plan = await planPart(reader, drafts, memory, ids)
    await settle(plan, answer)
    for (const as of ['admitted', 'changed'] as const)
      for (const [plural, count] of Object.entries(plan[as])) answer[as][plural] = (answer[as][plural] ?? 0) + count
    answer.complaints.push(...plan.complaints)
    answer.known += plan.known
  }
  return answer
}

async function planPart(
  reader: Reader,
  drafts: readonly Draft[],
  memory: ImportMemory,
  ids: Map<string, Id>,
): Promise<Plan> {
  const known = await knownOf(reader, drafts, memory)
  const own = await reader.find('person', reader.person)
  const idOf = (key: string) => (key === 'person' ? reader.person : known.get(key)?.id)
  const { admitted, complaints } = admit(withPerson(drafts, own), idOf, ids)
  const rules = (await reader.list('sorting')).sort((a, b) => a.rank - b.rank)
  const plan: Plan = { toKeep: new Map(), admitted: {}, changed: {}, known: 0, complaints }
  for (const one of admitted) place(plan, one, known.get(one.key), rules, own)
  return plan
}

/** What the record knows of every key the drafts have or point at. */
async function knownOf(
  reader: Reader,
  drafts: readonly Draft[],
  memory: ImportMemory,
): Promise<Map<string, Recognised>> {
  const keys = new Map<ConceptName, Set<string>>()
  const note = (concept: ConceptName, key: string) => keys.set(concept, (keys.get(concept) ?? new Set()).add(key))
  for (const draft of drafts) {
    note(draft.concept, draft.key)
    for (const [name, field] of Object.entries(CONCEPTS[draft.concept].fields)) {
      if (!field.to) continue
      const value = (draft.value as Record<string, unknown>)[name]
      for (const one of Array.isArray(value) ? value : [value])
        if (typeof one === 'object' && one !== null && 'key' in one) note(field.to as ConceptName, String(one.key))
    }
  }
  const known = new Map<string, Recognised>()
  for (const [concept, wanted] of keys)
    for (const [key, found] of await reader.known(concept, [...wanted])) known.set(key, found)
  await memory.complete(reader, known, keys)
  return known
}

/** What a file says of the person fills in what the record does not know of them yet, and changes nothing else. */
function withPerson(drafts: readonly Draft[], own: object | undefined): Draft[] {
  return drafts.map((draft) =>
    draft.concept === 'person' ? ({ ...draft, value: { ...draft.value, ...own } } as Draft) : draft,
  )
}

function place(
  plan: Plan,
  one: Admitted,
  known: Recognised | undefined,
  rules: readonly Sorting[],
  own: object | undefined,
): void {
  const { concept, key, place, thing } = one
  if (concept === 'person') {
    if (JSON.stringify({ ...own, version: 0 }) !== JSON.stringify({ ...own, ...thing, version: 0 }))
      keepLater(plan, 'changed', one, '')
    else plan.known++
    return
  }
  const fingerprint = fingerprintOf(thing)
  if (!known) keepLater(plan, 'admitted', { ...one, thing: sorted(concept, thing, rules) }, fingerprint)
  else if (known.kept) meet(plan, one, known.kept)
  else if (known.onlyIfSame && known.fingerprint !== fingerprint)
    keepLater(plan, 'admitted', { ...one, thing: sorted(concept, asAnother(thing), rules) }, fingerprint)
  else if (editions(known).includes(fingerprint) || CONCEPTS[concept].byName) plan.known++
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

/**
 * What the record has from elsewhere stays as it is; what the file says otherwise is told. Of moves it is not: their
 * job's dates say it.
 */
function meet(plan: Plan, { concept, place, thing }: Admitted, kept: Thing<ConceptName>): void {
  plan.known++
  const fields = concept === 'move' ? [] : otherwise(concept, thing, kept)
  if (!fields.length) return
  const named = fields.map((field) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ')
  plan.complaints.push(
    complaint(
      place,
      `the record has this ${concept} already, and the file says its ${named} otherwise`,
      'What the record says was kept. Change it there if the file is right.',
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

function keepLater(
  plan: Plan,
  as: 'admitted' | 'changed',
  { concept, key, thing }: Admitted,
  fingerprint: string,
): void {
  const { plural } = CONCEPTS[concept]
  plan[as][plural] = (plan[as][plural] ?? 0) + 1
  const things = plan.toKeep.get(concept) ?? []
  things.push({ thing, origin: { key, fingerprint } })
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

async function keepPlan(writer: Writer, plan: Plan): Promise<void> {
  for (const concept of CONCEPT_NAMES) {
    const things = plan.toKeep.get(concept)
    if (!things) continue
    if (concept === 'person') for (const { thing } of things) await writer.save('person', thing as Thing<'person'>)
    else await writer.saveAll(concept, things as Planned<typeof concept>[])
  }
}
