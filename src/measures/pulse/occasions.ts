import type { PlainDate } from '#calendar'
import type { Answer, Pulse } from '#record'

export interface PulseSlice {
  /** All questions, also those no longer asked. */
  questions: readonly Pulse[]
  answers: readonly Answer[]
  today: PlainDate
}

/** The answers of one day to every question asked now: each from 0 to 1, a high one being good. */
export interface Occasion {
  day: PlainDate
  parts: readonly number[]
  /** Their mean, on a line from 0 to 10. */
  points: number
}

/** The ends of the line on which a whole occasion is put, whatever the questions’ own scales. */
export const MOST_POINTS = 10
/** Older answers are let be: a person and their questions change. A convention of our own. */
export const PULSE_DAYS = 728

/** The questions asked on a day, the oldest first; those written at once by their words. */
export function askedOn<Question extends Pulse>(questions: readonly Question[], day: PlainDate): Question[] {
  return questions.filter(({ to }) => !to || day < to).toSorted(oldestFirst)
}

/** Ids begin with the millisecond in which they were made. */
function oldestFirst(a: Pulse, b: Pulse): number {
  const [made, other] = [a.id.slice(0, 10), b.id.slice(0, 10)]
  return made === other ? (a.name < b.name ? -1 : 1) : made < other ? -1 : 1
}

/** A question’s answers up to today, one a day, the first day first; of two on one day the later id counts. */
export function answersTo(pulse: string, { answers, today }: PulseSlice): Answer[] {
  const own = answers.filter((answer) => answer.pulse === pulse && answer.day <= today)
  const byDay = new Map(own.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((answer) => [answer.day, answer]))
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Days on which every question asked now was answered, the first one first. */
export function occasions(slice: PulseSlice): Occasion[] {
  const asked = askedOn(slice.questions, slice.today)
  const byQuestion = asked.map((one) => new Map(answersTo(one.id, slice).map(({ day, value }) => [day, value])))
  const days = [...(byQuestion[0]?.keys() ?? [])].filter((day) => byQuestion.every((answers) => answers.has(day)))
  return days.map((day) => {
    const parts = asked.map((one, at) => partOf(one, byQuestion[at]?.get(day) ?? 0))
    return { day, parts, points: (MOST_POINTS * parts.reduce((sum, part) => sum + part, 0)) / parts.length }
  })
}

function partOf({ most, reversed }: Pulse, value: number): number {
  const part = Math.min(1, value / most)
  return reversed ? 1 - part : part
}
