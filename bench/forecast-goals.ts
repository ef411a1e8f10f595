import { addDays, type PlainDate } from '#calendar'
import { type DayAmount, goalFigures } from '#measures'
import { freshId, type Goal } from '#record'
import { seededNormals } from '#statistics'
import { coverageLine } from './held.ts'
import { seeded } from './seeded-career.ts'
import type { Line } from './table.ts'

const RUNS = 600
const TODAY = '2026-11-22' as PlainDate

type Draw = () => number

/** A run of weeks, the first one first. */
type Weeks = (count: number) => number[]

/**
 * Forecasts of goals whose weeks follow a known law: how often the total that came lies within the interval foretold. Weeks of counts cannot
 * be cut to exactly 80 or 95 %, so that steady counts hold a little more often; weeks in stretches are the hard case.
 */
export function forecastGoals(): Line[] {
  const [random, normal] = [seeded(2027), seededNormals(2027)]
  return [
    ...linesOf('steady counts', 'conversations', () => steady(random), random, [0.93, 0.98]),
    ...linesOf('counts in bursts', 'conversations', () => bursts(random), random, [0.92, 0.98]),
    ...linesOf('hours, week by week', 'hours', () => hours(normal), random, [0.93, 0.98]),
    ...linesOf('hours in good and bad stretches', 'hours', () => stretches(normal), random, [0.86, 0.98]),
  ]
}

function linesOf(
  what: string,
  counts: 'conversations' | 'hours',
  law: () => Weeks,
  random: Draw,
  aim: [number, number],
): Line[] {
  const [known, ahead] = [() => 8 + Math.floor(random() * 45), () => 4 + Math.floor(random() * 40)]
  const held = { 80: 0, 95: 0 }
  for (let run = 0; run < RUNS; run++) {
    const [before, after] = [known(), ahead()]
    const weeks = law()(before + after)
    const total = weeks.reduce((sum, week) => sum + week, 0)
    const forecast = foretold(weeks.slice(0, before), after, counts)
    const holds = ([low, high]: [number, number]) => total >= low - 1e-9 && total <= high + 1e-9
    if (forecast && holds(forecast.interval95)) held[95]++
    if (forecast && holds(forecast.interval80)) held[80]++
  }
  const lower: [number, number] = [aim[0] - 0.18, 0.86]
  return [
    coverageLine(`95 % forecasts, ${what}`, held[95], RUNS, aim),
    coverageLine(`80 % forecasts, ${what}`, held[80], RUNS, lower),
  ]
}

function foretold(weeks: readonly number[], after: number, counts: 'conversations' | 'hours') {
  const amounts = weeks.map(
    (amount, at): DayAmount => ({ day: addDays(TODAY, -7 * (weeks.length - 1 - at) - 3), amount }),
  )
  const goal = {
    ...{ id: freshId<'goal'>(), title: 'A goal', counts, target: 100 },
    ...{ from: addDays(TODAY, 1 - 7 * weeks.length), dueOn: addDays(TODAY, 7 * after) },
  } as Goal
  return goalFigures({
    goal: { ...goal, target: 1e6 },
    milestones: [],
    amounts,
    boundaries: [],
    jobs: [],
    today: TODAY,
  }).forecast
}

function poisson(mean: number, random: Draw): number {
  let [count, left] = [-1, Math.exp(mean)]
  for (; left > 1 || count < 0; count++) left *= random()
  return count
}

function steady(random: Draw): Weeks {
  const rate = 0.4 + 3 * random()
  return (count) => Array.from({ length: count }, () => poisson(rate, random))
}

/** Three weeks in four with few, one with many. */
function bursts(random: Draw): Weeks {
  const rate = 0.5 + random()
  return (count) => Array.from({ length: count }, () => poisson(random() < 0.75 ? rate / 2 : 4 * rate, random))
}

function hours(normal: Draw): Weeks {
  return (count) => Array.from({ length: count }, () => Math.max(0, 4 + 2 * normal()))
}

/** Each week is by 0.4 as the one before. */
function stretches(normal: Draw): Weeks {
  return (count) => {
    let state = normal() / Math.sqrt(1 - 0.4 ** 2)
    return Array.from({ length: count }, () => {
      state = 0.4 * state + normal()
      return Math.max(0, 8 + 2 * state)
    })
  }
}
