import type { Zone } from '#calendar'
import type { Format, Glimpse, Read } from '../format.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import { HeadDays } from '../journal/head-days.ts'
import { type Piece, piecesOf, undatedPiece } from '../journal/pieces.ts'
import { linesOf } from '../lines-of.ts'
import { parseWrittenDay, type WrittenDay } from '../markdown/written-day.ts'
import { dateLike } from './shape.ts'

const PLAIN_NAME = /(?:\.te?xt|(?:^|\/)[^./]+)$/i

/** A journal in plain text, each entry under a line that is its date. */
export const datedText: Format = {
  name: 'dated-text',
  title: 'plain text under dates',
  sniff,
  *read({ path, text }, { zone }) {
    const days = new HeadDays(headsOf(text), zone)
    const keys = new Map<string, number>()
    const file = path.normalize('NFC')
    for (const piece of piecesOf(text, (line) => headOf(line, days))) yield readPiece(piece, file, keys)
    if (days.unsettled) yield { complaint: days.unsettled }
  },
}

/** Low, so that whatever knows its own dates comes first: two heads, or one on top, that can be read in one way only. */
function sniff({ path, head }: Glimpse): number {
  if (!PLAIN_NAME.test(path)) return 0
  let [heads, any] = [0, false]
  for (const { text: line } of linesOf(head)) {
    const words = dateLike(line)
    if (words && parseWrittenDay(words, 'UTC' as Zone)) heads++
    if (heads > 1 || (heads && !any)) return 0.35
    any ||= line.trim() !== ''
  }
  return 0
}

function* headsOf(text: string): Generator<string> {
  for (const { text: line } of linesOf(text)) {
    const words = dateLike(line)
    if (words) yield words
  }
}

function headOf(line: string, days: HeadDays): WrittenDay | undefined {
  const words = dateLike(line)
  return words ? days.dayOf(words) : undefined
}

/** Known by its file and day, and when there are several of one day by their order. */
function readPiece({ head, line, lines }: Piece<WrittenDay>, file: string, keys: Map<string, number>): Read {
  if (!head) return { complaint: undatedPiece(line, '2026-11-16') }
  const name = `dated-text:${file}:${head.day}`
  const count = (keys.get(name) ?? 0) + 1
  keys.set(name, count)
  const key = count === 1 ? name : `${name}#${count}`
  return entryDraft({ key, place: `line ${line}`, day: head.day, at: head.at, text: lines.join('\n') })
}
