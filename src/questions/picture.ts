import { type Days, dayAt, type Instant, type PlainDate } from '#calendar'
import {
  attention,
  type Bleed,
  bleed,
  bleedHours,
  type Finding,
  hoursByJob,
  Sums,
  served,
  type WorkServed,
} from '#measures'
import type { Job, Organisation, Strand, Work } from '#record'
import { type Asker, ask, whoAmI } from './asker.ts'
import type { PictureBy, PicturePeriod } from './picture-periods.ts'
import { type PictureSlice, readSlice } from './picture-slice.ts'

export const PICTURE_PARTS = ['hours', 'shares', 'bleed', 'served'] as const
export type PicturePart = (typeof PICTURE_PARTS)[number]

export interface PictureTerms {
  by: PictureBy
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  /** This part alone. */
  only?: PicturePart | undefined
  /** Reads every single day, for the intervals of bleed’s shares and for overtime. */
  daily?: boolean | undefined
}

/** A figure of one job in one period; the empty job is unsorted time. */
export interface JobFigure {
  job: string
  period: string
  figure: Finding
}

export interface BleedFigure extends Pick<Bleed, 'hours' | 'byKind'> {
  job: string
  period: string
  share: Finding
  overtime?: Finding | undefined
}

export interface WorkFigure extends WorkServed {
  period: string
}

/** Where the hours went. Jobs and periods without any hours have no figures. */
export interface Picture {
  days: Days
  by: PictureBy
  jobs: Job[]
  organisations: Organisation[]
  works: Work[]
  periods: PicturePeriod[]
  hours: JobFigure[]
  shares: JobFigure[]
  /** As if spread over so many equal jobs, by period. */
  spread: { period: string; figure: Finding }[]
  bleed: BleedFigure[]
  served: WorkFigure[]
}

/** Hours, shares, bleed and served by period, each a finding. Without `from` and `to`, of the whole career. */
export async function picture(asker: Asker, terms: PictureTerms): Promise<Picture> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const { by, only, daily = false } = terms
  return ask(asker, async (reader) => {
    const slice = await readSlice(reader, { ...terms, strands: strandsOf(only), daily }, today, settings.weekStart)
    const works = only && only !== 'served' ? [] : await reader.list('work')
    return {
      ...{ days: slice.days, by, jobs: slice.jobs, works, periods: slice.periods },
      organisations: await reader.list('organisation'),
      ...attentionOf(slice, only),
      bleed: only && only !== 'bleed' ? [] : bleedOf(slice),
      served: only && only !== 'served' ? [] : servedOf(slice, works),
    }
  })
}

function strandsOf(only: PicturePart | undefined): Strand[] {
  if (only === 'hours') return ['job']
  if (only === 'bleed') return ['job', 'bleed']
  return only === 'shares' ? ['all', 'job'] : ['all', 'job', 'served', ...(only ? [] : ['bleed' as const])]
}

function attentionOf(slice: PictureSlice, only: PicturePart | undefined): Pick<Picture, 'hours' | 'shares' | 'spread'> {
  const parts: Pick<Picture, 'hours' | 'shares' | 'spread'> = { hours: [], shares: [], spread: [] }
  if (only === 'hours') return { ...parts, hours: hoursOf(slice) }
  if (only && only !== 'shares') return parts
  for (const period of slice.periods) {
    const { id } = period
    const { jobs, spread } = attention({
      ...{ ...slice, period: daysOf(period) },
      totals: slice.totals.get(id) ?? [],
      byDay: slice.daily.get(id),
    })
    for (const { job, hours, share } of jobs) {
      if (!only) parts.hours.push({ job, period: id, figure: hours })
      if (hours.n) parts.shares.push({ job, period: id, figure: share })
    }
    if (jobs.length) parts.spread.push({ period: id, figure: spread })
  }
  return parts
}

function hoursOf(slice: PictureSlice): JobFigure[] {
  return slice.periods.flatMap((period) => {
    const jobs = hoursByJob({ ...slice, period: daysOf(period), totals: slice.totals.get(period.id) ?? [] })
    return jobs.map(({ job, hours }) => ({ job, period: period.id, figure: hours }))
  })
}

function bleedOf(slice: PictureSlice): BleedFigure[] {
  const paid = slice.jobs.filter((job) => job.paid)
  return slice.periods.flatMap((period) => {
    const sums = new Sums(slice.totals.get(period.id) ?? [])
    const days = Map.groupBy(slice.daily.get(period.id) ?? [], (total) => total.job)
    return paid.flatMap((job): BleedFigure[] => {
      if (!sums.of('job', job.id).seconds) return []
      const [own, basis] = [days.get(job.id), { job: job.id, period: period.id }]
      if (!own) return [{ ...basis, ...bleedHours(job, slice.boundaries, daysOf(period), sums) }]
      const { hours, byKind, share, overtime } = bleed({ ...slice, job, period: daysOf(period), totals: own })
      return [{ ...basis, hours, byKind, share, overtime }]
    })
  })
}

function servedOf(slice: PictureSlice, works: readonly Work[]): WorkFigure[] {
  return slice.periods.flatMap((period) => {
    const totals = slice.totals.get(period.id)
    if (!totals) return []
    return served({ period: daysOf(period), works, totals }).map((figure) => ({ ...figure, period: period.id }))
  })
}

function daysOf({ from, to }: PicturePeriod): Days {
  return { from, to }
}
