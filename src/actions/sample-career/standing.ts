import { addDays, type PlainDate, startOfWeek } from '#calendar'
import type { Draft } from '#record'
import { Chance } from './chance.ts'
import { type Shift, sketch, the } from './sketch.ts'

/** How the person of the sample stands: means for the day the job ends, a short pulse, and ratings of the jobs. */
export function standingSketches(on: Shift, today: PlainDate): Draft[] {
  return [...means(on, today), ...questions(), ...answers(today), ...ratings(on)]
}

function means(on: Shift, today: PlainDate): Draft[] {
  return [
    sketch('lifeboat', 'before', {
      on: on('2024-12-29'),
      currency: 'EUR',
      savings: 19_500,
      spending: 2_850,
      searchWeeks: 12,
      note: 'After the merger of the sites: how long would I last?',
    }),
    sketch('lifeboat', 'now', {
      on: addDays(startOfWeek(today), -21),
      currency: 'EUR',
      savings: 27_000,
      severance: 9_000,
      spendingLow: 2_400,
      spending: 3_000,
      spendingHigh: 3_600,
      continuing: 250,
      benefit: 1_450,
      benefitMonths: 12,
      searchWeeks: 16,
    }),
  ]
}

const QUESTIONS = [
  ['strengths', 'Did this week use what you are good at?', false],
  ['matters', 'Was there time for what matters to you?', false],
  ['followed', 'Did the job follow you home?', true],
] as const

function questions(): Draft[] {
  return QUESTIONS.map(([key, name, reversed]) =>
    sketch('pulse', key, {
      ...{ name, most: 4, low: 'not at all', high: 'very much' },
      ...(reversed ? { reversed } : {}),
    }),
  )
}

const WEEKS = 32

/** Every Friday up to today, a few left out: a slow state that all questions share, and something of each by itself. */
function answers(today: PlainDate): Draft[] {
  const chance = new Chance(77)
  const friday = addDays(startOfWeek(today), 4)
  const last = friday <= today ? friday : addDays(friday, -7)
  let state = 0.6
  return Array.from({ length: WEEKS }, (_, at) => {
    const day = addDays(last, -7 * (WEEKS - 1 - at))
    state = 0.55 * state + (chance.next() - 0.5) * 2.6 - (at > 20 && at < 26 ? 0.7 : 0)
    const skipped = chance.happens(0.06)
    return QUESTIONS.map(([key, , reversed]) => {
      const felt = state + (chance.next() - 0.5) * 1.3
      const value = Math.min(4, Math.max(0, Math.round(2.2 + (reversed ? -felt : felt) * 1.1)))
      return skipped ? undefined : sketch('answer', `${key}-${day}`, { pulse: the('pulse', key), day, value })
    })
  })
    .flat()
    .filter((draft) => draft !== undefined)
}

function ratings(on: Shift): Draft[] {
  const rating = (job: string, of: string, day: PlainDate, value: number, more: object = {}) =>
    sketch('rating', `${job}-${of}-${day}`, { job: the('job', job), of, on: day, value, ...more })
  const shown = (...keys: string[]) => ({ evidence: keys.map((key) => the('evidence', key)) })
  const [before, after, now] = ['2020-12-30', '2023-01-02', '2025-11-30'].map((day) => on(day as PlainDate))
  return [
    rating('hospital', 'scope', before as PlainDate, 2),
    rating('hospital', 'motivation', before as PlainDate, 3),
    rating('hospital', 'impact', before as PlainDate, 3, shown('wards')),
    rating('hospital', 'scope', after as PlainDate, 1, { text: 'Rounds of budgets, week after week.' }),
    rating('hospital', 'motivation', after as PlainDate, 1),
    rating('hospital', 'impact', after as PlainDate, 2, shown('wards')),
    rating('hospital', 'scope', now as PlainDate, 2),
    rating('hospital', 'motivation', now as PlainDate, 2),
    rating('hospital', 'impact', now as PlainDate, 2, shown('wards', 'incident')),
    rating('teaching', 'scope', now as PlainDate, 4, { text: 'They will build networks when I no longer do.' }),
    rating('teaching', 'motivation', now as PlainDate, 4),
    rating('teaching', 'impact', now as PlainDate, 4, shown('class')),
    rating('writing', 'scope', now as PlainDate, 3),
    rating('writing', 'motivation', now as PlainDate, 4),
    rating('writing', 'impact', now as PlainDate, 3, shown('column')),
    rating('engineer', 'scope', before as PlainDate, 2),
    rating('engineer', 'impact', before as PlainDate, 3, shown('move', 'run-book')),
  ]
}
