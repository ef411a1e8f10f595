import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowOf, rowText } from './row.ts'
import type { ThingRow } from './tables.ts'

const value = fc.option(
  fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
)

test('a row is logged as JSON has it, letter for letter, and read back', () => {
  fc.assert(
    fc.property(
      value,
      fc.option(fc.string()),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (title, key, likely) => {
        const row = {
          person: 'p',
          id: 'i"\u2028',
          version: 3,
          removed: 1,
          key,
          fingerprint: null,
          imported: null,
        } as ThingRow
        Object.assign(row, { title, likely, start_at: 1_763_280_000_000, zone: null })
        const said = { id: row.id, version: 3, removed: 1, ...(key === null ? {} : { key }) }
        const fields = { start_at: row.start_at, ...(title === null ? {} : { title }), likely }
        expect(rowText('interval', row)).toBe(JSON.stringify({ ...said, ...fields }))
        expect(rowOf('p', 'interval', rowText('interval', row))).toMatchObject({ ...said, start_at: row.start_at })
      },
    ),
  )
})
