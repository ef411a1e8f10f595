import type { PlainDate, Zone } from '#calendar'
import type { Format, Glimpse, Read } from '../format.ts'
import { entryDraft } from '../journal/entry-draft.ts'
import { type Piece, piecesOf, undatedPiece } from '../journal/pieces.ts'
import { parseWrittenDay } from '../markdown/written-day.ts'
import { HEAD } from './shape.ts'

/** The diary a person kept in Daygram. */
export const daygram: Format = {
  name: 'daygram',
  title: 'Daygram',
  sniff,
  *read({ text }) {
    const seen = new Map<string, number>()
    for (const piece of piecesOf(text, headOf)) yield readPiece(piece, seen)
  },
}

interface Head {
  day: PlainDate
  rest: string
}

function sniff({ head, path }: Glimpse): number {
  if (/\.(?:md|markdown|mdx|json|csv)$/i.test(path)) return 0
  const first = head
    .trimStart()
    .slice(0, 1_000)
    .split(/\r\n?|\n/, 1)[0] as string
  return headOf(first) ? 0.85 : 0
}

function headOf(line: string): Head | undefined {
  const [, month, day, , year, rest = ''] = HEAD.exec(line) ?? []
  const found = month && parseWrittenDay(`${month} ${day}, ${year}`, 'UTC' as Zone)
  return found ? { day: found.day, rest } : undefined
}

/** Known by its day: the program keeps one entry for each. */
function readPiece({ head, line, lines }: Piece<Head>, seen: Map<string, number>): Read {
  if (!head) return { complaint: undatedPiece(line, '“November 16 Monday 2026 /”') }
  const count = (seen.get(head.day) ?? 0) + 1
  seen.set(head.day, count)
  const key = `daygram:${head.day}${count === 1 ? '' : `#${count}`}`
  return entryDraft({ key, place: `line ${line}`, day: head.day, text: [head.rest, ...lines].join('\n') })
}
