import { expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, settingsOf } from './index.ts'

const machine = { zone: 'UTC' as Zone, locale: 'en' }

test('a locale nothing can be written in is a complaint with its place', () => {
  const draft = { concept: 'person', key: 'person', place: 'person.md', value: { locale: 'not a locale' } } as const
  const { admitted, complaints } = admit([draft], () => undefined)
  expect(admitted).toEqual([])
  expect(complaints).toMatchObject([{ place: 'person.md', message: expect.stringContaining('not a locale') }])
})

test.each(['not a locale', 'en_GB.UTF-8', '', '12'])(
  'a record that has the locale %j is shown in the machine’s',
  (locale) => {
    expect(settingsOf({ locale }, machine).locale).toBe('en')
  },
)

test.each(['de', 'en-GB', 'zh-Hant-TW', 'ar-EG-u-nu-latn'])('the locale %s is as the person says', (locale) => {
  const settings = settingsOf({ locale }, machine)
  expect(settings.locale).toBe(locale)
  expect(() => new Intl.NumberFormat(settings.locale)).not.toThrow()
})
