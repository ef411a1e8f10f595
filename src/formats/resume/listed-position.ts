import type { PartialDate } from '#calendar'
import type { JobKind } from '#record'
import type { Section } from './natural-key.ts'

/** One engagement as a résumé lists it, read but not yet grouped into jobs. */
export interface ListedPosition {
  /** Where it stands in the file: `work[2]`, `row 14`. */
  place: string
  section: Section
  kind: JobKind
  paid: boolean
  organisation?: { name: string; url?: string | undefined; summary?: string | undefined } | undefined
  /** The job's own name, where it has one beside its titles: a project's. */
  name?: string | undefined
  title?: string | undefined
  from?: PartialDate | undefined
  to?: PartialDate | undefined
  located?: string | undefined
  url?: string | undefined
  summary?: string | undefined
  highlights: readonly string[]
}

/** Paid employment, unpaid volunteering, study, a side project: what the part of the résumé says of a job's terms. */
export const TERMS_OF_SECTION: Readonly<Record<Section, { kind: JobKind; paid: boolean }>> = {
  work: { kind: 'employment', paid: true },
  volunteer: { kind: 'volunteering', paid: false },
  education: { kind: 'study', paid: false },
  projects: { kind: 'side project', paid: false },
}
