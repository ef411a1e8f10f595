import { splitPeriod } from '../resume/split-period.ts'
import { lineText } from './lines.ts'
import type { Page, Run } from './shape.ts'

/** Pieces of text on one height that belong together: what a column has there. */
export interface Piece {
  page: number
  x: number
  end: number
  y: number
  size: number
  font: string
  text: string
}

/** Runs on one height, parted where there is a wide space between. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const sorted = runs.toSorted((a, b) => b.y - a.y || a.x - b.x)
  const rows: Run[][] = []
  for (const run of sorted) {
    const row = rows.at(-1)
    if (row && Math.abs((row[0] as Run).y - run.y) <= Math.min(run.size, (row[0] as Run).size) * 0.35) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap((row) => parted(row.toSorted((a, b) => a.x - b.x)))
}

function parted(row: readonly Run[]): Piece[] {
  const groups: Run[][] = []
  for (const run of row) {
    const last = groups.at(-1)?.at(-1)
    if (last && run.x - (last.x + last.width) <= Math.max(last.size, run.size) * 1.2) groups.at(-1)?.push(run)
    else groups.push([run])
  }
  return groups.map((group) => {
    const widest = group.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const first = group[0] as Run
    const end = group.reduce((most, { x, width }) => Math.max(most, x + width), first.x)
    return {
      page: first.page,
      x: first.x,
      end,
      y: widest.y,
      size: widest.size,
      font: widest.font,
      text: lineText(group),
    }
  })
}

/** Fewer pieces than this on a side are no column. */
const LEAST = 4
/** A page of more is no résumé, and looking for columns would take too long. */
const MOST = 2_000
/** Points of empty space between two columns. */
const NARROWEST = 8

/**
 * Where the right one of two columns begins, or nothing when the page has one. A column that holds mostly dates is none: there
 * each row is read across.
 */
export function gutterOf({ width }: Page, pieces: readonly Piece[]): number | undefined {
  if (pieces.length > MOST) return undefined
  let best: { at: number; room: number } | undefined
  for (const at of new Set(pieces.map(({ x }) => x))) {
    if (at < width * 0.15 || at > width * 0.8) continue
    const left = pieces.filter(({ end }) => end <= at - NARROWEST)
    const right = pieces.filter(({ x }) => x >= at - 1)
    const across = pieces.length - left.length - right.length
    if (left.length < LEAST || right.length < LEAST || across > pieces.length * 0.06) continue
    if (readAcross(left, right)) continue
    const room = at - Math.max(...left.map(({ end }) => end))
    // Of places with nothing across, the leftmost is where most of the right column begins.
    const worth = right.filter(({ x }) => Math.abs(x - at) < 3).length * 10 + Math.min(room, 40)
    if (!best || worth > best.room) best = { at, room: worth }
  }
  return best?.at
}

/** Dates at the left of what they are about, or at the right of it, on one height with it. */
function readAcross(left: readonly Piece[], right: readonly Piece[]): boolean {
  const heights = new Set(right.flatMap(({ y }) => [Math.round(y) - 1, Math.round(y), Math.round(y) + 1]))
  const beside = left.filter(({ y }) => heights.has(Math.round(y)))
  return mostlyDates(left) || mostlyDates(right) || (beside.length > 0 && mostlyDates(beside))
}

function mostlyDates(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ text }) => splitPeriod(text)).length * 2 >= pieces.length
}
