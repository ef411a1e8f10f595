import { describe, expect, test } from 'vitest'
import { ratingsGiven } from './ratings-given.ts'

const y = [1, 0, -1, 2]
const activity = ['mail', 'design', 'mail', 'design']
const people = [['Ada'], [], ['Ada', 'Bo'], ['Bo']]
const expected = {
  y,
  factors: [
    { name: 'activity', labels: activity.map((one) => [one]) },
    { name: 'people', labels: people },
  ],
}

describe('ratings and what they are grouped by', () => {
  test.each([
    ['as lists of labels', { y, activity, people }],
    ['with several labels in one text', { y, activity, people: ['Ada', '', 'Ada; Bo', 'Bo'] }],
    ['with a list of 0 and 1 for each label', { y, activity, people: { Ada: [1, 0, 1, 0], Bo: [0, 0, 1, 1] } }],
    ['in an object of their own', { data: { y, activity, people }, prior_scale: 0.6 }],
    [
      'beside a list that only says what factors there are',
      { y, activity, people, factors: ['activity(2)', 'people(2)'] },
    ],
    ['under another name', { energy: y, activity, people }],
    [
      'as rows',
      { rows: y.map((one, at) => ({ y: one, activity: activity[at] as string, people: people[at] as string[] })) },
    ],
  ])('%s', (_, input) => {
    expect(ratingsGiven(input)).toEqual(expected)
  })

  test('in rows of 0 and 1, labels are numbered', () => {
    const rows = [
      [1, 0],
      [0, 0],
      [1, 1],
      [0, 1],
    ]
    const [only] = ratingsGiven({ y, people: rows }).factors
    expect(only?.labels).toEqual([['people1'], [], ['people1', 'people2'], ['people2']])
  })

  test.each([
    ['rows alone', y.map((one, at) => ({ y: one, activity: activity[at] as string, people: people[at] as string[] }))],
    ['beside a column of ones', { y, X: [[1], [1], [1], [1]], Z: { activity, people } }],
    ['under any name that is the only one of numbers', { strength: y, activity, people }],
  ])('as %s', (_, input) => {
    expect(ratingsGiven(input)).toEqual(expected)
  })

  test('a list for each label without a name is numbered likewise', () => {
    const lists = [
      [1, 0, 1, 0],
      [0, 0, 1, 1],
    ]
    const found = ratingsGiven({ y, activity, people: lists }).factors.find(({ name }) => name === 'people')
    expect(found?.labels).toEqual([['people1'], [], ['people1', 'people2'], ['people2']])
  })

  test('columns left over are the one factor that is named and has no column of its own', () => {
    const columns = { Ada: [1, 0, 1, 0], Bo: [0, 0, 1, 1] }
    expect(ratingsGiven({ y, activity, ...columns, factors: ['activity(2)', 'people(2)'] })).toEqual(expected)
    expect(ratingsGiven({ y, activity, ...columns })).toEqual(expected)
    const names = { p1: ['Ada', '', 'Ada', ''], p2: ['', '', 'Bo', 'Bo'] }
    expect(ratingsGiven({ y, activity, ...names, factors: ['activity', 'people'] })).toEqual(expected)
  })

  test('a column that is no named factor is left out', () => {
    expect(ratingsGiven({ y, activity, people, mood: ['a', 'b', 'a', 'b'], factors: ['activity', 'people'] })).toEqual(
      expected,
    )
  })

  test('without ratings or without a factor there is a sentence', () => {
    expect(() => ratingsGiven({ activity })).toThrow('no “y”')
    expect(() => ratingsGiven({ y, activity: ['mail'] })).toThrow('no factor')
  })
})
