import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject, type ParsedJson, parseJson } from '../json/parse-json.ts'
import { jobsOfAResume } from '../resume/jobs-of-a-resume.ts'
import { evidenceOfSections, skillsOfSections } from './lists-of-sections.ts'
import { refusedLookAlike } from './look-alike.ts'
import { personOfBasics } from './person-of-basics.ts'
import { listedPositions } from './positions-of-sections.ts'
import type { RawEntry } from './raw-entry.ts'
import { restored } from './restored.ts'
import { sectionsOf } from './sections.ts'
import { sniffResume } from './sniff.ts'

export const KEY_PREFIX = 'json-resume'

export const jsonResume: Format = {
  name: 'json-resume',
  title: 'JSON Resume',
  sniff: sniffResume,
  *read({ text }) {
    const parsed = parseJson(text)
    if ('notJson' in parsed) {
      const { line, column, message, hint } = parsed.notJson
      yield { complaint: complaint(`line ${line}, column ${column}`, message, hint) }
      return
    }
    if (!isObject(parsed.value)) {
      yield {
        complaint: complaint(
          WHOLE_FILE,
          'it is JSON, but not a résumé',
          'A JSON Resume is one object in { } with basics and work.',
        ),
      }
      return
    }
    yield* repetitions(parsed)
    yield* readResume(parsed.value)
  },
}

function* repetitions({ repeated }: ParsedJson): Iterable<Read> {
  for (const { name, line } of repeated)
    yield {
      complaint: complaint(
        `line ${line}`,
        `“${name}” stands a second time in the same object, so what the first one says was not taken`,
        'Give the two one list, or remove one, and import the file again.',
      ),
    }
}

function* readResume(file: JsonObject): Iterable<Read> {
  const refused = refusedLookAlike(file)
  if (refused) {
    yield { complaint: refused }
    return
  }
  const { exactly, drafts, also, complaints } = restored(file)
  for (const one of complaints) yield { complaint: one }
  if (exactly) for (const draft of drafts) yield { draft }
  else yield* also(readSections(file))
}

function* readSections(file: JsonObject): Iterable<Read> {
  const sections = sectionsOf(file)
  const { listed, reads } = listedPositions(sections)
  let any = false
  for (const part of [
    personOfBasics(sections.entries('basics')[0], sections.entries('interests')),
    sections.entries('basics').slice(1).map(secondPerson),
    sections.complaints.map((one) => ({ complaint: one })),
    reads,
    jobsOfAResume(KEY_PREFIX, listed),
    skillsOfSections(sections),
    evidenceOfSections(KEY_PREFIX, sections),
  ])
    for (const read of part) {
      any = true
      yield read
    }
  if (!any)
    yield {
      complaint: complaint(
        WHOLE_FILE,
        'there is nothing of a résumé in it',
        'Fill in basics and work, and import it again.',
      ),
    }
}

function secondPerson({ place }: RawEntry): Read {
  return {
    complaint: complaint(place, 'a résumé is of one person, and this is another', 'Give each a file of their own.'),
  }
}
