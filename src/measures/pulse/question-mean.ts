import { addDays, type Days, dayNumber } from '#calendar'
import type { Answer, Pulse } from '#record'
import { studentFactor } from '#statistics'
import type { Finding } from '../finding.ts'
import { answersTo, type PulseSlice } from './occasions.ts'

const WEEKS = 4
/** Fewer answers, or fewer days between the first and the last, say nothing yet: conventions of our own. */
const LEAST = 3
/** Answers are whole points: what was felt lies within half a point, evenly, so that they never spread less than this. */
const ROUNDED = Math.sqrt(1 / 12)
/** So many neighbours less than a week apart tell how far an answer is like the one before: a convention of our own. */
const LEAST_PAIRS = 10

/** What a question was answered with, on the mean of the last four weeks, on its own scale. */
export interface QuestionMean {
  question: Pulse
  mean: Finding
}

export function questionMean(question: Pulse, slice: PulseSlice): QuestionMean {
  const all = answersTo(question.id, slice)
  const period: Days = { from: addDays(slice.today, 1 - 7 * WEEKS), to: slice.today }
  const recent = all.filter(({ day }) => day >= period.from).map(({ value }) => value)
  const n = recent.length
  const basis = { unit: 'points', n, counted: 'occasions', period, method: 'pulse.question' } as const
  const rows = { concept: 'answer', period, ids: [question.id] } as const
  if (n < LEAST)
    return { question, mean: { ...basis, rows, notEnough: { missing: 'occasions', need: LEAST, have: n } } }
  const mean = recent.reduce((sum, value) => sum + value, 0) / n
  const squares = recent.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const spread = Math.max(ROUNDED, Math.sqrt(squares / (n - 1)))
  const worth = n > WEEKS ? Math.max(2, n * newsOf(all)) : n
  const reach = (studentFactor(Math.max(1, Math.round(worth) - 1)) * spread) / Math.sqrt(worth)
  const interval: [number, number] = [Math.max(0, mean - reach), Math.min(question.most, mean + reach)]
  return { question, mean: { ...basis, rows, value: mean, interval } }
}

/** What part of an answer is news: (1 − r) / (1 + r), r the correlation of those less than a week apart, where above 0. */
function newsOf(answers: readonly Answer[]): number {
  const mean = answers.reduce((sum, { value }) => sum + value, 0) / answers.length
  const squares = answers.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / answers.length
  const products = answers.flatMap(({ value, day }, at) => {
    const before = answers[at - 1]
    const isNear = before && dayNumber(day) - dayNumber(before.day) < 7
    return isNear ? [(value - mean) * (before.value - mean)] : []
  })
  if (products.length < LEAST_PAIRS || squares === 0) return 1
  const correlation = products.reduce((sum, product) => sum + product, 0) / products.length / squares
  const r = Math.min(0.95, Math.max(0, correlation))
  return (1 - r) / (1 + r)
}
