import { firstDay, holdsOn, minutesOf, type PlainDate } from '#calendar'
import { ASSUMED_WEEKLY_HOURS, type Boundary, type Job } from '#record'

/** Hours a week agreed for a job on a day: its weekly hours, the newest where several hold, else what its daily windows add up to. */
export function agreedWeeklyHours(job: string, boundaries: readonly Boundary[], day: PlainDate): number | undefined {
  const own = boundaries.filter((boundary) => boundary.job === job && holdsOn(boundary, day))
  const weekly = own.filter((boundary) => boundary.kind === 'weekly hours')
  if (weekly.length) return weekly.reduce((one, other) => (isNewer(other, one) ? other : one)).hours
  const windows = own.filter((boundary) => boundary.kind === 'daily window')
  if (!windows.length) return undefined
  const minutes = windows.map(({ days, opensAt, closesAt }) =>
    opensAt && closesAt ? (minutesOf(closesAt) - minutesOf(opensAt)) * (days?.length ?? 0) : 0,
  )
  return minutes.reduce((sum, one) => sum + one, 0) / 60
}

function isNewer(a: Boundary, b: Boundary): boolean {
  const [one, other] = [a, b].map(({ from, id }) => `${from ? firstDay(from) : ''} ${id}`) as [string, string]
  return one > other
}

/** Hours a week the job is taken to need on a day while nothing is traced: as agreed, else the stated default of its kind. */
export function assumedWeeklyHours(
  job: Pick<Job, 'id' | 'kind'>,
  boundaries: readonly Boundary[],
  day: PlainDate,
): number {
  return agreedWeeklyHours(job.id, boundaries, day) ?? ASSUMED_WEEKLY_HOURS[job.kind]
}
