import type { PlainDate } from '#calendar'
import type { Contact, Job } from '#record'
import type { Finding } from '../finding.ts'

/** The share of contacts who would not be lost with the paid jobs held today; of those whose organisation is known. */
export function outsideTies(
  contacts: readonly Pick<Contact, 'id' | 'organisation'>[],
  held: readonly Pick<Job, 'paid' | 'organisation'>[],
  today: PlainDate,
): Finding {
  const employers = new Set(held.flatMap(({ paid, organisation }) => (paid && organisation ? [organisation] : [])))
  const placed = contacts.flatMap(({ organisation }) => (organisation ? [organisation] : []))
  const period = { from: today, to: today }
  const basis = { unit: 'share', n: placed.length, counted: 'contacts', period, method: 'readiness.ties' } as const
  const rows = { concept: 'contact' } as const
  if (!placed.length) return { ...basis, rows, notEnough: { missing: 'organisations' } }
  const outside = placed.filter((organisation) => !employers.has(organisation))
  return { ...basis, rows, value: outside.length / placed.length }
}
