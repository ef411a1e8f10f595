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

interface Figure {
  value: number | string | null
  method: string
  nature?: string
}

test('the lifeboat stands side by side, and what is taken otherwise beside it', async () => {
  const { out } = await desk.run('lifeboat', '--spending', '2500')
  expect(out).toMatch(/usual spending +\d+\.\d months +what if: \d+\.\d months/)
  expect(out).toContain('half of all searches taken to be over in 16 weeks')
  expect(out).toContain('Outside ties')
  const { runway, whatIf } = await desk.json<{ runway: { usual: Figure }; whatIf: { runway: { usual: Figure } } }>(
    'lifeboat',
    '--spending',
    '2500',
  )
  expect(runway.usual).toMatchObject({ method: 'readiness.runway', nature: 'what-if' })
  expect(Number(whatIf.runway.usual.value)).toBeGreaterThan(Number(runway.usual.value))
})

test('means that never end are said so, in words and in JSON', async () => {
  expect((await desk.run('lifeboat', '--spending', '0')).out).toContain('what if: no end')
  const { whatIf } = await desk.json<{ whatIf: { runway: { usual: Figure } } }>('lifeboat', '--spending', '0')
  expect(whatIf.runway.usual.value).toBe('Infinity')
})

test('without means, questions and moves each command says what is missing', async () => {
  expect((await empty.run('lifeboat')).out).toContain('No means are stated yet')
  expect((await empty.run('pulse')).out).toContain('There are no questions yet')
  expect((await empty.run('ownership')).out).toContain('not enough yet: of no move is it said who decided it')
  const { moves } = await empty.json<{ moves: { mine: Figure } }>('ownership')
  expect(moves.mine.value).toBeNull()
  expect(await empty.run('pulse', '--answer', '3')).toMatchObject({ code: 2 })
})

test('the pulse is answered in one line, answered anew on the same day, and undone', async () => {
  const before = await desk.json<{ answered: object }>('pulse')
  expect(before.answered).toEqual({})
  expect((await desk.run('pulse', '--answer', '3,4,2')).out).toContain('3 of 4')
  await desk.run('pulse', '--answer', '1,-,2')
  const after = await desk.json<{ answered: Record<string, number>; questions: { id: string }[] }>('pulse')
  expect(after.questions.map(({ id }) => after.answered[id])).toEqual([1, 4, 2])
  await desk.run('undo')
  await desk.run('undo')
  expect((await desk.json<{ answered: object }>('pulse')).answered).toEqual({})
})

test.each([
  [['--answer', '3,4'], 2, 'does not answer 3 questions'],
  [['--answer', '3,9,1'], 1, 'above 4'],
  [['--answer', '-,-,-'], 1, 'no question was answered'],
  [['--answer', '1,1,1', '--on', 'never'], 2, 'no day'],
  [['--answer', '1,1,1', '--on', '2027-01-01'], 2, 'no day'],
])('a mistaken answer changes nothing: %j', async (typed, code, says) => {
  const answer = await desk.run('pulse', ...typed)
  expect([answer.code, answer.err.includes(says)]).toEqual([code, true])
  expect((await desk.json<{ answered: object }>('pulse')).answered).toEqual({})
})

test('ownership tells moves, tenure and ratings, and how each was computed', async () => {
  const { out } = await desk.run('ownership', '--how')
  expect(out).toMatch(/63 % +of the moves were decided by you/)
  expect(out).toMatch(/Teaching +scope 4 +motivation 4 +impact 4/)
  expect(out).toContain('Wilson')
})

test('a question of the pulse is written in one line, and undone', async () => {
  expect((await empty.run('pulse')).out).toContain('Write one with --ask')
  expect((await empty.run('pulse', '--ask', 'Did I learn something?')).out).toContain('kept')
  expect((await empty.run('pulse')).out).toContain('Did I learn something?')
  expect((await empty.run('pulse', '--answer', '3')).out).toContain('3 of 4')
  await empty.run('undo')
  await empty.run('undo')
  expect((await empty.run('pulse')).out).toContain('Write one with --ask')
  expect(await empty.run('pulse', '--ask', 'Why? '.repeat(80))).toMatchObject({ code: 1 })
})

test('means are stated in one line, what is not given stays as stated last, and each is undone', async () => {
  expect(await empty.run('lifeboat', '--state', '--savings', '20000')).toMatchObject({ code: 1 })
  expect((await empty.run('lifeboat', '--state', '--savings', '20000', '--spending', '2500')).out).toContain('kept')
  await empty.run('lifeboat', '--state', '--spending', '2000')
  expect((await empty.run('lifeboat')).out).toMatch(/20.?000 to live on, 2.?000 a month/)
  await empty.run('undo')
  expect((await empty.run('lifeboat')).out).toMatch(/20.?000 to live on, 2.?500 a month/)
  await empty.run('undo')
  expect((await empty.run('lifeboat')).out).toContain('No means are stated yet')
})
