import { complaint } from '#record'
import type { Format, Read, Surroundings } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isObject, type JsonObject, parseJson } from '../json/parse-json.ts'
import { notesOf, winsOf } from './entries.ts'
import { jobsOfBragDoc } from './jobs.ts'
import { LISTS, type ListName, thingsOf } from './shape.ts'

const KEY_PREFIX = 'bragdoc'

/** All that BragDoc knows of a person. */
export const bragdoc: Format = {
  name: 'bragdoc',
  title: 'BragDoc export',
  sniff({ head }) {
    if (!/^\s*\{/.test(head)) return 0
    const names = ['version', 'exportedAt', 'userId', 'companies', 'projects', 'achievements']
    const known = names.filter((name) => head.includes(`"${name}"`)).length
    return head.includes('"companies"') && head.includes('"exportedAt"') && known >= 3 ? 0.93 : 0
  },
  *read({ text }, surroundings) {
    const parsed = parseJson(text)
    if ('notJson' in parsed) {
      const { line, column, message, hint } = parsed.notJson
      yield { complaint: complaint(`line ${line}, column ${column}`, message, hint) }
    } else if (!isObject(parsed.value) || !LISTS.some((name) => Array.isArray((parsed.value as JsonObject)[name])))
      yield {
        complaint: complaint(WHOLE_FILE, 'it has no lists of BragDoc', 'Export it again under Account → Export data.'),
      }
    else yield* readExport(parsed.value, surroundings)
  },
}

function* readExport(file: JsonObject, { zone }: Surroundings): Iterable<Read> {
  const odd: string[] = []
  const things = (name: ListName) => thingsOf(file, name, (place) => odd.push(place))
  const { reads, known } = jobsOfBragDoc(KEY_PREFIX, things('companies'), things('projects'))
  const parts = [
    reads,
    winsOf(KEY_PREFIX, things('achievements'), known, zone),
    notesOf(KEY_PREFIX, things('documents'), known, zone),
  ]
  let any = false
  for (const part of parts)
    for (const read of part) {
      any = true
      yield read
    }
  for (const place of odd)
    yield { complaint: complaint(place, 'it is not what BragDoc writes here', 'It has to be an object in { }.') }
  if (!any && !odd.length)
    yield {
      complaint: complaint(WHOLE_FILE, 'there is nothing in this export', 'Write a first achievement in BragDoc.'),
    }
}
