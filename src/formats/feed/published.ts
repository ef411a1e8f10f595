import { dayAt, type Instant, type PlainDate, type Zone } from '#calendar'
import { parseWrittenDay } from '../markdown/written-day.ts'

/** When a post was published: the day, and the moment where a time is known. */
export interface Published {
  day: PlainDate
  at?: Instant
}

/** Zones by the letters RFC 822 has for them. */
const OFFSETS: Readonly<Record<string, string>> = {
  UT: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
}

/**
 * Reads the dates of feeds: RFC 822 with its zones and years of two digits, and ISO. Midnight to the second is how programs
 * write a day without a time. The day is the one written, but of a moment in Greenwich time the one of the zone.
 */
export function parsePublished(raw: string, zone: Zone): Published | undefined {
  const text = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ([A-Z]{2,3})$/, (whole, letters: string) => (OFFSETS[letters] ? ` ${OFFSETS[letters]}` : whole))
    .replace(/^((?:[A-Za-z]{3,9}, )?\d{1,2} [A-Za-z]{3,9}) (\d\d) (?=\d{1,2}:)/, '$1 20$2 ')
  const written = parseWrittenDay(text, zone)
  if (!written) return undefined
  const { day, at } = written
  if (at === undefined || at < EARLIEST || at > LATEST || isMidnight(text)) return { day }
  const inGreenwich = /(?:Z|GMT|UTC|[+-]00:?00)$/i.test(text)
  return { day: inGreenwich ? dayAt(zone, at) : day, at }
}

const EARLIEST = Date.UTC(1900, 0, 2)
const LATEST = Date.UTC(2199, 0, 1)

function isMidnight(text: string): boolean {
  return /(?:^|[T ])00:00(?::00(?:\.0+)?)?(?=$|[Z+\- ])/i.test(text)
}
