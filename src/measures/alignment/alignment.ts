import type { Days } from '#calendar'
import type { DayTotal, MonthTotal, Need, Work } from '#record'
import { ratioEstimate, ratioSums } from '#statistics'
import { type Finding, LEAST_DAYS } from '../finding.ts'
import { served, type WorkServed } from '../served/served.ts'
import { shareInterval } from '../sums.ts'
import { needsOn, type ShareNeed } from './need-on.ts'
import { energyTold, NOTHING_TOLD, type Told, winsTold } from './told.ts'
import { type WeighedValue, weighedValue } from './weighed-value.ts'

/** What alignment is computed from. */
export interface AlignmentSlice {
  period: Days
  works: readonly Work[]
  needs: readonly Need[]
  /** Totals of the period alone, strands `all`, `job` and `served`. */
  totals: readonly MonthTotal[]
  /** Days of the period, the same strands: only with them have shares of a job and the weighed value an interval. */
  byDay?: readonly DayTotal[] | undefined
  /** By work: what entries that name it tell. */
  told: ReadonlyMap<string, Told>
  /** By job. */
  toldByJob: ReadonlyMap<string, Told>
  /** All wins of the period. */
  wins: number
}

/** Needs and supplies side by side; never one figure of their difference. */
export interface WorkAlignment {
  work: string
  /** Hours that served it, and their share of all: the supply. */
  served: WorkServed
  /** Valid at the end of the period; absent where none was stated. */
  need?: ShareNeed | undefined
  deficit: Finding
  excess: Finding
  energy: Finding
  positive: Finding
  wins: Finding
  /** Most hours first. */
  byJob: JobAlignment[]
}

/** One job as it serves one work. */
export interface JobAlignment {
  job: string
  hours: Finding
  /** Of the job’s own hours. */
  share: Finding
  deficit: Finding
  excess: Finding
  energy: Finding
  wins: Finding
}

export interface Alignment {
  works: WorkAlignment[]
  /** Only where the person weighed at least two needs of works. */
  value?: WeighedValue | undefined
}

/** What served each work beside what one needs of it: hours, energy and wins as three columns, by work and by job. */
export function alignment(slice: AlignmentSlice): Alignment {
  const needs = needsOn(slice.needs, slice.period.to)
  const byJob = { days: slice.byDay && Map.groupBy(slice.byDay, ({ job }) => job), traced: tracedDays(slice.totals) }
  const works = served(slice).map((one) => workAlignment({ ...slice, ...byJob }, one, needs.get(one.work)))
  return { works, value: weighedValue(slice, needs) }
}

/** The slice with its days by job, and on how many of them each was traced. */
interface SliceByJob extends AlignmentSlice {
  traced: ReadonlyMap<string, number>
  days?: ReadonlyMap<string, readonly DayTotal[]> | undefined
}

function workAlignment(slice: SliceByJob, own: WorkServed, need: ShareNeed | undefined): WorkAlignment {
  const { period } = slice
  const told = slice.told.get(own.work) ?? NOTHING_TOLD
  const of = { period, rows: { work: own.work } }
  return {
    ...{ work: own.work, served: own, need },
    ...against(own.share, need),
    ...energyTold(told.energy, of),
    wins: winsTold(told.wins, slice.wins, of),
    byJob: own.byJob.map((line) => jobAlignment(slice, own.work, line, need)),
  }
}

function jobAlignment(
  slice: SliceByJob,
  work: string,
  { job, hours, of }: WorkServed['byJob'][number],
  need: ShareNeed | undefined,
): JobAlignment {
  const { period } = slice
  const days = slice.traced.get(job) ?? 0
  const rows = { concept: 'interval' as const, period, work, job }
  const basis = { n: days, counted: 'days' as const, period, rows }
  const told = slice.toldByJob.get(job) ?? NOTHING_TOLD
  const toldOf = { period, rows: { job } }
  const share: Finding = {
    ...basis,
    ...{ unit: 'share', method: 'alignment.job share' },
    ...(of > 0 ? { value: hours / of, interval: jobInterval(slice.days?.get(job), work) } : NO_HOURS),
  }
  return {
    job,
    hours: { ...basis, value: hours, unit: 'h', method: 'served.hours' },
    share,
    ...against(share, need),
    energy: energyTold(told.energy, toldOf).energy,
    wins: winsTold(told.wins, slice.wins, toldOf),
  }
}

function tracedDays(totals: readonly MonthTotal[]): Map<string, number> {
  const traced = new Map<string, number>()
  for (const { strand, job, days } of totals) if (strand === 'job') traced.set(job, (traced.get(job) ?? 0) + days)
  return traced
}

const NO_HOURS = { notEnough: { missing: 'hours' } } as const

/** Days on which the job was traced as clusters: y what served the work, x all of the job. */
function jobInterval(own: readonly DayTotal[] | undefined, work: string): Finding['interval'] {
  if (!own) return undefined
  const servedOn = new Map<string, number>()
  for (const { strand, of, day, seconds } of own) if (strand === 'served' && of === work) servedOn.set(day, seconds)
  const days = own.filter(({ strand }) => strand === 'job')
  const y = days.map(({ day }) => servedOn.get(day) ?? 0)
  const x = days.map(({ seconds }) => seconds)
  return shareInterval(ratioEstimate(ratioSums(y, x)), days.length)
}

/** How far a supply falls short of the need, and how far it goes beyond: each by itself, never negative. */
export function against(supply: Finding, need: ShareNeed | undefined): { deficit: Finding; excess: Finding } {
  const basis = {
    unit: 'share',
    n: supply.n,
    counted: supply.counted,
    period: supply.period,
    rows: supply.rows,
  } as const
  const { value, interval } = supply
  const figure = (method: string, of: (share: number) => number, ends: Finding['interval']): Finding => {
    if (!need) return { ...basis, method, notEnough: { missing: 'need' } }
    if (value === undefined) return { ...basis, method, notEnough: supply.notEnough ?? TOO_FEW_DAYS }
    return { ...basis, method, value: of(value), interval: ends && [of(ends[0]), of(ends[1])] }
  }
  const least = need?.least ?? 0
  const turned: Finding['interval'] = interval && [interval[1], interval[0]]
  return {
    deficit: figure('alignment.deficit', (share) => Math.max(0, least - share), turned),
    excess: figure('alignment.excess', (share) => Math.max(0, share - least), interval),
  }
}

const TOO_FEW_DAYS = { missing: 'days', need: LEAST_DAYS } as const
