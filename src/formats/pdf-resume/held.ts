import { usualOf } from './headings.ts'
import { beginsWithBullet, usualStep } from './paragraphs.ts'
import { type DatedLine, periodInLine } from './period-in-line.ts'
import type { Line } from './shape.ts'

/** One position or study as it is laid out: its names, its period, and the lines under it. */
export interface Held {
  first: Line
  /** What stands above the period and beside it, in order. */
  names: string[]
  period: DatedLine
  /** Under one organisation with the one before: the organisation and how long in all stand above both. */
  isFollowing: boolean
  body: Line[]
}

/** “5 years 3 months”, how long at one organisation in all. */
const LASTED =
  /^(?:\d{1,2}\s*(?:years?|yrs?|jahre?n?|ans?|années?|años?|months?|mos?|monate?n?|mois|mes(?:es)?)\.?\s*(?:und|et|y)?\s*){1,2}$/i
const MOST_NAMES = 3

/**
 * Takes a stretch of a résumé apart at its periods. The names above a period are the lines in another size or font than most,
 * or those behind a wider space; what comes before the first is left.
 */
export function heldIn(lines: readonly Line[]): { held: Held[]; left: Line[] } {
  const dated = lines.map(({ text }) => (beginsWithBullet(text) ? undefined : periodInLine(text)))
  const usual = usualOf(lines.filter((_, index) => !dated[index]))
  const isStrong = ({ size, font }: Line) => size > usual.size + 0.3 || font !== usual.font
  const step = usualStep(lines)
  const [held, left]: [Held[], Line[]] = [[], []]
  let free = 0
  for (const [at, period] of dated.entries()) {
    if (!period || (held.length > 0 && isInBody(lines, at, period, isStrong))) continue
    const { names, from, hasTotal, begun } = namesAbove(lines, free, at, isStrong, step)
    const beside = [begun, period.rest].filter(Boolean).join(' ')
    const before = held.at(-1)
    for (const line of lines.slice(free, from)) (before?.body ?? left).push(line)
    const isFollowing = !hasTotal && before !== undefined && names.length < 2 && !period.rest
    held.push({
      first: lines[from] as Line,
      names: [...names, ...(beside ? [beside] : [])],
      period,
      isFollowing,
      body: [],
    })
    free = at + 1
  }
  for (const line of lines.slice(free)) held.at(-1)?.body.push(line)
  return { held, left: held.length ? left : [...lines] }
}

/** A sentence that ends with a period of time is no new position. */
function isInBody(lines: readonly Line[], at: number, { rest }: DatedLine, isStrong: (line: Line) => boolean): boolean {
  const line = lines[at] as Line
  return rest.length > 90 || (/[a-zà-ÿ]{3,}.*[.;]$/.test(rest) && !isStrong(line))
}

interface Above {
  names: string[]
  /** The line with the first of them. */
  from: number
  hasTotal: boolean
  /** What begins above the period and goes on beside it. */
  begun?: string
}

function namesAbove(
  lines: readonly Line[],
  free: number,
  at: number,
  isStrong: (line: Line) => boolean,
  step: number,
): Above {
  const names: string[] = []
  let [from, hasTotal] = [at, false]
  while (from > free && names.length < MOST_NAMES) {
    const line = lines[from - 1] as Line
    if (LASTED.test(line.text)) hasTotal = true
    else if (isStrong(line) && !beginsWithBullet(line.text)) names.unshift(line.text.replaceAll('\t', ' | '))
    else break
    from--
  }
  if (names.length) return { names, from, hasTotal }
  if (periodInLine((lines[at] as Line).text)?.rest) return { ...brokenNames(lines, free, at, isStrong), hasTotal }
  return { ...plainNames(lines, free, at, step), hasTotal }
}

/** What stands beside a period may begin on the lines above it, under a name in other letters. */
function brokenNames(lines: readonly Line[], free: number, at: number, isStrong: (line: Line) => boolean) {
  for (let index = at - 1; index >= Math.max(free, at - 3); index--) {
    const line = lines[index] as Line
    if (beginsWithBullet(line.text)) break
    if (!isStrong(line)) continue
    const begun = lines.slice(index + 1, at).map(({ text }) => text)
    return { names: [line.text.replaceAll('\t', ' | ')], from: index, begun: begun.join(' ') }
  }
  return { names: [], from: at }
}

/** Names in the same letters as all else: the lines since the last wider space, or the one above. */
function plainNames(lines: readonly Line[], free: number, at: number, step: number): { names: string[]; from: number } {
  const least = Math.max(free, at - 2)
  let from = Math.max(free, at - 1)
  for (let index = at - 1; index >= least; index--) {
    const [line, above] = [lines[index] as Line, lines[index - 1]]
    if (index === free || !above || line.down - above.down > step * 1.4 || line.page !== above.page) {
      from = index
      break
    }
  }
  const taken = lines.slice(from, at).filter(({ text }) => !beginsWithBullet(text))
  return { names: taken.map(({ text }) => text.replaceAll('\t', ' | ')), from: at - taken.length }
}
