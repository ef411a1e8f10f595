import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#calendar'
import type { Answer, Pulse } from '#record'
import { occasions, type PulseSlice } from './occasions.ts'
import { isRealMove, pulseReliability } from './pulse-reliability.ts'
import { questionMean } from './question-mean.ts'

const TODAY = '2026-11-22' as PlainDate
const KEYS = ['q1', 'q2', 'q3', 'q4'] as const
/** Twenty occasions of three questions, from −2 to 2, moved to 0…4; their α is 0.8889225 (case j2). */
const ROWS = {
  q1: [1, 0, -1, 2, 1, 0, -2, 1, 0, 1, -1, 2, 1, 0, -1, 1, 2, 0, -1, 1],
  q2: [1, 1, -1, 1, 1, 0, -1, 0, 0, 2, -1, 2, 0, 0, -2, 1, 1, 0, 0, 1],
  q3: [0, 0, -1, 2, 0, 1, -2, 1, -1, 1, 0, 1, 1, -1, -1, 0, 2, 1, -1, 0],
}

const question = (id: string, more: Partial<Pulse> = {}) => ({ id, name: id, most: 4, ...more }) as Pulse
const answersOf = (pulse: keyof typeof ROWS, turn = (value: number) => value, step = 7): Answer[] =>
  ROWS[pulse].map((value, at) => {
    const day = addDays(TODAY, -step * (19 - at))
    return { id: `${pulse} ${String(at).padStart(2, '0')}`, pulse, day, value: turn(value + 2) } as unknown as Answer
  })
const slice = (keys: readonly (keyof typeof ROWS)[], answers = keys.flatMap((key) => answersOf(key))): PulseSlice => ({
  questions: keys.map((key) => question(key)),
  answers,
  today: TODAY,
})
const ALL = ['q1', 'q2', 'q3'] as const

describe('reliability', () => {
  test('of three questions is α over occasions with Feldt’s interval, the same turned round or on other scales', () => {
    const { reliability, realChange } = pulseReliability(slice(ALL))
    expect(reliability).toMatchObject({ method: 'pulse.alpha', n: 20, counted: 'occasions' })
    expect(reliability.value).toBeCloseTo(0.8889225181598, 9)
    expect(reliability.interval?.[0]).toBeCloseTo(0.7660570579425, 6)
    expect(realChange.value).toBeGreaterThan(0)
    const turned = {
      ...slice(ALL, [...answersOf('q1', (value) => 4 - value), ...answersOf('q2'), ...answersOf('q3')]),
      questions: [question('q1', { reversed: true }), question('q2'), question('q3')],
    }
    expect(pulseReliability(turned).reliability.value).toBeCloseTo(0.8889225181598, 9)
  })

  test('of two questions is Spearman–Brown', () => {
    const { reliability, omega } = pulseReliability(slice(['q1', 'q2']))
    expect(reliability.method).toBe('pulse.two')
    expect(reliability.value).toBeCloseTo(0.891233717608, 9)
    expect(reliability.interval?.[0]).toBeLessThan(reliability.value as number)
    expect(omega).toBeUndefined()
  })

  test('of two questions that mirror each other is not told, as their sum never moves', () => {
    const mirror = [...answersOf('q1'), ...answersOf('q1', (value) => 4 - value)].map((one, at) =>
      at < 20 ? one : ({ ...one, id: `q2 ${at}`, pulse: 'q2' } as unknown as Answer),
    )
    const { reliability, realChange } = pulseReliability(slice(['q1', 'q2'], mirror))
    expect(reliability).toMatchObject({ notEnough: { missing: 'variation' } })
    expect(reliability.value).toBeUndefined()
    expect(realChange.notEnough).toEqual({ missing: 'reliability' })
  })

  test('of a single question is not told, nor the smallest real change', () => {
    const { reliability, realChange } = pulseReliability(slice(['q1']))
    expect(reliability.notEnough).toEqual({ missing: 'second question' })
    expect(realChange.notEnough).toEqual({ missing: 'second question' })
  })

  test('is not told from 19 occasions', () => {
    const fewer = slice(ALL).answers.filter(({ day }) => day !== TODAY)
    expect(pulseReliability(slice(ALL, fewer)).reliability.notEnough).toEqual({
      missing: 'occasions',
      need: 20,
      have: 19,
    })
  })

  test('ω of four questions is told where the solution can be, and a negative rest is said', () => {
    const fourth = (values: readonly number[]) =>
      values.map((value, at) => ({ ...answersOf('q1')[at], id: `q4 ${at}`, pulse: 'q4', value }) as unknown as Answer)
    const four = (values: readonly number[]): PulseSlice => ({
      ...slice(ALL),
      questions: KEYS.map((key) => question(key)),
      answers: [...slice(ALL).answers, ...fourth(values)],
    })
    const like = four([3, 2, 2, 3, 3, 2, 1, 3, 2, 3, 1, 4, 3, 2, 0, 3, 4, 2, 1, 2])
    expect(pulseReliability(like).omega?.value).toBeGreaterThan(0.5)
    const unlike = four([0, 4, 1, 3, 2, 2, 4, 0, 3, 1, 2, 2, 1, 4, 3, 0, 2, 1, 3, 4])
    const { omega } = pulseReliability(unlike)
    expect(omega?.value === undefined).toBe(omega?.notEnough !== undefined)
  })

  test('does not depend on the order of answers and questions, nor on answers to questions no longer asked', () => {
    const plain = pulseReliability(slice(ALL)).reliability
    const shuffled = fc.shuffledSubarray([...slice(ALL).answers], { minLength: 60 })
    fc.assert(
      fc.property(shuffled, (answers) => {
        const past = question('old', { to: '2026-01-01' as PlainDate })
        const questions = [past, ...slice(ALL).questions].reverse()
        expect(pulseReliability({ questions, answers, today: TODAY }).reliability).toEqual(plain)
      }),
      { numRuns: 20 },
    )
  })
})

test('a day with an unanswered question is no occasion, and of two answers on a day the later counts', () => {
  const answers = slice(ALL).answers.filter(({ id }) => !String(id).startsWith('q3 19'))
  const again = { ...answersOf('q1')[0], id: 'q1 zz', value: 4 } as unknown as Answer
  const found = occasions(slice(ALL, [again, ...answers]))
  expect(found).toHaveLength(19)
  expect(found[0]?.parts[0]).toBe(1)
})

test('a move below the smallest real change is within the error, and without a reliability nothing can be said', () => {
  const { occasions: found, realChange } = pulseReliability(slice(ALL))
  const [calm, low, high] = [found[0], found[6], found[3]]
  if (!calm || !low || !high) throw new Error('no occasions')
  expect(isRealMove(calm, calm, realChange)).toBe(false)
  expect(isRealMove(low, high, realChange)).toBe(true)
  expect(isRealMove(low, high, pulseReliability(slice(['q1'])).realChange)).toBeUndefined()
})

test('from one end of the line to the other is within the error where the error is larger, and to stay is never a move', () => {
  const [low, high] = [0, 10].map((points) => ({ day: TODAY, parts: [], points }))
  if (!low || !high) throw new Error('no occasions')
  const { realChange } = pulseReliability(slice(ALL))
  expect(isRealMove(low, high, { ...realChange, value: 12 })).toBe(false)
  expect(isRealMove(low, low, { ...realChange, value: 0 })).toBe(false)
})

describe('the mean of a question', () => {
  test('has an interval also where all answers are the same: they are rounded to whole points', () => {
    const same = answersOf('q1', () => 3)
    const { value, interval } = questionMean(question('q1'), slice(['q1'], same)).mean
    expect(value).toBe(3)
    expect(interval?.[0]).toBeCloseTo(3 - (3.182446 * Math.sqrt(1 / 12)) / 2, 5)
    expect(interval?.[1]).toBeLessThan(4)
  })

  test('is of the last four weeks, on its own scale and cut to it', () => {
    const { mean } = questionMean(question('q1'), slice(ALL))
    expect(mean).toMatchObject({ n: 4, period: { from: '2026-10-26', to: TODAY }, unit: 'points' })
    expect(mean.value).toBe(2.5)
    expect(mean.interval?.[0]).toBeGreaterThanOrEqual(0)
    expect(mean.interval?.[1]).toBeLessThanOrEqual(4)
  })

  test('waits for three answers', () => {
    const few = answersOf('q1').slice(-2)
    expect(questionMean(question('q1'), slice(['q1'], few)).mean.notEnough).toEqual({
      missing: 'occasions',
      need: 3,
      have: 2,
    })
  })

  test('has a wider interval where each answer is like the one before', () => {
    const of = (values: readonly number[]) => {
      const answers = answersOf('q1', undefined, 1).map((one, at) => ({ ...one, value: values[at] ?? 0 }))
      const [low = 0, high = 0] = questionMean(question('q1'), slice(['q1'], answers)).mean.interval ?? []
      return high - low
    }
    const alike = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]
    const mixed = alike.map((_, at) => (at % 2 ? 3 : 1))
    expect(of(alike)).toBeGreaterThan(of(mixed))
  })
})
