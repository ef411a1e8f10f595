import type { Zone } from '#calendar'
import { type Complaint, complaint } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { HeadDays } from '../journal/head-days.ts'
import { type Piece, piecesOf, undatedPiece } from '../journal/pieces.ts'
import { linesOf } from '../lines-of.ts'
import { dayOfPath } from '../markdown/named-day.ts'
import { parseWrittenDay, type WrittenDay } from '../markdown/written-day.ts'
import { quoted } from '../tidy-line.ts'
import { type JrnlKeys, readEntry } from './entry.ts'
import { BARE, BRACKETED } from './shape.ts'

/** A folder journal keeps each day in a file of its own, and may leave the date out of the heads in it. */
const DAY_FILE = /(?:^|\/)\d{4}\/\d\d\/\d\d\.\w+$/
const DATE_LIKE = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d:\d\d/

interface Head {
  date: string
  rest: string
}

type Begun = WrittenDay & Pick<Head, 'rest'>

/** Reads a journal as jrnl keeps it. A line that looks like a head but names no day stays with the entry before, and is told. */
export function* readText(path: string, text: string, zone: Zone, keys: JrnlKeys): Generator<Read> {
  const days = new HeadDays(headsOf(text), zone)
  const folderDay = DAY_FILE.test(path) ? dayOfPath(path, zone)?.day : undefined
  let odd: Complaint[] = []
  let any = false
  for (const piece of piecesOf<Begun>(text, (line, number) => {
    const head = headOf(line)
    const found = head && (days.dayOf(head.date) ?? timeOnly(head.date, folderDay, zone))
    if (head && !found) odd.push(noDay(number, head.date))
    return found && { ...found, rest: (head as Head).rest }
  })) {
    for (const one of odd) yield { complaint: one }
    odd = []
    any ||= piece.head !== undefined
    yield readPiece(piece, keys)
  }
  for (const one of odd) yield { complaint: one }
  if (!any) yield { complaint: noEntry() }
  if (days.unsettled) yield { complaint: days.unsettled }
}

function* headsOf(text: string): Generator<string> {
  for (const { text: line } of linesOf(text)) {
    const head = headOf(line)
    if (head) yield head.date
  }
}

/** A line that begins with what looks like a date of jrnl. */
export function headOf(line: string): Head | undefined {
  const start = line.charCodeAt(0)
  if (start === 91) {
    const found = BRACKETED.exec(line)
    return found && DATE_LIKE.test(found[1] as string) ? { date: found[1] as string, rest: found[2] ?? '' } : undefined
  }
  const found = start >= 48 && start <= 57 ? BARE.exec(line) : null
  return found ? { date: found[1] as string, rest: found[2] as string } : undefined
}

function timeOnly(date: string, day: string | undefined, zone: Zone): WrittenDay | undefined {
  return day && /^\d{1,2}:\d{2}/.test(date) ? parseWrittenDay(`${day} ${date}`, zone) : undefined
}

function readPiece({ head, line, lines }: Piece<Begun>, keys: JrnlKeys): Read {
  if (!head) return { complaint: undatedPiece(line, '[2026-11-16 09:30]') }
  const { rest, ...found } = head
  const starred = rest.trimEnd().endsWith('*')
  const text = [starred ? withoutStar(rest) : rest, ...lines].join('\n')
  return readEntry({ place: `line ${line}`, ...found, text, starred }, keys)
}

function withoutStar(line: string): string {
  let end = line.length
  while (end && ' \t*'.includes(line[end - 1] as string)) end--
  return line.slice(0, end)
}

function noDay(line: number, date: string): Complaint {
  return complaint(
    `line ${line}`,
    `an entry seems to begin here, but ${quoted(date)} is no day, so it was kept as part of the entry before`,
    'Write its date as [2026-11-16 09:30], and import the file again.',
  )
}

function noEntry(): Complaint {
  return complaint(
    WHOLE_FILE,
    'no entry begins in it with a date',
    'jrnl begins each with its date: [2026-11-16 09:30] What happened.',
  )
}
