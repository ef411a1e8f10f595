import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { mediaIn, mediaLeft } from '../journal/media-left.ts'
import { objectsIn, openJson, textIn } from '../journal/open-json.ts'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { EntryReader } from './entry.ts'
import type { JournivExport } from './shape.ts'

const EXPORT_INSTEAD = 'Make a data export in Journiv again.'
const ENERGY_OF_NAMES: readonly (readonly [string, number])[] = [
  ['great', 2],
  ['good', 1],
  ['neutral', 0],
  ['bad', -1],
  ['awful', -2],
]

/** The export of Journiv, both editions. A mood with a score is a check-in’s energy; one without stays a word. */
export const journiv: Format = {
  name: 'journiv',
  title: 'Journiv',
  sniff,
  *read({ text }, { zone }) {
    const opened = openJson(text)
    if ('broken' in opened) {
      yield { complaint: opened.broken }
      return
    }
    for (const one of opened.complaints) yield { complaint: one }
    yield* readExport(isObject(opened.value) ? opened.value : {}, zone)
  },
}

function sniff({ head }: Glimpse): number {
  if (!/^\s*\{/.test(head) || !/"export_version"\s*:/.test(head)) return 0
  return /"(?:app_version|user_email)"\s*:/.test(head) && /"journals"\s*:\s*\[/.test(head) ? 0.9 : 0
}

function* readExport(file: JournivExport & JsonObject, zone: Zone): Generator<Read> {
  const journals = objectsIn(file.journals)
  const reader = new EntryReader({ zone, energies: energiesOf(file.mood_definitions), journals: titlesOf(journals) })
  let [any, media] = [false, 0]
  for (const { raw, place, title } of listed(file.moments, journals)) {
    any = true
    if (!isObject(raw)) {
      yield { complaint: complaint(place, 'this is no entry of Journiv', EXPORT_INSTEAD) }
      continue
    }
    media += mediaIn(raw.media)
    yield title === MOMENT ? reader.readMoment(raw, place) : reader.readEntry(raw, title, place)
  }
  if (!any) yield { complaint: complaint(WHOLE_FILE, 'there is no entry in this export of Journiv', EXPORT_INSTEAD) }
  if (media) yield { complaint: mediaLeft(media) }
  const others = OTHERS.filter(([name]) => objectsIn(file[name]).length)
  if (others.length) yield { complaint: leftOut(others.map(([, said]) => said)) }
}

const MOMENT = Symbol('a moment')

/** All that was written, moments first; each with the journal it stands in. */
function* listed(
  moments: Json | undefined,
  journals: readonly JsonObject[],
): Generator<{ raw: Json; place: string; title: string | undefined | typeof MOMENT }> {
  const list = (value: Json | undefined) => (Array.isArray(value) ? value.entries() : [])
  for (const [index, raw] of list(moments)) yield { raw, place: `moments[${index}]`, title: MOMENT }
  for (const [number, { title, entries }] of journals.entries())
    for (const [index, raw] of list(entries))
      yield { raw, place: `journals[${number}].entries[${index}]`, title: textIn(title) }
}

/** Lists the record has no place for. */
const OTHERS = [
  ['goals', 'goals'],
  ['goal_logs', 'logs of goals'],
  ['people', 'people'],
] as const

function energiesOf(moods: Json | undefined): Map<string, number> {
  const energies = new Map(ENERGY_OF_NAMES)
  for (const { name, score } of objectsIn(moods)) {
    const isScore = typeof score === 'number' && Number.isInteger(score) && score >= 1 && score <= 5
    if (isScore && typeof name === 'string') energies.set(name.toLowerCase(), score - 3)
  }
  return energies
}

function titlesOf(journals: readonly JsonObject[]): Map<string, string> {
  return new Map(
    journals.flatMap(({ external_id: id, title }) => {
      const [known, said] = [textIn(id), textIn(title)]
      return known && said ? [[known, said] as const] : []
    }),
  )
}

function leftOut(others: readonly string[]) {
  return complaint(
    WHOLE_FILE,
    `its ${others.join(' and ')} were not taken`,
    'Only what was written in the journal is: enter goals and people by hand.',
  )
}
