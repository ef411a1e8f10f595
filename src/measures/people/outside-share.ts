import type { PlainDate } from '#calendar'
import type { Contact } from '#record'
import { eiIndex, wilsonInterval } from '#statistics'
import type { Finding } from '../finding.ts'
import { employersOn, type PaidJob, type Side, sideOf } from './sides.ts'

export interface OutsideShare {
  counts: Readonly<Record<Side, number>>
  /** Contacts at other organisations, of those whose organisation is known. */
  share: Finding
  /** (E − I) / (E + I) of the same contacts. */
  index: Finding
}

/**
 * How many of one's contacts would not be lost with the paid jobs of today. Where the organisation of some is not known,
 * the known ones are a sample of all and the share has an interval, within what it can be; where all are known nothing is left
 * to infer.
 * `count`: so many contacts at the same organisation at once.
 */
export function outsideShare(
  contacts: readonly (Pick<Contact, 'organisation'> & { count?: number })[],
  jobs: readonly PaidJob[],
  today: PlainDate,
): OutsideShare {
  const employers = employersOn(jobs, today)
  const counts: Record<Side, number> = { inside: 0, outside: 0, unknown: 0 }
  for (const contact of contacts) counts[sideOf(contact, employers)] += contact.count ?? 1
  const n = counts.inside + counts.outside
  const basis = { n, counted: 'contacts', period: { from: today, to: today }, rows: { concept: 'contact' } } as const
  const share = { ...basis, unit: 'share', method: 'people.outside' } as const
  const index = { ...basis, unit: 'index', method: 'people.index' } as const
  if (!n) {
    const notEnough = { missing: 'organisations' } as const
    return { counts, share: { ...share, notEnough }, index: { ...index, notEnough } }
  }
  const interval = counts.unknown ? intervalOf(counts) : undefined
  return {
    counts,
    share: { ...share, value: counts.outside / n, interval },
    index: {
      ...index,
      value: eiIndex(counts.outside, counts.inside),
      interval: interval && [2 * interval[0] - 1, 2 * interval[1] - 1],
    },
  }
}

/** Wilson’s, no wider than if those that are not known were all inside, or all outside. */
function intervalOf({ inside, outside, unknown }: OutsideShare['counts']): Finding['interval'] {
  const all = inside + outside + unknown
  const [low, high] = wilsonInterval(outside, inside + outside) ?? [0, 1]
  return [Math.max(low, outside / all), Math.min(high, (outside + unknown) / all)]
}
