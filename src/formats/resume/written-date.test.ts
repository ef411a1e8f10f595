import { describe, expect, test } from 'vitest'
import { onlyYearIn, parseWrittenDate, saysPresent } from './written-date.ts'
import { parseWrittenPeriod } from './written-period.ts'

describe('a written date', () => {
  test.each([
    ['2013', '2013'],
    ['2013-04', '2013-04'],
    ['2013-4', '2013-04'],
    ['2023-9-28', '2023-09-28'],
    ['2013/04/05', '2013-04-05'],
    ['2013-04-05T00:00:00.000Z', '2013-04-05'],
    ['2013-00-00', '2013'],
    ['2013-05-00', '2013-05'],
    ['04/2013', '2013-04'],
    ['25.12.2013', '2013-12-25'],
    ['3.4.2013', '2013-04-03'],
    ['12/25/2013', '2013-12-25'],
    ['4/4/2013', '2013-04-04'],
    ['Jan 2021', '2021-01'],
    ['janv. 2021', '2021-01'],
    ['Févr. 2020', '2020-02'],
    ['août 2019', '2019-08'],
    ['5. März 2020', '2020-03-05'],
    ['1er mai 2018', '2018-05-01'],
    ['Dezember 2017', '2017-12'],
    ['ene 2020', '2020-01'],
    ['15 de septiembre de 2020', '2020-09-15'],
    ['May 5th, 2020', '2020-05-05'],
    ['2020 Sept', '2020-09'],
    ['Sep-2020', '2020-09'],
    ['2021年4月', '2021-04'],
    ['Jan-21', '2021-01'],
    ['Sept. ’98', '1998-09'],
    ['  June   2019 ', '2019-06'],
  ])('%j means %s', (written, date) => expect(parseWrittenDate(written)).toBe(date))

  test.each([
    '03/04/2024',
    '2013-13',
    '2013-02-30',
    'soon',
    'Jan 21',
    'Mar Apr 2020',
    '0000',
    '99999',
    'Summer 2013',
    '',
  ])('%j means none that is certain', (written) => expect(parseWrittenDate(written)).toBeUndefined())

  test.each([
    'Present',
    'present',
    'NOW',
    'heute',
    'bis heute',
    'à ce jour',
    'Aujourd’hui',
    'actualidad',
    'até o momento',
    '至今',
  ])('%j says that it goes on', (written) => expect(saysPresent(written)).toBe(true))

  test.each(['', 'Presentation Ltd', '2020', 'I am present in the now of today', 'la', 'to'])(
    '%j does not',
    (written) => expect(saysPresent(written)).toBe(false),
  )

  test('names one year when it names just one', () => {
    expect(onlyYearIn('Summer 2013')).toBe('2013')
    expect(onlyYearIn('2013 – 2015')).toBeUndefined()
    expect(onlyYearIn('2013 to present')).toBeUndefined()
    expect(onlyYearIn('ISO 20130')).toBeUndefined()
  })
})

describe('a written period', () => {
  test('an absent end and one that says so go on', () => {
    expect(parseWrittenPeriod('2013', null)).toEqual({ from: '2013', remarks: [] })
    expect(parseWrittenPeriod('2013', ' Present ')).toEqual({ from: '2013', remarks: [] })
  })

  test('numbers and parts are dates too', () => {
    expect(parseWrittenPeriod(2013, { year: 2014, month: 3 })).toEqual({ from: '2013', to: '2014-03', remarks: [] })
  })

  test('an end before the start is told, the same year is not', () => {
    expect(parseWrittenPeriod('2013-05', '2013-02')).toMatchObject({
      wrong: { message: 'end 2013-02 is before start 2013-05' },
    })
    expect(parseWrittenPeriod('2013-05', '2013')).toEqual({ from: '2013-05', to: '2013', remarks: [] })
  })

  test('a date that cannot be read is told as it stands', () => {
    expect(parseWrittenPeriod('soon', '2013')).toMatchObject({ wrong: { message: 'its start “soon” is not a date' } })
    expect(parseWrittenPeriod('2013', true)).toMatchObject({ wrong: { message: 'its end “true” is not a date' } })
    expect(parseWrittenPeriod('Present', '2013')).toMatchObject({ wrong: {} })
  })

  test('of a date that can be read two ways the year is taken, and told', () => {
    const period = parseWrittenPeriod('03/04/2024', '')
    expect(period).toMatchObject({
      from: '2024',
      remarks: [{ message: 'only the year of its start “03/04/2024” could be read' }],
    })
  })
})
