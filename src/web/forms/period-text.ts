import type { PartialDate } from '#calendar'
import type { Visit } from '../visit.ts'

/** “Sep 2016 – now”, “2013 – 2016”, “Jun 2021”. */
export function periodText(
  { formatting, words }: Visit,
  { from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined },
): string {
  const { things, job } = words
  if (!from && !to) return job.facts.datesUnknown
  if (from && from === to) return formatting.date(from)
  return `${from ? formatting.date(from) : '…'} – ${to ? formatting.date(to) : things.present}`
}
