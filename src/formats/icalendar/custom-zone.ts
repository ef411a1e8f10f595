import { followRule } from './follow-rule.ts'
import { parseRule } from './rule.ts'
import type { Properties, WallSeconds } from './shape.ts'
import { listOf, momentOf, parseMoment, parseOffset } from './values.ts'

/** A change of the clock: from the instant `at` (seconds) on the offset is `to`, before it was `from`. */
interface Change {
  at: number
  from: number
  to: number
}

/** A zone that a calendar defines itself, as the changes of its clock, ascending. */
export interface CustomZone {
  /** Seconds east of UTC at a wall time. A time the clock skips takes the offset from before; one it shows twice the first. */
  offsetAt(wall: WallSeconds): number
}

const MOST_CHANGES = 2_000
/** Nobody's calendar reaches further: 2200-01-01. */
const LAST = 7_258_118_400

/** Reads the STANDARD and DAYLIGHT parts of a VTIMEZONE; `undefined` when they say no offset. */
export function customZone(parts: readonly Properties[]): CustomZone | undefined {
  const changes = parts.flatMap(changesOf).sort((a, b) => a.at - b.at)
  const first = changes[0]
  if (!first) return undefined
  return {
    offsetAt(wall) {
      const next = nextAfter(changes, wall)
      const change = changes[next - 1]
      if (!change) return first.from
      const isSkipped = wall - change.to < change.at
      return isSkipped ? change.from : change.to
    },
  }
}

/** How many changes lie at or before the wall time, told by the clock before each. */
function nextAfter(changes: readonly Change[], wall: WallSeconds): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const change = changes[middle] as Change
    if (change.at + change.from <= wall) low = middle + 1
    else high = middle
  }
  return low
}

function changesOf(part: Properties): Change[] {
  const [to, from] = [offsetOf(part, 'TZOFFSETTO'), offsetOf(part, 'TZOFFSETFROM')]
  const startLine = part.get('DTSTART')?.[0]
  const start = startLine && momentOf(startLine)
  if (Number.isNaN(to) || !start) return []
  const before = Number.isNaN(from) ? to : from
  return wallsOf(part, start.at, before).map((wall) => ({ at: wall - before, from: before, to }))
}

function wallsOf(part: Properties, start: WallSeconds, offset: number): WallSeconds[] {
  const walls = [start]
  for (const { value } of part.get('RDATE') ?? [])
    for (const one of listOf(value)) {
      const moment = parseMoment(one.split('/')[0] ?? '')
      if (moment) walls.push(moment.at)
    }
  for (const { value } of part.get('RRULE') ?? []) {
    const rule = parseRule(value)
    const until = rule?.until?.kind === 'utc' ? rule.until.at + offset : (rule?.until?.at ?? LAST)
    if (!rule) continue
    for (const wall of followRule(rule, start, { until: Math.min(until, LAST), steps: MOST_CHANGES * 12 })) {
      if (walls.push(wall) > MOST_CHANGES) break
    }
  }
  return [...new Set(walls)]
}

function offsetOf(part: Properties, name: string): number {
  return parseOffset(part.get(name)?.[0]?.value ?? '')
}
