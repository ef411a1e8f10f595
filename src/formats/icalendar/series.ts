import type { AddedDate, CalendarEvent } from './event.ts'
import { type Budget, followRule } from './follow-rule.ts'
import { after, clockOfMoment, type Occurrence } from './occurrence.ts'
import type { Moment, Rule, WallSeconds } from './shape.ts'
import { type Clock, type Clocks, instantOfMoment } from './zones.ts'

const DAY = 86_400

/** The wall times at which an event repeats, ascending, each once, without those it excludes. */
export function* timesOf(event: CalendarEvent, clock: Clock, clocks: Clocks, budget: Budget): Generator<WallSeconds> {
  const added = event.added.map(({ start }) => wallOf(start, clock, clocks)).sort((a, b) => a - b)
  const sources: Iterator<WallSeconds>[] = event.rules.map((rule) => endingInTime(rule, event, clock, budget))
  if (!sources.length) sources.push([event.start.at].values())
  if (added.length) sources.push(added.values())
  const isExcluded = excludedFrom(event, clock, clocks, budget)
  for (const wall of merged(sources)) if (!isExcluded(wall)) yield wall
}

function* endingInTime(rule: Rule, event: CalendarEvent, clock: Clock, budget: Budget): Generator<WallSeconds> {
  const isPast = untilOf(rule.until, event, clock)
  for (const wall of followRule(rule, event.start.at, budget)) {
    if (wall !== event.start.at && isPast(wall)) return
    yield wall
  }
}

/** Is a wall time after the last one allowed? A date allows the whole of its day. */
function untilOf(until: Moment | undefined, { start }: CalendarEvent, clock: Clock): (wall: WallSeconds) => boolean {
  if (!until) return () => false
  if (until.kind === 'utc' && start.kind !== 'date')
    return (wall) => wall > until.at - DAY && clock.instantAt(wall) > until.at * 1000
  const last = until.kind === 'wall' && start.kind !== 'date' ? until.at : Math.floor(until.at / DAY) * DAY + DAY - 1
  return (wall) => wall > last
}

/** Does a rule end before the series begins? */
export function endsBeforeStart(event: CalendarEvent, clock: Clock): boolean {
  return event.rules.some((rule) => untilOf(rule.until, event, clock)(event.start.at))
}

function* merged(sources: Iterator<WallSeconds>[]): Generator<WallSeconds> {
  const heads = sources.flatMap((source) => {
    const next = source.next()
    return next.done ? [] : [{ source, wall: next.value }]
  })
  for (let last = Number.NaN; heads.length; ) {
    let least = 0
    for (let index = 1; index < heads.length; index++)
      if ((heads[index]?.wall ?? 0) < (heads[least]?.wall ?? 0)) least = index
    const head = heads[least] as { source: Iterator<WallSeconds>; wall: WallSeconds }
    if (head.wall !== last) yield head.wall
    last = head.wall
    const next = head.source.next()
    if (next.done) heads.splice(least, 1)
    else head.wall = next.value
  }
}

function excludedFrom(event: CalendarEvent, clock: Clock, clocks: Clocks, budget: Budget) {
  const instants = new Set<number>()
  const days = new Set<number>()
  const allDay = event.start.kind === 'date'
  for (const moment of event.excluded) {
    if (allDay || moment.kind === 'date') days.add(Math.floor(moment.at / DAY))
    else instants.add(clock.instantAt(wallOf(moment, clock, clocks)))
  }
  for (const rule of event.exRules)
    for (const wall of endingInTime(rule, event, clock, budget)) {
      if (instants.size > 100_000) break
      if (wall !== event.start.at) instants.add(clock.instantAt(wall))
    }
  if (!instants.size && !days.size) return () => false
  return (wall: WallSeconds) => days.has(Math.floor(wall / DAY)) || instants.has(clock.instantAt(wall))
}

/** A moment on the clock of the series; one that names no zone is on it already. */
export function wallOf(moment: Moment, clock: Clock, clocks: Clocks): WallSeconds {
  if (moment.kind !== 'utc' && !moment.tzid) return moment.at
  return clock.wallAt(instantOfMoment(moment, clockOfMoment(moment, clocks)))
}

/** Occurrences with the end of their own that added periods have. */
export function endingAsAdded(event: CalendarEvent, clock: Clock, clocks: Clocks) {
  const periods = new Map<WallSeconds, AddedDate>()
  for (const added of event.added) if (added.end || added.length) periods.set(wallOf(added.start, clock, clocks), added)
  return (occurrence: Occurrence, wall: WallSeconds): Occurrence => {
    const period = periods.get(wall)
    if (!period || occurrence.days) return occurrence
    if (period.end) return { ...occurrence, end: instantOfMoment(period.end, clockOfMoment(period.end, clocks)) }
    return { ...occurrence, end: after(wall, period.length, clock) }
  }
}
