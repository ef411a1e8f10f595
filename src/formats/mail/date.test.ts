import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { parseDate } from './date.ts'

const usual = 'Europe/Berlin' as Zone
const read = (text: string) => {
  const sent = parseDate(Buffer.from(text, 'utf8').toString('latin1'), usual)
  return sent && `${new Date(sent.at).toISOString().slice(0, 19)} ${sent.zone}`
}

describe('the date of a mail', () => {
  test.each([
    ['Tue, 17 Mar 2026 13:32:08 +0530', '2026-03-17T08:02:08 +05:30'],
    ['17 Mar 2026 13:32 -0700 (PDT (summer))', '2026-03-17T20:32:00 -07:00'],
    ['Tue,17  Mar\t2026 13:32:08 +0100', '2026-03-17T12:32:08 +01:00'],
    ['Tue, 17 Mar 26 13:32:08 EST', '2026-03-17T18:32:08 -05:00'],
    ['Wed, 17 Mar 99 13:32:08 PDT', '1999-03-17T20:32:08 -07:00'],
    ['Fri, 17 Mar 100 13:32:08 GMT', '2000-03-17T13:32:08 Europe/Berlin'],
    ['Tue, 17 Mar 2026 13:32:08 UT', '2026-03-17T13:32:08 Europe/Berlin'],
    ['Tue, 17 Mar 2026 13:32:08 -0000', '2026-03-17T13:32:08 Europe/Berlin'],
    ['Tue, 17 Mar 2026 13:32:08 K', '2026-03-17T13:32:08 Europe/Berlin'],
    ['Tue, 17 Mar 2026 13:32:08', '2026-03-17T12:32:08 Europe/Berlin'],
    ['Tue, 17 Mar 2026 13:32:08 GMT+0200', '2026-03-17T11:32:08 +02:00'],
    ['Tue, 17 Mar 2026 13:32:08 +100', '2026-03-17T12:32:08 +01:00'],
    ['Tue, 17 Mar 2026 13:32:08 +02:00', '2026-03-17T11:32:08 +02:00'],
    ['Tue, 17 Mar 2026 1:32:08 PM -0500', '2026-03-17T18:32:08 -05:00'],
    ['Tue, 17 Mar 2026 12:32:08AM -0500', '2026-03-17T05:32:08 -05:00'],
    ['Tue Mar 17 13:32:08 2026', '2026-03-17T12:32:08 Europe/Berlin'],
    ['Tue Mar 17 13:32:08 +0100 2026', '2026-03-17T12:32:08 +01:00'],
    ['Tue Mar 17 13:32:08 PST 2026', '2026-03-17T21:32:08 -08:00'],
    ['17-Mar-2026 13:32:08 +0100', '2026-03-17T12:32:08 +01:00'],
    ['Tuesday, March 17, 2026 13:32:08 +0100', '2026-03-17T12:32:08 +01:00'],
    ['2026-03-17T13:32:08Z', '2026-03-17T13:32:08 Europe/Berlin'],
    ['2026-03-17 13:32:08.123 +0100', '2026-03-17T12:32:08 +01:00'],
    ['Di, 17 Mär 2026 13:32:08 +0100', '2026-03-17T12:32:08 +01:00'],
    ['mar., 17 août 2026 13:32:08 +0200', '2026-08-17T11:32:08 +02:00'],
    ['Tue, 31 Dec 2016 23:59:60 +0100', '2016-12-31T22:59:59 +01:00'],
    ['Tue, 17 Mar 2026 24:00:00 +0100', '2026-03-17T23:00:00 +01:00'],
    ['Sun, 29 Mar 2026 02:30:00', '2026-03-29T01:30:00 Europe/Berlin'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    '',
    'yesterday',
    'Tue, 17 Mar 2026',
    'Tue, 31 Feb 2026 13:32:08 +0100',
    'Tue, 17 Mar 2026 25:32:08 +0100',
    'Tue, 17 Mar 2026 13:32:08 +9900',
    'Tue, 17 Mar 2026 13:32:08 +0160',
    'Tue, 17 Mar 2026 13:32:08 +01000',
    '03/04/2026 13:32:08',
    '17 2026 13:32:08',
    '00 Mar 2026 13:32:08',
  ])('“%s” is none', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('written as RFC 5322 has it is the same instant again', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 })
    fc.assert(
      fc.property(fc.integer({ min: 315_532_800, max: 2_000_000_000 }), minutes, (seconds, offset) => {
        const wall = new Date((seconds + offset * 60) * 1_000).toUTCString().replace(' GMT', '')
        const size = Math.abs(offset)
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
        expect(parseDate(`${wall} ${zone}`, usual)?.at).toBe(seconds * 1_000)
      }),
    )
  })

  test('of anything never throws', () => {
    const words = fc.constantFrom(
      '17',
      'Mar',
      '2026',
      '13:32:08',
      '+0100',
      'GMT',
      ',',
      'PM',
      '(',
      ')',
      '-',
      '99:99',
      'é',
      '2026-03-17',
    )
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }), (all) => void read(all.join(' '))))
  })
})
