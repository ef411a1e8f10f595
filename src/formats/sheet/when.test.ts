import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDuration, unitOf } from './duration.ts'
import { roleOfHeader } from './roles.ts'
import { parseClock, parseWhen } from './when.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000

describe('a moment in a cell', () => {
  test.each([
    ['2025-03-04', { day: day('2025-03-04') }],
    ['2025/3/4', { day: day('2025-03-04') }],
    ['20250304', { day: day('2025-03-04') }],
    ['04.03.2025', { day: day('2025-03-04') }],
    ['4.3.25', { day: day('2025-03-04') }],
    ['04/03/2025', { day: day('2025-03-04') }],
    ['4 mars 2025', { day: day('2025-03-04') }],
    ['4. März 2025', { day: day('2025-03-04') }],
    ['4 de marzo de 2025', { day: day('2025-03-04') }],
    ['Mar 4, 2025', { day: day('2025-03-04') }],
    ['Di, 04.03.2025', { day: day('2025-03-04') }],
    ['2025年3月4日', { day: day('2025-03-04') }],
    ['2025-03-04 10:23:52', { day: day('2025-03-04'), seconds: 37_432 }],
    ['2025-03-04T10:23', { day: day('2025-03-04'), seconds: 37_380 }],
    ['04.03.2025, 10:23', { day: day('2025-03-04'), seconds: 37_380 }],
    ['2025-03-04T10:23:52Z', { instant: Date.parse('2025-03-04T10:23:52Z') }],
    ['2025-03-04 10:23:52 UTC', { instant: Date.parse('2025-03-04T10:23:52Z') }],
    ['2025-03-04T10:23:52+01:00', { instant: Date.parse('2025-03-04T09:23:52Z') }],
    ['10:23', { seconds: 37_380 }],
    ['', {}],
    ['13/13/2025', undefined],
    ['2025-02-30', undefined],
    ['soon', undefined],
    ['04/03/2025 late', undefined],
  ])('“%s”', (cell, expected) => expect(parseWhen(cell, 'day first')).toEqual(expected))

  test('has its month first where a sheet says so, but never with points', () => {
    expect(parseWhen('04/03/2025', 'month first')).toEqual({ day: day('2025-04-03') })
    expect(parseWhen('04.03.2025', 'month first')).toEqual({ day: day('2025-03-04') })
  })

  test.each([
    ['12:10 AM', 600],
    ['12:00 pm', 43_200],
    ['1:05 p.m.', 47_100],
    ['9 am', 32_400],
    ['10h23', 37_380],
    ['10.23 Uhr', 37_380],
    ['午後3:05', 54_300],
    ['9時30分', 34_200],
    ['24:00', 86_400],
    ['24:01', undefined],
    ['10', undefined],
    ['10:60', undefined],
  ])('time of day “%s”', (cell, seconds) => expect(parseClock(cell)).toBe(seconds))

  test('any cell is read or not, without trouble', () => {
    fc.assert(fc.property(fc.string(), (cell) => void [parseWhen(cell, 'day first'), parseDuration(cell, 3600)]))
  })
})

describe('a duration in a cell', () => {
  test.each([
    ['1:30', 5_400],
    ['01:00:01', 3_601],
    ['120:00', 432_000],
    ['1.5', 5_400],
    ['1,5', 5_400],
    ['1.234,5', 4_444_200],
    ['1h 30m', 5_400],
    ['2h15', 8_100],
    ['90 min', 5_400],
    ['1 Std. 30 Min.', 5_400],
    ['PT1H30M', 5_400],
    ['1時間30分', 5_400],
    ['0.75 hours', 2_700],
    ['-1', undefined],
    ['a while', undefined],
    ['', undefined],
  ])('“%s”', (cell, seconds) => expect(parseDuration(cell, 3600)).toBe(seconds))

  test('counts what its column says', () => {
    expect([unitOf('Hours'), unitOf('Minuten'), unitOf('Duration (sec)'), unitOf('工数')]).toEqual([3600, 60, 1, 3600])
  })
})

test('a cell or a header of one sign a hundred thousand times is nothing, at once', () => {
  for (const sign of ['1.50', '(', '[', 'h ', '2025-03-03T08:00:00+00:00']) {
    expect(parseDuration(sign.repeat(100_000), 3600)).toBeUndefined()
    expect(parseWhen(sign.repeat(100_000), 'day first')).toBeUndefined()
    expect(roleOfHeader(sign.repeat(100_000))).toBeUndefined()
  }
})
