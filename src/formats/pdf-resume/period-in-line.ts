import { splitPeriod } from '../resume/split-period.ts'

/** A period that stands on a line, and what else stands there. */
export interface DatedLine {
  start: string
  end?: string
  rest: string
}

const LONGEST = 200
const MOST_WORDS = 9

/**
 * Finds the period on a line: alone, beside a title at the other end of the row, in brackets, or between signs; at an end of
 * the line only a whole period counts, for a single year may be part of a name.
 */
export function periodInLine(line: string): DatedLine | undefined {
  if (line.length > LONGEST || !/\d{2}/.test(line)) return undefined
  const whole = splitPeriod(line.replaceAll('\t', ' '))
  if (whole) return { ...whole, rest: '' }
  for (const sign of [/\t/, /\s+[|•·]\s*|\s*[•·|]\s+/]) {
    const parts = line.split(sign)
    const at = parts.length > 1 ? parts.findIndex((part) => splitPeriod(bare(part))) : -1
    if (at >= 0) return { ...splitPeriod(bare(parts[at] as string)), rest: restOf(parts, at) } as DatedLine
  }
  return inBrackets(line) ?? atAnEnd(line)
}

/** `(2001 - 2006)` → `2001 - 2006`. */
function bare(part: string): string {
  return part.trim().replace(/^\((.*)\)$/, '$1')
}

function restOf(parts: readonly string[], at: number): string {
  return parts
    .filter((_, index) => index !== at)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' | ')
}

function inBrackets(line: string): DatedLine | undefined {
  for (const { 0: whole, 1: inner, index } of line.matchAll(/\(([^()]{4,60})\)/g)) {
    const period = splitPeriod(inner as string)
    if (period) return { ...period, rest: trimmed(line.slice(0, index) + line.slice(index + whole.length)) }
  }
  return undefined
}

function atAnEnd(line: string): DatedLine | undefined {
  const words = line.replaceAll('\t', ' ').split(/\s+/)
  for (let count = Math.min(MOST_WORDS, words.length - 1); count >= 1; count--) {
    const ends = [
      [words.slice(-count), words.slice(0, -count)],
      [words.slice(0, count), words.slice(count)],
    ] as const
    for (const [dated, others] of ends) {
      const period = splitPeriod(dated.join(' ').replace(/[:,]$/, ''))
      if (period && period.end !== period.start) return { ...period, rest: trimmed(others.join(' ')) }
    }
  }
  return undefined
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;:|–—-]+|[\s,;:|–—·-]+$/g, '')
}
