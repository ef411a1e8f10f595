import { type Complaint, complaint } from '#record'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject } from '../json/parse-json.ts'

/** A résumé in JSON that is not JSON Resume: by which top-level names it is known, and what it is. */
const LOOK_ALIKES: readonly { is: string; known(names: ReadonlySet<string>): boolean }[] = [
  {
    is: 'a Reactive Resume document',
    known: (names) => names.has('sections') && !names.has('work'),
  },
  {
    is: 'a Reactive Resume document of its first versions',
    known: (names) => names.has('profile') && names.has('objective') && !names.has('basics'),
  },
  {
    is: 'a FRESH résumé',
    known: (names) => names.has('info') && names.has('employment'),
  },
  {
    is: 'a Europass document',
    known: (names) => names.has('SkillsPassport'),
  },
]

/** What a file is that looks like JSON Resume by its top-level names and is not, or `undefined`. */
export function lookAlikeOf(names: ReadonlySet<string>) {
  return LOOK_ALIKES.find(({ known }) => known(names))
}

/** The sentence that refuses a look-alike, so that it is not read by half. */
export function refusedLookAlike(file: JsonObject): Complaint | undefined {
  const found = lookAlikeOf(new Set(Object.keys(file)))
  if (!found || (isObject(file.basics) && Array.isArray(file.work))) return undefined
  return complaint(
    WHOLE_FILE,
    `it is ${found.is}, which only looks like JSON Resume`,
    'Save or convert it as JSON Resume and import that; nothing was taken from this file.',
  )
}
