import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStamp } from './stamp.ts'

describe('a time', () => {
  test.each([
    ['2026-03-02T09:00:00Z', Date.UTC(2026, 2, 2, 9)],
    ['2026-03-02T09:00:00', Date.UTC(2026, 2, 2, 9)],
    ['2026-03-02 09:00:00.5+00:00', Date.UTC(2026, 2, 2, 9, 0, 0, 500)],
    ['2026-03-02T09:00:00.823519+00:00', Date.UTC(2026, 2, 2, 9, 0, 0, 823)],
    ['2026-03-02T09:00:00.999999999Z', Date.UTC(2026, 2, 2, 9, 0, 0, 999)],
    ['2026-03-02T10:30:00.001+01:30', Date.UTC(2026, 2, 2, 9, 0, 0, 1)],
    ['2026-03-02T04:00:00-0500', Date.UTC(2026, 2, 2, 9)],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ])('%s is read', (text, at) => {
    expect(parseStamp(text)).toBe(at)
  })

  test.each([
    '',
    'yesterday',
    '2026-03-02',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:61:00Z',
    '2026-03-02T09:00:00Zulu',
    '2026-03-02T09:00:00+1',
    '2026-03-02T09:00:00+01:00:00',
    '20260302T090000Z',
  ])('“%s” is none', (text) => {
    expect(parseStamp(text)).toBeUndefined()
  })

  test('of any millisecond comes back as it was', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        expect(parseStamp(date.toISOString())).toBe(date.getTime())
      }),
    )
  })

  test('of any text does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['number', 'undefined']).toContain(typeof parseStamp(`2026-03-02T09:00:00${text}`))
      }),
    )
  })
})
