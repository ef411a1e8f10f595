import { addDays, type Days, dayAt, type Instant, type PlainDate } from '#calendar'
import {
  CADENCE_DAYS,
  type CadenceFigures,
  type Calibration,
  cadenceFigures,
  calibration,
  DAYS_BETWEEN_FORECASTS,
  type DayAmount,
  type GoalFigures,
  goalFigures,
} from '#measures'
import type { Boundary, Cadence, CountedThing, Forecast, Goal, Job, Milestone, Work } from '#record'
import type { Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'
import { CountedAmounts, type CountedIn } from './counted-amounts.ts'

export interface GoalNow {
  goal: Stored<'goal'>
  /** By the day they are due; those without a day last. */
  milestones: Stored<'milestone'>[]
  figures: GoalFigures
  /** What was foretold before, the latest first. */
  forecasts: Forecast[]
  /** There is something to foretell, and nothing was foretold in the last seven days. */
  mayForetell: boolean
}

export interface CadenceNow {
  cadence: Stored<'cadence'>
  figures: CadenceFigures
}

export interface GoalsNow {
  today: PlainDate
  /** Open ones first, by the day they are due. */
  goals: GoalNow[]
  /** How many goals that were over earlier were left out. */
  earlier: number
  /** Those kept now first. */
  cadences: CadenceNow[]
  calibration: Calibration
  jobs: Job[]
  works: Work[]
}

/** A goal whose day was over so many days ago, or of which was said how it ended, is over. */
export const DAYS_OVER = 365

/** Goals and cadences with their figures, and how earlier forecasts fared. Of goals that are over the latest `over`, all unless told. */
export async function goalsNow(asker: Asker, { over = Number.POSITIVE_INFINITY } = {}): Promise<GoalsNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const [all, cadences] = [await reader.list('goal'), await reader.list('cadence')]
    const [milestones, forecasts] = [await reader.list('milestone'), await reader.list('forecast')]
    const [jobs, works, boundaries] = [
      await reader.list('job'),
      await reader.list('work'),
      await reader.list('boundary'),
    ]
    const goals = latest(all, over, today)
    const foretold = new Set(forecasts.map(({ goal }) => goal))
    const looked = all.filter((goal) => goals.includes(goal) || foretold.has(goal.id))
    const counted = await amountsOf(reader, { goals: looked, cadences, today })
    const goalsFound = goals.map((goal) =>
      goalNow({ goal, amounts: counted.get(goal.id) ?? [], milestones, forecasts, boundaries, jobs, today }),
    )
    const terms = { boundaries, jobs, today, weekStart: settings.weekStart }
    const cadencesFound = cadences.map((cadence) => ({
      cadence,
      figures: cadenceFigures({ cadence, amounts: counted.get(cadence.id) ?? [], ...terms }),
    }))
    return {
      ...{ today, jobs, works },
      goals: goalsFound.sort(openFirst),
      earlier: all.length - goals.length,
      cadences: cadencesFound.sort(keptFirst(today)),
      calibration: calibration({ goals: all, forecasts, amounts: counted, today }),
    }
  })
}

function latest(all: readonly Stored<'goal'>[], over: number, today: PlainDate): Stored<'goal'>[] {
  const isOver = ({ outcome, dueOn }: Goal) => Boolean(outcome) || (dueOn ?? today) < addDays(today, -DAYS_OVER)
  const ended = all.filter(isOver).sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
  const hidden = new Set(ended.slice(over))
  return all.filter((goal) => !hidden.has(goal))
}

/** What each of them counts, by its id. */
async function amountsOf(
  reader: Reader,
  { goals, cadences, today }: { goals: readonly Goal[]; cadences: readonly Cadence[]; today: PlainDate },
): Promise<Map<string, DayAmount[]>> {
  const wanted: (CountedIn & { id: string })[] = [
    ...goals.flatMap((goal) =>
      goal.counts ? [{ ...countingOf(goal.counts, goal), days: upTo(goal.from, goal.dueOn, today) }] : [],
    ),
    ...cadences.map((cadence) => ({ ...countingOf(cadence.counts, cadence), days: lookedAt(cadence, today) })),
  ]
  const amounts = new CountedAmounts(reader, today, wanted)
  const found = new Map<string, DayAmount[]>()
  for (const one of wanted) found.set(one.id, await amounts.of(one))
  return found
}

function countingOf(counts: CountedThing, { id, job, tag }: Goal | Cadence) {
  return { id: id as string, counts, job, tag }
}

/** What is done before the day it is due still counts up to that day, for how its forecasts fared. */
function upTo(from: PlainDate, end: PlainDate | undefined, today: PlainDate): Days {
  const to = end && end < today ? end : today
  return { from: from < to ? from : to, to }
}

function lookedAt({ from, to }: Cadence, today: PlainDate): Days {
  const days = upTo(from, to, today)
  const back = addDays(days.to, -CADENCE_DAYS)
  return days.from > back ? days : { ...days, from: back }
}

interface GoalParts {
  goal: Stored<'goal'>
  amounts: readonly DayAmount[]
  milestones: readonly Stored<'milestone'>[]
  forecasts: readonly Forecast[]
  boundaries: readonly Boundary[]
  jobs: readonly Job[]
  today: PlainDate
}

function goalNow({ goal, amounts, boundaries, jobs, today, ...all }: GoalParts): GoalNow {
  const milestones = all.milestones.filter((one) => one.goal === goal.id).sort(byDueDay)
  const forecasts = all.forecasts.filter((one) => one.goal === goal.id).sort((a, b) => (a.madeOn < b.madeOn ? 1 : -1))
  const figures = goalFigures({ goal, milestones, amounts, boundaries, jobs, today })
  const lately = forecasts[0] && forecasts[0].madeOn > addDays(today, -DAYS_BETWEEN_FORECASTS)
  return { goal, milestones, figures, forecasts, mayForetell: Boolean(figures.forecast) && !lately }
}

function byDueDay(a: Milestone, b: Milestone): number {
  const [one, other] = [a.dueOn ?? '9', b.dueOn ?? '9']
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}

function openFirst(a: GoalNow, b: GoalNow): number {
  const closed = ({ figures }: GoalNow) => Number(figures.state !== 'open')
  return closed(a) - closed(b) || (orderOf(a.goal) < orderOf(b.goal) ? -1 : 1)
}

function orderOf({ dueOn, from, id }: Goal): string {
  return `${dueOn ?? '9'} ${from} ${id}`
}

function keptFirst(today: PlainDate): (a: CadenceNow, b: CadenceNow) => number {
  const ended = ({ cadence }: CadenceNow) => Number(Boolean(cadence.to && cadence.to < today))
  return (a, b) => ended(a) - ended(b) || (a.cadence.id < b.cadence.id ? -1 : 1)
}
