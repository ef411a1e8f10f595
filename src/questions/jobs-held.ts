import { addDays, dayAt, firstDay, holdsOn, type Instant, lastDay, type PlainDate, startOfWeek } from '#calendar'
import type { Boundary, DayTotal, Job, Position } from '#record'
import type { Reader } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

/** One job as a list shows it, with this week’s traced time in seconds. */
export interface ListedJob {
  job: Job
  organisation?: string | undefined
  /** The one held now, or the last one. */
  position?: Position | undefined
  /** Agreed hours a week, valid today. */
  agreedHours?: number | undefined
  /** Weekly hours or a daily window is drawn around it. */
  bounded: boolean
  seconds: number
  bleed: number
}

export interface JobList {
  /** Held today, or to come; paid ones first, then by this week’s time. */
  held: ListedJob[]
  /** Ended, the last one first. */
  past: ListedJob[]
  week: { from: PlainDate; to: PlainDate }
}

/** The jobs held now and those that ended. */
export async function jobsHeld(asker: Asker): Promise<JobList> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const from = startOfWeek(today, settings.weekStart)
  const week = { from, to: addDays(from, 6) }
  return ask(asker, async (reader) => {
    const listed = await listedJobs(reader, today, await reader.dayTotals(week, ['job', 'bleed']))
    const isPast = ({ job }: ListedJob) => job.to !== undefined && lastDay(job.to) < today
    return {
      held: listed.filter((one) => !isPast(one)).sort(weightiestFirst),
      past: listed.filter(isPast).sort((a, b) => lastOf(b.job).localeCompare(lastOf(a.job))),
      week,
    }
  })
}

async function listedJobs(reader: Reader, today: PlainDate, totals: readonly DayTotal[]): Promise<ListedJob[]> {
  const organisations = new Map((await reader.list('organisation')).map(({ id, name }) => [id as string, name]))
  const positions = await reader.list('position')
  const boundaries = await reader.list('boundary')
  const sum = (job: string, strand: DayTotal['strand']) =>
    totals.reduce((all, one) => all + (one.job === job && one.strand === strand ? one.seconds : 0), 0)
  return (await reader.list('job')).map((job) => ({
    job,
    organisation: job.organisation && organisations.get(job.organisation),
    position: positionOn(
      positions.filter((one) => one.job === job.id),
      today,
    ),
    ...termsOn(job, boundaries, today),
    seconds: sum(job.id, 'job'),
    bleed: sum(job.id, 'bleed'),
  }))
}

/** The position held on a day: the one that began last of those that hold; else the last one there was. */
export function positionOn<P extends Position>(positions: readonly P[], day: PlainDate): P | undefined {
  const ordered = [...positions].sort((a, b) => startOf(b).localeCompare(startOf(a)))
  return ordered.find((one) => holdsOn(one, day)) ?? ordered[0]
}

function startOf({ from }: Position): string {
  return from ? firstDay(from) : ''
}

function termsOn(job: Job, boundaries: readonly Boundary[], today: PlainDate) {
  const own = boundaries.filter((one) => one.job === job.id && holdsOn(one, today))
  return {
    agreedHours: own.find(({ kind }) => kind === 'weekly hours')?.hours,
    bounded: own.some(({ kind }) => kind === 'daily window'),
  }
}

function weightiestFirst(a: ListedJob, b: ListedJob): number {
  return (
    Number(b.job.paid) - Number(a.job.paid) ||
    b.seconds - a.seconds ||
    (b.agreedHours ?? 0) - (a.agreedHours ?? 0) ||
    a.job.title.localeCompare(b.job.title)
  )
}

function lastOf({ to }: Job): string {
  return to ? lastDay(to) : ''
}
