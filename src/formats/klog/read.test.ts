import { describe, expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'
import { parseMinutes, parseTime } from './spent.ts'

const rows = (text: string) => timeTrial('klog', text).rows
const said = (text: string) => timeTrial('klog', text).said
const keys = (text: string) => timeTrial('klog', text).drafts.map(({ key }) => key)

describe('a time', () => {
  test.each([
    ['8:00', 480],
    ['08:00', 480],
    ['24:00', 1_440],
    ['<23:00', -60],
    ['<24:00', 0],
    ['0:30>', 1_470],
    ['12:05am', 5],
    ['12:05pm', 725],
    ['<11:00pm', -60],
    ['24:00>', undefined],
    ['24:01', undefined],
    ['8:60', undefined],
    ['0:00am', undefined],
    ['13:00pm', undefined],
    ['<1:00>', undefined],
    ['8', undefined],
  ])('“%s”', (text, minutes) => expect(parseTime(text)).toBe(minutes))
})

describe('a duration', () => {
  test.each([
    ['1h30m', 90],
    ['+45m', 45],
    ['-8h', -480],
    ['119m', 119],
    ['50h', 3_000],
    ['0m', 0],
    ['1h60m', undefined],
    ['h', undefined],
    ['1.5h', undefined],
    ['m30', undefined],
  ])('“%s”', (text, minutes) => expect(parseMinutes(text)).toBe(minutes))
})

describe('an entry', () => {
  test('past midnight belongs to both days by the clock', () => {
    expect(rows('2025-03-03\n    <23:30 - 6:00\n    22:00 - 0:30>\n')).toEqual([
      '2025-03-02 23:30–2025-03-03 06:00',
      '2025-03-03 22:00–2025-03-04 00:30',
    ])
  })

  test('without blanks around its dash, by am and pm, is read as well', () => {
    expect(rows('2025/03/03\n\t9:00am-12:15pm Calls\n')).toEqual(['2025-03-03 09:00–12:15 Calls'])
  })

  test('goes on over lines indented twice', () => {
    expect(rows('2025-03-03\n  1h Calls\n    8:00 - 9:00 is when they #ring\n')).toEqual([
      '2025-03-03 09:00–10:00 Calls 8:00 - 9:00 is when they #ring [ring]',
    ])
  })

  test('has the words and tags of its record too', () => {
    expect(
      rows("2025-03-03 (8h!)\nWard #project=Riverside #north\n    8:00 - 9:00\n    9:00 - 10:00 Calls #a='b c'\n"),
    ).toEqual([
      '2025-03-03 08:00–09:00 Riverside: Ward #project=Riverside #north [north]',
      "2025-03-03 09:00–10:00 Riverside: Calls #a='b c' [a=b c, north]",
    ])
  })

  test('that says how long, not when, stands behind the times of its day, else from nine o’clock on', () => {
    const text = '2025-03-03\n    1h\n    2h\n\n2025-03-04\n    45m\n\n2025-03-04\n    10:00 - 11:00\n'
    expect(rows(text)).toEqual([
      '2025-03-03 09:00–10:00',
      '2025-03-03 10:00–12:00',
      '2025-03-04 11:00–11:45',
      '2025-03-04 10:00–11:00',
    ])
  })
})

describe('a break', () => {
  test('is taken out of the middle of the longest time of its record', () => {
    expect(rows('2025-03-03\n    8:00 - 9:00\n    9:00 - 17:00\n    -1h Lunch\n    -30m Tea\n')).toEqual([
      '2025-03-03 08:00–09:00',
      '2025-03-03 09:00–10:30',
      '2025-03-03 11:00–12:30',
      '2025-03-03 13:30–17:00',
    ])
  })

  test('longer than any time of its record is told', () => {
    const text = '2025-03-03\n    1h\n    -1h\n'
    expect(rows(text)).toEqual(['2025-03-03 09:00–10:00'])
    expect(said(text)[0]).toContain('line 3: the break “-1h” was not taken off')
  })

  test('written later leaves the key of the time as it was', () => {
    const before = keys('2025-03-03\n    9:00 - 17:00 Ward\n')
    expect(keys('2025-03-03\n    9:00 - 17:00 Ward\n    -1h\n')).toEqual([...before, `${before[0]}/2`])
  })

  test('one of very many does not take long', () => {
    const text = `2025-03-03\n${'    1m\n    -1m\n'.repeat(20_000)}`
    expect(timeTrial('klog', text).drafts).toHaveLength(20_000)
  })
})

describe('a record', () => {
  test('keeps its entries whatever stands between them', () => {
    const text = '2025-03-03\n    8:00 - 9:00\n   9:00 - 10:00\n    nonsense\n        under it\n    10:00 - 11:00\n'
    expect(rows(text)).toHaveLength(2)
    expect(said(text)).toEqual([
      'line 3: “9:00 - 10:00” is indented otherwise than its record',
      'line 4: “nonsense” is no entry',
    ])
  })

  test('without a day that exists is told once, with its lines', () => {
    expect(said('2025-02-30\n    1h\n    2h\n')).toEqual([
      'line 1: “2025-02-30” is no date that exists, so the lines under it were not read',
    ])
  })

  test('known by content: the same entry twice has two keys', () => {
    const twice = keys('2025-03-03\n    1h\n    1h\n')
    expect(twice[1]).toBe(`${twice[0]}#2`)
  })
})

test('no more than a month stands on one day, however much is said', () => {
  const text = `2025-03-03\n${'    700h\n'.repeat(2_000)}    99999h\n`
  const { drafts, said } = timeTrial('klog', text)
  expect(drafts).toHaveLength(2)
  expect(said[0]).toBe('line 4: more than 31 days of time stand on its day already')
  expect(said).toHaveLength(2_000)
})
