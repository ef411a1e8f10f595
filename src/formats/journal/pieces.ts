import { type Complaint, complaint } from '#record'
import { linesOf } from '../lines-of.ts'

/** What stands between two heads of a text; before the first there is none. */
export interface Piece<Head> {
  head: Head | undefined
  /** Of its first line, from 1. */
  line: number
  /** What follows the head, line by line. */
  lines: string[]
}

/** Cuts a text at its heads, in order. What stands before the first is a piece only when it says anything. */
export function* piecesOf<Head>(
  text: string,
  headAt: (line: string, number: number) => Head | undefined,
): Generator<Piece<Head>> {
  let piece: Piece<Head> | undefined
  for (const { number, text: line } of linesOf(text)) {
    const head = headAt(line, number)
    if (head !== undefined) {
      if (piece) yield piece
      piece = { head, line: number, lines: [] }
    } else if (piece) piece.lines.push(line)
    else if (line.trim()) piece = { head, line: number, lines: [line] }
  }
  if (piece) yield piece
}

/** For what stands before the first head. */
export function undatedPiece(line: number, example: string): Complaint {
  return complaint(
    `line ${line}`,
    'what stands before the first date belongs to no entry and was not taken',
    `Put a date before it, such as ${example}, and import the file again.`,
  )
}
