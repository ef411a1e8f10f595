import { complaint } from '#record'
import type { Format } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type Json, type JsonObject, parseJson } from '../json/parse-json.ts'
import { textOf } from '../json-resume/raw-entry.ts'
import { readSections } from '../json-resume/read-sections.ts'
import { topLevelNames } from '../json-resume/sniff.ts'
import { evidenceOfAResume, type ListedEvidence } from '../resume/evidence-of-a-resume.ts'
import { type Placed, sectionsOfDocument } from './sections.ts'
import { translated } from './translate.ts'

const KEY_PREFIX = 'reactive-resume'

/** A résumé of Reactive Resume, downloaded as JSON. */
export const reactiveResume: Format = {
  name: 'reactive-resume',
  title: 'Reactive Resume',
  sniff({ head }) {
    if (!/^\s*\{/.test(head)) return 0
    const names = topLevelNames(head)
    if (names.has('basics')) return names.has('sections') && !names.has('work') ? 0.95 : 0
    return names.has('data') && /"basics"\s*:/.test(head) && /"sections"\s*:/.test(head) ? 0.9 : 0
  },
  *read({ text }) {
    const parsed = parseJson(text)
    if ('notJson' in parsed) {
      const { line, column, message, hint } = parsed.notJson
      yield { complaint: complaint(`line ${line}, column ${column}`, message, hint) }
      return
    }
    const document = documentIn(parsed.value)
    if (!document) {
      yield {
        complaint: complaint(
          WHOLE_FILE,
          'it has no sections of Reactive Resume',
          'In Reactive Resume open the résumé, choose Export → JSON, and import that file.',
        ),
      }
      return
    }
    const { sections, others } = sectionsOfDocument(document)
    yield* readSections(KEY_PREFIX, sections)
    yield* evidenceOfAResume(KEY_PREFIX, others.flatMap(listedOther))
  },
}

/** The résumé itself: whole files have it, and backups of an account under `data`. */
function documentIn(value: Json): JsonObject | undefined {
  const inner = isObject(value) && !isObject(value.sections) && isObject(value.data) ? value.data : value
  return isObject(inner) && isObject(inner.sections) ? inner : undefined
}

/** What stands in a section of one's own shows something, but which kind of thing it is the file does not say. */
function listedOther({ place, item, under }: Placed): ListedEvidence[] {
  const { name, title, date, summary, location, url } = translated('awards', item)
  const text = [under, textOf(location), textOf(summary)].filter(Boolean).join('\n')
  const called = textOf(name ?? title ?? null) || under
  return called
    ? [{ place, kind: 'other', title: called, written: date, url: textOf(url ?? null) || undefined, text }]
    : []
}
