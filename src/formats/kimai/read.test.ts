import { expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const HEADER = 'Date,From,To,Duration,Break,User,Customer,Project,Activity,Description,Tags\n'
const rows = (...lines: string[]) => timeTrial('kimai', HEADER + lines.join('\n')).rows

test('a break stands in the middle, so that start, end and hours are right', () => {
  expect(rows('2025-03-03,08:00,17:00,8:00,1:00,nuri,Clinic,Roster,Plan,,')).toEqual([
    '2025-03-03 08:00–12:00 Roster: Plan [Clinic]',
    '2025-03-03 13:00–17:00 Roster: Plan [Clinic]',
  ])
})

test('a break that the duration holds already is not taken off', () => {
  expect(rows('2025-03-03,08:00,17:00,9:00,1:00,nuri,Clinic,Roster,Plan,,')).toEqual([
    '2025-03-03 08:00–17:00 Roster: Plan [Clinic]',
  ])
})

test('breaks as long as the time they interrupt, or unreadable, are told', () => {
  const { said } = timeTrial(
    'kimai',
    `${HEADER}2025-03-03,08:00,09:00,,1:00,,,,,a,\n2025-03-03,08:00,09:00,,tea,,,,,b,\n`,
  )
  expect(said).toEqual([
    'row 2: “a”: its break is as long as itself, or longer',
    'row 3: “b”: “tea” is no break, so none was taken off',
  ])
})

test('a row that runs and the row of sums are told as what they are', () => {
  const { said } = timeTrial('kimai', `${HEADER}2025-03-03,08:00,,0:00,,nuri,Clinic,Roster,Plan,,\n,,,8:00,,,,,,,\n`)
  expect(said).toEqual(['row 2: “Plan”: it has no end yet', 'row 3: it has figures but no date, so it is a sum'])
})

test('a timesheet keeps its key when it is edited', () => {
  const one = (end: string) =>
    timeTrial('kimai', `[{"id":71,"begin":"2025-03-03T08:00:00+0100","end":"${end}","project":1,"activity":2}]`).drafts
  expect(one('2025-03-03T09:00:00+0100')[0]?.key).toBe('kimai:71')
  expect(one('2025-03-03T09:30:00+0100')[0]?.key).toBe('kimai:71')
})

test('other lists of its interface are refused by what they are', () => {
  expect(
    timeTrial('kimai', '[{"id":1,"name":"Roster","parentTitle":"Clinic","visible":true,"metaFields":[]}]').said,
  ).toEqual(['the whole file: this is a list of projects from Kimai; it does not say when time was spent'])
  expect(timeTrial('kimai', '{"begin": [').said).toEqual(['the whole file: this JSON is cut off or damaged'])
})

test('a break that is as long as its timesheet is told', () => {
  const one =
    '{"id":71,"begin":"2025-03-03T08:00:00+0100","end":"2025-03-03T09:00:00+0100","break":1e300,"activity":{"name":"A"}}'
  expect(timeTrial('kimai', `[${one}]`).said).toEqual(['timesheet 1: its break is as long as itself, or longer'])
})
