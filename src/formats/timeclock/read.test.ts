import { describe, expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const rows = (text: string) => timeTrial('timeclock', text).rows
const said = (text: string) => timeTrial('timeclock', text).said

describe('clocking out', () => {
  test('of an account that is named ends that one, else the last', () => {
    const text =
      'i 2025-03-03 08:00 a\ni 2025-03-03 09:00 b\ni 2025-03-03 10:00 c\no 2025-03-03 11:00 a\no 2025-03-03 12:00\no 2025-03-03 13:00\n'
    expect(rows(text)).toEqual(['2025-03-03 08:00–11:00 a', '2025-03-03 10:00–12:00 c', '2025-03-03 09:00–13:00 b'])
  })

  test('with words that are no account says how it went', () => {
    expect(rows('i 2025-03-03 08:00:00 garden\nO 2025-03-03 09:00:00 pruned the roses\n')).toEqual([
      '2025-03-03 08:00–09:00 garden: pruned the roses',
    ])
  })

  test('when nobody is in is told', () => {
    expect(said('o 2025-03-03 08:00\ni 2025-03-03 09:00\no 2025-03-03 08:00\n')).toEqual([
      'line 1: it clocks out, but nobody had clocked in',
      'line 2: it ends before it starts',
    ])
  })

  test('of very many at once does not take long', () => {
    const many = Array.from({ length: 9_000 }, (_, index) => `i 2025-03-03 08:00 a${index}`)
    const out = Array.from({ length: 9_000 }, (_, index) => `o 2025-03-03 09:00 a${index}`)
    expect(rows([...many, ...out].join('\n'))).toHaveLength(9_000)
  })
})

test('more than ten thousand clocked in at once are told, and those after them still end', () => {
  const many = 'i 2025-03-03 08:00 a\n'.repeat(10_001)
  const { rows, said } = timeTrial('timeclock', `${many}o 2025-03-03 09:00\ni 2025-03-03 10:00 b\no 2025-03-03 11:00\n`)
  expect(rows).toEqual(['2025-03-03 08:00–09:00 a', '2025-03-03 10:00–11:00 b'])
  expect(said[0]).toBe('line 10001: more than 10,000 are clocked in at once')
  expect(said).toHaveLength(10_000)
})

describe('clocking in', () => {
  test('has an account, after two blanks a description, after a semicolon tags', () => {
    expect(rows('i 2025/3/3 8:00 riverside:day ward  Weekly roster ; ward: north, paid:\no 2025/3/3 9:00\n')).toEqual([
      '2025-03-03 08:00–09:00 riverside:day ward: Weekly roster [ward: north, paid]',
    ])
  })

  test('with an offset is that moment, wherever the person lives', () => {
    expect(rows('i 2025-03-03 08:00:00-0500 a\no 2025-03-03 15:00:00+0100\n')).toEqual(['2025-03-03 14:00–15:00 a'])
  })

  test.each([
    ['i 2025-02-30 08:00 a', '“i 2025-02-30 08:00 a” has no date and time of day'],
    ['i 2025-03-03 a', '“i 2025-03-03 a” has no date and time of day'],
    ['i 2025-03-03 25:00 a', '“i 2025-03-03 25:00 a” has a time of day that does not exist'],
    ['i 2025-03-03 08:00 +9900 a', '“i 2025-03-03 08:00 +9900 a” has an offset that does not exist'],
    ['2025-03-03 * Groceries', '“2025-03-03 * Groceries” is no line of a timeclock'],
  ])('“%s” is told', (line, message) => expect(said(line)).toContain(`line 1: ${message}`))
})

test('a timeclock is known by its first line that is no comment', () => {
  expect(said('; nothing yet\n')).toEqual(['the whole file: nobody clocks in or out in this file'])
})
