import { CAREER_CONCEPTS, type Complaint, type ConceptName, complaint, type Draft, nameKey } from '#record'
import type { Read } from '../format.ts'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { fingerprintOf } from './fingerprint.ts'
import { added } from './restored-edited.ts'

/** What `meta.thalweg` may hold. */
const RESTORABLE: readonly ConceptName[] = CAREER_CONCEPTS
/** What its keys begin with. */
const PREFIX = 'json-resume:'
export const THALWEG_VERSION = 1

/** What a file that Thalweg wrote says beyond JSON Resume. */
export interface Restored {
  /** The résumé is as Thalweg wrote it: the drafts are all of it. */
  exactly: boolean
  drafts: readonly Draft[]
  complaints: readonly Complaint[]
  /** What reading the rest of the file yields, with what only `meta.thalweg` knows added to it. */
  also(reads: Iterable<Read>): Iterable<Read>
}

export function restored(file: JsonObject): Restored {
  const none: Restored = { exactly: false, drafts: [], complaints: [], also: (reads) => reads }
  const thalweg = isObject(file.meta) ? file.meta.thalweg : undefined
  if (!isObject(thalweg) || !Array.isArray(thalweg.things)) return none
  if (thalweg.version !== THALWEG_VERSION)
    return {
      ...none,
      complaints: [
        complaint(
          'meta.thalweg',
          'another version of Thalweg wrote it, so only the résumé around it was taken',
          'Install the newest version and import the file again.',
        ),
      ],
    }
  const { drafts, complaints } = draftsOf(thalweg.things)
  const exactly = thalweg.of === fingerprintOf(file) && drafts.length > 0
  return { exactly, drafts, complaints, also: (reads) => added(reads, drafts) }
}

function draftsOf(things: readonly Json[]): { drafts: Draft[]; complaints: Complaint[] } {
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const [index, raw] of things.entries()) {
    const place = `meta.thalweg.things[${index}]`
    const draft = draftOf(raw, place)
    if (draft) drafts.push(draft)
    else complaints.push(complaint(place, 'it is nothing that Thalweg wrote', 'Export the résumé from Thalweg again.'))
  }
  return { drafts, complaints }
}

function draftOf(raw: Json, place: string): Draft | undefined {
  if (!isObject(raw) || typeof raw.key !== 'string' || !isObject(raw.value)) return undefined
  const concept = RESTORABLE.find((name) => name === raw.concept)
  if (!concept || !isOwnKey(concept, raw.key, raw.value)) return undefined
  return { concept, key: raw.key, place, value: { ...raw.value } as unknown as Draft['value'] }
}

/** Keys of other files are not for a résumé to change. */
function isOwnKey(concept: ConceptName, key: string, { name }: JsonObject): boolean {
  if (concept === 'person') return key === 'person'
  if (concept !== 'organisation' && concept !== 'skill') return key.startsWith(PREFIX)
  const natural = typeof name === 'string' ? nameKey(concept, name) : ''
  return key === natural || key.startsWith(`${natural}#`)
}
