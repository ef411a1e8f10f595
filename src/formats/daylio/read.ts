import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read } from '../format.ts'
import { looksLikeHtml, plainText } from '../html/plain-text.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import { parseWrittenDay, type WrittenDay } from '../markdown/written-day.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { unclosed as unclosedQuote } from '../sheet/read-sheet.ts'
import { delimiterOf, rowsOf } from '../sheet/rows.ts'
import { quoted } from '../tidy-line.ts'
import { COLUMNS, type Column, ENERGY } from './shape.ts'

const EXPORT_INSTEAD = 'In Daylio: More → Export Entries → CSV.'

/** Entries of Daylio. A mood it begins with is a check-in’s energy; one of a person’s own naming stays a word. */
export const daylio: Format = { name: 'daylio', title: 'Daylio', sniff, read }

function sniff({ head, path }: Glimpse): number {
  const first = head.trimStart().split(/\r\n?|\n/, 1)[0] as string
  const names = headerOf(first.split(delimiterOf(first)))
  if (names.has('mood') && names.has('activities') && (names.has('full_date') || names.has('year'))) return 0.95
  return isBackup(path, head) ? 0.5 : 0
}

/** `backup.daylio` is JSON written as base64; inside a ZIP of that name. */
function isBackup(path: string, head: string): boolean {
  return /\.daylio$/i.test(path) && /^[A-Za-z0-9+/=\s]{100}/.test(head)
}

function* read({ path, text }: { path: string; text: string }, { zone }: { zone: Zone }): Generator<Read> {
  if (isBackup(path, text)) {
    yield { complaint: complaint(WHOLE_FILE, 'this is a backup of Daylio, not an export', EXPORT_INSTEAD) }
    return
  }
  const rows = rowsOf(text, delimiterOf(text.slice(0, 65_536)))
  const header = rows.next()
  const at = header.done ? new Map<Column, number>() : headerOf(header.value.cells)
  const keys = new ContentKeys('daylio')
  const own = new Map<string, number>()
  let any = false
  for (const { number, cells, unclosed } of rows) {
    any = true
    const cell = (column: Column) => cells[at.get(column) ?? -1]?.trim() ?? ''
    const mood = cell('mood')
    if (mood && energyOf(mood) === undefined) own.set(mood, (own.get(mood) ?? 0) + 1)
    yield readRow(cell, `row ${number}`, keys, zone)
    if (unclosed) yield unclosedQuote({ number })
  }
  if (!any) yield { complaint: complaint(WHOLE_FILE, 'this export of Daylio has no entries', EXPORT_INSTEAD) }
  if (own.size) yield { complaint: ownMoods(own) }
}

function headerOf(cells: readonly string[]): Map<Column, number> {
  const names = cells.map((name) =>
    name
      .replace(/["\uFEFF]/g, '')
      .trim()
      .toLowerCase(),
  )
  return new Map(COLUMNS.flatMap((column) => (names.includes(column) ? [[column, names.indexOf(column)]] : [])))
}

type Cell = (column: Column) => string

function readRow(cell: Cell, place: string, keys: ContentKeys, zone: Zone): Read {
  const found = dayOf(cell, zone)
  const [title, mood] = [cell('note_title'), cell('mood')]
  const note = looksLikeHtml(cell('note')) ? plainText(cell('note')) : cell('note')
  if (!found) return { complaint: undated(place, title || note || mood, cell) }
  const tags = cell('activities').split('|')
  const energy = energyOf(mood)
  const said = [mood, tags.join(', ').replace(/\s+/g, ' ').replaceAll(' ,', ',').trim()].filter(Boolean).join(': ')
  return entryDraft({
    key: keys.keyOf(found.day, cell('time')),
    place,
    day: found.day,
    at: found.at,
    title,
    text: note,
    tags,
    energy,
    otherwise: said,
    extra: {
      mood: energy === undefined ? mood : '',
      scales: cell('scales'),
      time: found.at === undefined ? cell('time') : '',
    },
  })
}

function energyOf(mood: string): number | undefined {
  const name = mood.toLowerCase()
  return Object.hasOwn(ENERGY, name) ? ENERGY[name] : undefined
}

function dayOf(cell: Cell, zone: Zone): WrittenDay | undefined {
  const date = cell('full_date') || (cell('year') ? `${cell('date')} ${cell('year')}` : '')
  return parseWrittenDay(`${date} ${cell('time')}`, zone) ?? parseWrittenDay(date, zone)
}

function undated(place: string, about: string, cell: Cell) {
  const date = cell('full_date') || cell('date')
  return complaint(
    place,
    date ? `${quoted(about)}: its date ${quoted(date)} is no day` : `${quoted(about)}: it has no date`,
    EXPORT_INSTEAD,
  )
}

function ownMoods(own: ReadonlyMap<string, number>) {
  const named = [...own.keys()].slice(0, 5).map(quoted).join(', ')
  return complaint(
    WHOLE_FILE,
    `moods of your own naming (${named}) say no energy, so these entries are notes that keep the word`,
    'To have them as check-ins, call them rad, good, meh, bad or awful in the file, and import it again.',
  )
}
