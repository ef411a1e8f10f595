import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit } from '#record'
import { timeTrial } from '../../../test/time-trial.ts'
import { FORMATS, textFormats } from '../index.ts'
import { recognise } from '../intake/recognise.ts'

const formats = textFormats(FORMATS)
const folders = ['harvest', 'kimai', 'watson', 'timeclock', 'klog', 'super-productivity', 'solidtime']
const samples = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '..', folder, 'samples')).map((name) => ({
    folder,
    name,
    text: readFileSync(join(import.meta.dirname, '..', folder, 'samples', name), 'utf8'),
  })),
)

describe('samples of time trackers', () => {
  test.each(samples)('$folder/$name is recognised, read, admitted, and known again', ({ folder, name, text }) => {
    const glimpse = { path: name, head: text.slice(0, 65_536), size: text.length }
    expect(recognise(glimpse, formats)?.name).toBe(folder)
    expect(recognise({ ...glimpse, path: 'unnamed' }, formats)?.name).toBe(folder)
    const { drafts, said, rows } = timeTrial(folder, text, name)
    const { admitted, complaints } = admit(drafts, () => undefined)
    expect(complaints).toEqual([])
    expect(admitted).toHaveLength(drafts.length)
    expect(timeTrial(folder, text).drafts).toEqual(drafts)
    expect({ rows, said }).toMatchSnapshot()
  })

  test('changed at random, are drafts or complaints, and the same each time', () => {
    const pieces = fc.constantFrom(
      '\n',
      ',',
      '"',
      '9',
      '-',
      ':',
      '<',
      '>',
      '?',
      '#',
      'i ',
      '[',
      '{',
      '}',
      '\u0000',
      '\ud800',
      '    ',
      '1e99',
      'null',
    )
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, ({ folder, text }, changes) => {
        let mutated = text
        for (const [where, length, piece] of changes) {
          const at = where % Math.max(1, mutated.length)
          mutated = mutated.slice(0, at) + piece + mutated.slice(at + length)
        }
        const once = timeTrial(folder, mutated)
        expect(admit(once.drafts, () => undefined).complaints).toEqual([])
        expect(new Set(once.drafts.map(({ key }) => key)).size).toBe(once.drafts.length)
        expect(once.drafts.length + once.said.length).toBeGreaterThan(0)
        expect(timeTrial(folder, mutated)).toEqual(once)
      }),
      { numRuns: Number(process.env.THALWEG_FUZZ ?? 300) },
    )
  })

  test('any text at all is read without trouble', () => {
    fc.assert(
      fc.property(fc.constantFrom(...folders), fc.string({ unit: 'binary', maxLength: 200 }), (folder, text) => {
        expect(() => timeTrial(folder, text)).not.toThrow()
      }),
    )
  })
})
