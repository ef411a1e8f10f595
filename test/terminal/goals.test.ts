import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

let desk: Desk
let empty: Desk

beforeAll(async () => {
  desk = openDesk()
  empty = openDesk()
  await desk.sample()
})
afterAll(() => {
  desk.away()
  empty.away()
})

interface Told {
  goals: {
    goal: { title: string }
    figures: { chance: { value: number | null; nature: string } }
    forecasts: object[]
  }[]
  cadences: { cadence: { title: string }; figures: { rate: { value: number | null; unit: string } } }[]
  calibration: { brier: { value: number | null; n: number }; held: object[] }
}

test('goals stand with what is to be expected, cadences with their pace, forecasts with how they fared', async () => {
  const { out } = await desk.run('goals')
  expect(out).toMatch(/Eighty conversations in a year +due 2027-05-\d\d/)
  expect(out).toMatch(/Forecast: \d+ % that it is reached; \d+ expected, \d+–\d+/)
  expect(out).toMatch(/\d\.\d a week +lately; meant are 2 conversations a week/)
  expect(out).toMatch(/[■□·]{20,}/)
  expect(out).toMatch(/0\.\d\d +Brier score/)
})

test('JSON has the findings whole', async () => {
  const { goals, cadences, calibration } = await desk.json<Told>('goals')
  expect(goals).toHaveLength(5)
  expect(goals[0]?.figures.chance.nature).toBe('forecast')
  expect(cadences.map(({ figures }) => figures.rate.unit).sort()).toEqual(['h/month', 'times/week'])
  expect(calibration.brier.n).toBe(calibration.held.length)
})

test('a goal and a cadence are kept in one line each, and undone', async () => {
  expect((await empty.run('goals')).out).toContain('No goal and no cadence yet')
  await empty.run('goals', '--set', 'Forty wins', '--counts', 'wins', '--target', '40', '--due', '2027-12-31')
  await empty.run('goals', '--begin', 'One win a week', '--counts', 'wins', '--times', '1')
  const { out } = await empty.run('goals')
  expect(out).toContain('0 of 40 wins')
  expect(out).toContain('not enough yet: 0 of 4 weeks')
  await empty.run('undo')
  expect((await empty.json<Told>('goals')).cadences).toEqual([])
})

test('what cannot be is said in a sentence', async () => {
  expect(await empty.run('goals', '--target', '3')).toMatchObject({ code: 2 })
  const wrong = await empty.run('goals', '--begin', 'Hours', '--counts', 'hours', '--times', '3')
  expect(wrong).toMatchObject({ code: 1 })
  expect(wrong.err).toContain('hours of which job are meant is not said')
  expect((await empty.run('goals', '--foretell')).err).toContain('there is nothing new to foretell')
})

test('forecasts are kept once a week at most', async () => {
  expect((await desk.run('goals', '--foretell')).out).toContain('2 forecasts kept.')
  expect((await desk.run('goals', '--foretell')).code).toBe(1)
  const { goals } = await desk.json<Told>('goals')
  expect(goals.find(({ goal }) => goal.title === 'Eighty conversations in a year')?.forecasts).toHaveLength(3)
})
