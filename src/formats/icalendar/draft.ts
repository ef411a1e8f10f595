import { dayAt, fromDayNumber, type Instant } from '#calendar'
import type { Draft } from '#record'
import { tidyLine } from '../tidy-line.ts'
import type { Occurrence } from './occurrence.ts'

/** An occurrence as the record would keep it: time that lasted is an interval, all else an entry of the journal. */
export function draftOf(occurrence: Occurrence, key: string, calendar: string | undefined): Draft {
  const { event, start, end, days } = occurrence
  return !days && !event.isJournal && end > start
    ? intervalOf(occurrence, key, calendar)
    : entryOf(occurrence, key, calendar)
}

function intervalOf({ event, start, end, zone }: Occurrence, key: string, calendar: string | undefined): Draft {
  const { title, domains, tags } = event
  return {
    concept: 'interval',
    key,
    place: event.place,
    value: {
      startAt: start as Instant,
      endAt: end as Instant,
      zone,
      trace: 'meeting',
      ...(title ? { title } : {}),
      ...(calendar ? { calendar } : {}),
      ...(domains.length ? { domains } : {}),
      ...(tags.length ? { tags } : {}),
    },
  }
}

function entryOf({ event, start, zone, days }: Occurrence, key: string, calendar: string | undefined): Draft {
  const { title, description, location, isJournal } = event
  const tags = days && !isJournal ? ['all-day', ...event.tags] : event.tags
  const lastDay = days && days.last > days.first ? fromDayNumber(days.last) : undefined
  const extra = {
    ...(calendar ? { calendar } : {}),
    ...(lastDay ? { lastDay } : {}),
    ...(location ? { location } : {}),
  }
  return {
    concept: 'entry',
    key,
    place: event.place,
    value: {
      day: days ? fromDayNumber(days.first) : dayAt(zone, start as Instant),
      ...(days ? {} : { at: start as Instant }),
      kind: 'note',
      ...(title ? { title: tidyLine(title, 500) } : {}),
      text: description ?? title ?? '(no words)',
      ...(tags.length ? { tags: [...new Set(tags)] } : {}),
      ...(Object.keys(extra).length ? { extra: JSON.stringify(extra) } : {}),
    },
  }
}
