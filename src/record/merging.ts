import { concept, type Fields, type Kept } from './concept.ts'
import { contact } from './contact.ts'
import { line, oneOf, optional, ref, text } from './field.ts'
import { isId } from './id.ts'
import { job } from './job.ts'
import { organisation } from './organisation.ts'
import { position } from './position.ts'

/** Of what two may be one: who and what comes from several files. */
export const MERGEABLE = ['contact', 'organisation', 'job'] as const
export type Mergeable = (typeof MERGEABLE)[number]

/**
 * What the person said of two things that look alike: `same`, and `other` went up in `kept`; or `apart`, and they are not
 * asked again. Ids, for `other` of the same is no longer there.
 */
export const merging = concept(
  'merging',
  'mergings',
  {
    /** Positions of one title go up in each other with their jobs. */
    concept: oneOf([...MERGEABLE, 'position']),
    kept: line(100),
    other: line(100),
    /** What `other` was called, so that files that call it so mean `kept`. */
    otherName: optional(line(500)),
    verdict: oneOf(['same', 'apart']),
  },
  [
    ({ kept, other }) =>
      kept !== other && isId(kept) && isId(other)
        ? undefined
        : { message: 'it does not name two things', hint: 'Choose two of them.' },
  ],
)
export type Merging = Kept<typeof merging>

/**
 * What another file says of one field of a thing, kept beside what the record says: neither is lost, and the person may
 * take it over. `value` as JSON; `saidBy` names where it comes from (a file, its format).
 */
export const variant = concept(
  'variant',
  'variants',
  {
    contact: optional(ref('contact')),
    organisation: optional(ref('organisation')),
    job: optional(ref('job')),
    position: optional(ref('position')),
    field: line(100),
    value: text(),
    saidBy: optional(line(1_000)),
  },
  [
    ({ contact, organisation, job, position }) =>
      [contact, organisation, job, position].filter(Boolean).length === 1
        ? undefined
        : { message: 'it is not about exactly one thing', hint: 'Say which one it is about.' },
    (said) =>
      isSayable(said)
        ? undefined
        : { message: 'it says what that field cannot hold', hint: 'Give a field of that thing, and a value as JSON.' },
  ],
)
export type Variant = Kept<typeof variant>

const SUBJECTS = ['contact', 'organisation', 'job', 'position'] as const
const FIELDS: Readonly<Record<(typeof SUBJECTS)[number], Fields>> = {
  contact: contact.fields,
  organisation: organisation.fields,
  job: job.fields,
  position: position.fields,
}

type About = { readonly [Subject in (typeof SUBJECTS)[number]]?: string | undefined }

/** The thing a variant is about. */
export function subjectOf(variant: About): { concept: (typeof SUBJECTS)[number]; id: string } | undefined {
  const concept = SUBJECTS.find((one) => variant[one])
  const id = concept && variant[concept]
  return concept && id ? { concept, id } : undefined
}

/** Files bring variants too: what is no JSON, or nothing its field takes, can be neither shown nor taken over. */
function isSayable(said: About & { field: string; value: string }): boolean {
  const subject = subjectOf(said)
  const fields = subject && FIELDS[subject.concept]
  if (!fields || !Object.hasOwn(fields, said.field)) return !subject
  try {
    return fields[said.field]?.check(JSON.parse(said.value)) !== undefined
  } catch {
    return false
  }
}
