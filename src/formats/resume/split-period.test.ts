import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitPeriod } from './split-period.ts'

test.each([
  ['March 2022 - Present', 'March 2022', 'Present'],
  ['January 2020 - Present (5 years 3 months)', 'January 2020', 'Present'],
  ['August 2012 to May 2016', 'August 2012', 'May 2016'],
  ['2012 - 2015', '2012', '2015'],
  ['2012–2015', '2012', '2015'],
  ['2012-2015', '2012', '2015'],
  ['2012-04 – 2015-03', '2012-04', '2015-03'],
  ['05/2019 bis heute', '05/2019', 'heute'],
  ['05/2019-07/2020', '05/2019', '07/2020'],
  ['01.05.2019 – 31.12.2020', '01.05.2019', '31.12.2020'],
  ['mars 2018 - juin 2019 (1 an 4 mois)', 'mars 2018', 'juin 2019'],
  ['janvier 2020 à aujourd’hui', 'janvier 2020', 'aujourd’hui'],
  ['enero de 2020 - actualidad', 'enero de 2020', 'actualidad'],
  ['Mai – August 2019', 'Mai 2019', 'August 2019'],
  ['Jan 2021 - Mar 2022 · 1 yr 3 mos', 'Jan 2021', 'Mar 2022'],
  ['since 2020', '2020', undefined],
  ['seit März 2019', 'März 2019', undefined],
  ['2020 –', '2020', undefined],
  ['2020', '2020', '2020'],
  ['June 2015', 'June 2015', 'June 2015'],
])('“%s” is taken apart', (text, start, end) => {
  expect(splitPeriod(text)).toEqual({ start, ...(end ? { end } : {}) })
})

test.each(['', 'someday', 'Paris - London', 'soon – 2019', 'a'.repeat(5_000)])('“%.20s” is no period', (text) => {
  expect(splitPeriod(text)).toBeUndefined()
})

test('any text is taken without trouble', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void splitPeriod(text)))
})
