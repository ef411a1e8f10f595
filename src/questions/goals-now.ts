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
import type { Cadence, CountedThing, Forecast, Goal, Job, Milestone, Work } from '#record'
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
  /** Those kept now first. */
  cadences: CadenceNow[]
  calibration: Calibration
  jobs: Job[]
  works: Work[]
}

/** All goals and cadences with their figures, and how earlier forecasts fared. */
export async function goalsNow(asker: Asker): Promise<GoalsNow> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const [goals, cadences] = [await reader.list('goal'), await reader.list('cadence')]
    const [milestones, forecasts] = [await reader.list('milestone'), await reader.list('forecast')]
    const [jobs, works, boundaries] = [
      await reader.list('job'),
      await reader.list('work'),
      await reader.list('boundary'),
    ]
    const counted = await amountsOf(reader, { goals, cadences, today })
    const goalsFound = goals.map((goal) =>
      goalNow({ goal, amounts: counted.get(goal.id) ?? [], milestones, forecasts, today }),
    )
    const terms = { boundaries, jobs, today, weekStart: settings.weekStart }
    const cadencesFound = cadences.map((cadence) => ({
      cadence,
      figures: cadenceFigures({ cadence, amounts: counted.get(cadence.id) ?? [], ...terms }),
    }))
    return {
      ...{ today, jobs, works },
      goals: goalsFound.sort(openFirst),
      cadences: cadencesFound.sort(keptFirst(today)),
      calibration: calibration({ goals, forecasts, amounts: counted, today }),
    }
  })
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
  today: PlainDate
}

function goalNow({ goal, amounts, today, ...all }: GoalParts): GoalNow {
  const milestones = all.milestones.filter((one) => one.goal === goal.id).sort(byDueDay)
  const forecasts = all.forecasts.filter((one) => one.goal === goal.id).sort((a, b) => (a.madeOn < b.madeOn ? 1 : -1))
  const figures = goalFigures({ goal, milestones, amounts, today })
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
