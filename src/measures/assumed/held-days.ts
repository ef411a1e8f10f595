import { type Days, firstDay, lastDay, type PlainDate } from '#calendar'
import type { Job } from '#record'

/**
 * The days on which a job is taken to have been held. A date known to the month reaches over the whole month; one known to
 * the year means its middle, so that two jobs that meet in a year do not both fill it, unless that leaves no day at all.
 * Nothing without a start.
 */
export function heldDays({ from, to }: Pick<Job, 'from' | 'to'>, today: PlainDate): Days | undefined {
  if (!from) return undefined
  const likely = { from: likelyFirst(from), to: to ? likelyLast(to) : today }
  const widest = { from: firstDay(from), to: to ? lastDay(to) : today }
  const { from: first, to: last } = likely.from <= likely.to && from !== to ? likely : widest
  return first <= last && first <= today ? { from: first, to: last < today ? last : today } : undefined
}

function likelyFirst(from: NonNullable<Job['from']>): PlainDate {
  return from.length === 4 ? (`${from}-07-01` as PlainDate) : firstDay(from)
}

function likelyLast(to: NonNullable<Job['to']>): PlainDate {
  return to.length === 4 ? (`${to}-06-30` as PlainDate) : lastDay(to)
}
