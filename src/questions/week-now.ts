import { dayAt, holdsOn, type Instant } from '#calendar'
import type { Boundary } from '#record'
import { type Asker, whoAmI } from './asker.ts'
import { jobsHeld, type ListedJob } from './jobs-held.ts'
import { type Week, week } from './week.ts'
import { type WeekBleed, weekBleed } from './week-bleed.ts'

/** The job that fills the present week, and that week: all a glance needs. */
export interface WeekNow extends ListedJob {
  week: Week
  /** Lines valid today that speak for the job. */
  agreed: Boundary[]
  displaced: WeekBleed['displaced']
  /** Days of the week on which the job was traced. */
  days: number
  /** Stretches of the week that have no job yet. */
  unsorted: number
}

/** The paid job that took most of this week; without one, what did; nothing when no job is held. */
export async function weekNow(asker: Asker): Promise<WeekNow | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const [held] = (await jobsHeld(asker)).held
  if (!held) return undefined
  const { id, paid } = held.job
  const shown = await week(asker, { job: id })
  const { displaced } = await weekBleed(asker, shown)
  const own = (job: string) => shown.days.flatMap(({ stretches }) => stretches.filter((one) => one.job === job))
  return {
    ...held,
    ...{ week: shown, displaced },
    agreed: shown.boundaries.filter((one) => (one.job === id || (!one.job && paid)) && holdsOn(one, today)),
    days: shown.days.filter(({ stretches }) => stretches.some(({ job }) => job === id)).length,
    unsorted: new Set(own('').map(({ interval }) => interval)).size,
  }
}
