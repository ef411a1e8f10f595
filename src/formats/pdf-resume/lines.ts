import { gutterOf, type Piece, piecesOf } from './columns.ts'
import type { Line, Page, Run } from './shape.ts'

/** Runs that stand side by side as one text, with a space where there is room for one. */
export function lineText(runs: readonly Pick<Run, 'x' | 'width' | 'size' | 'text'>[]): string {
  let text = ''
  let end: number | undefined
  for (const run of runs) {
    const isApart = end !== undefined && run.x - end > run.size * 0.15
    text += `${isApart && !text.endsWith(' ') && !run.text.startsWith(' ') ? ' ' : ''}${run.text}`
    end = run.x + run.width
  }
  return text.replace(/\s+/g, ' ').trim()
}

const PAGE_NUMBER = /^(?:(?:page|seite|página|pagina)\s*)?\d{1,3}(?:\s*(?:of|von|sur|de|\/)\s*\d{1,3})?$/i

/**
 * The lines of all pages in the order they are read: what stands at the side first, then the main column; a page without
 * columns belongs to the main one.
 */
export function linesOf(pages: readonly Page[]): { side: Line[]; main: Line[] } {
  const [side, main]: [Line[], Line[]] = [[], []]
  let above = 0
  let gutter: number | undefined
  for (const page of pages) {
    const pieces = piecesOf(page.runs).filter(({ text, y }) => !isPageNumber(text, y, page.height))
    gutter = gutterOf(page, pieces) ?? (gutter !== undefined && keepsTo(gutter, pieces) ? gutter : undefined)
    const place = (piece: Piece): Line => lineOf(piece, above + page.height - piece.y)
    if (gutter === undefined) for (const piece of acrossRows(pieces)) main.push(place(piece))
    else {
      const at = gutter
      const isSide = ({ x, end }: Piece) => x < at - 1 && end <= at + 1
      for (const piece of acrossRows(pieces.filter(isSide))) side.push(place(piece))
      for (const piece of acrossRows(pieces.filter((one) => !isSide(one)))) main.push(place(piece))
    }
    above += page.height
  }
  return whichIsMain(side, main)
}

function isPageNumber(text: string, y: number, height: number): boolean {
  return text.length < 20 && PAGE_NUMBER.test(text) && (y < height * 0.1 || y > height * 0.93)
}

/** A page that goes on in the right column only. */
function keepsTo(gutter: number, pieces: readonly Piece[]): boolean {
  return pieces.every(({ x, end }) => x >= gutter - 2 || end <= gutter)
}

/** Pieces of one height side by side, as one row: a title and its dates at the right. */
function acrossRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    if (last && last.page === piece.page && Math.abs(last.y - piece.y) < last.size * 0.3)
      rows[rows.length - 1] = { ...last, end: piece.end, text: `${last.text}\t${piece.text}` }
    else rows.push(piece)
  }
  return rows
}

function lineOf({ page, x, size, font, text }: Piece, down: number): Line {
  return { page, x, down, size, font, text }
}

/** The main column is the one with more words. */
function whichIsMain(left: Line[], right: Line[]): { side: Line[]; main: Line[] } {
  const letters = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0)
  return letters(left) > letters(right) * 1.2 ? { side: right, main: left } : { side: left, main: right }
}
