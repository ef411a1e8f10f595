import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject, type ParsedJson, parseJson } from '../json/parse-json.ts'
import { refusedLookAlike } from './look-alike.ts'
import { readSections } from './read-sections.ts'
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
  else yield* also(readSections(KEY_PREFIX, sectionsOf(file)))
}
