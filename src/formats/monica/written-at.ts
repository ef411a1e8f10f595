import { dayAt, type Instant, isPlainDate, type PlainDate, parseInstant, type Zone } from '#calendar'

/** `2020-01-02`, `2020-01-02 10:00:00` (Greenwich), `2020-01-02T10:00:00.000000Z`. */
const WRITTEN = /^((?:19|20|21)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?:Z|\+00:?00)?)?$/

/** The instant Monica writes, as both exports mean it; without a time of day the first of it in Greenwich. */
export function writtenAt(text: string | undefined): Instant | undefined {
  const [, date, time] = WRITTEN.exec(text?.trim() ?? '') ?? []
  return date && isPlainDate(date) ? parseInstant(`${date}T${time ?? '00:00:00'}Z`) : undefined
}

/** The day Monica means: as written where it has no time of day or midnight, else the person's own. */
export function writtenOn(text: string | undefined, zone: Zone): PlainDate | undefined {
  const [, date, time] = WRITTEN.exec(text?.trim() ?? '') ?? []
  if (!date || !isPlainDate(date)) return undefined
  const at = writtenAt(text)
  return !time || time === '00:00:00' || at === undefined ? date : dayAt(zone, at)
}
