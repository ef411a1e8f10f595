import { expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { readTyped, typedFrom } from './read-typed.ts'
import type { ThingField } from './thing-field.ts'

const ZONE = 'Europe/Berlin' as Zone
const field = (name: string, kind: ThingField['kind']): ThingField => ({ name, kind, label: name })
const FIELDS = [
  field('title', 'line'),
  field('from', 'partial date'),
  field('hours', 'number'),
  field('share', 'percent'),
  field('startAt', 'moment'),
  field('opensAt', 'time'),
  field('days', 'weekdays'),
  field('highlights', 'lines'),
]
const THING = {
  title: 'Head of networks',
  from: '2021-06',
  hours: 38.5,
  share: 0.125,
  startAt: Date.parse('2026-11-16T08:05:00Z'),
  opensAt: '09:00',
  days: [1, 2, 5],
  highlights: ['One network out of three', 'Four juniors hired'],
}

test('what a thing shows in its form reads back as the thing', () => {
  expect(readTyped(FIELDS, typedFrom(FIELDS, THING, ZONE), ZONE)).toEqual(THING)
})

test('an empty control is an absent field', () => {
  const typed = Object.fromEntries(FIELDS.map(({ name }) => [name, name === 'days' ? undefined : ' ']))
  expect(Object.values(readTyped(FIELDS, typed, ZONE)).filter((value) => value !== undefined)).toEqual([])
})

test.each([
  ['from', '2021-6', '2021-06'],
  ['hours', '38,5', 38.5],
  ['share', '30', 0.3],
  ['share', '0.1', 0.001],
  ['opensAt', '09:00:00', '09:00'],
  ['highlights', '- one\n\n* two', ['one', 'two']],
  ['days', '3', [3]],
])('%s typed as %s is understood', (name, typed, value) => {
  expect(readTyped(FIELDS, { [name]: typed }, ZONE)[name]).toEqual(value)
})

test.each([
  ['from', 'summer'],
  ['hours', 'many'],
  ['share', 'half'],
  ['startAt', 'yesterday'],
])('%s typed as %s stays as it was, for the record to say what is wrong', (name, typed) => {
  expect(readTyped(FIELDS, { [name]: typed }, ZONE)[name]).toBe(typed)
})
