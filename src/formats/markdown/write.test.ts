import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { type Admitted, admit, type Complaint, type Draft, type Id } from '#record'
import { recordOf, smallRecords } from '../../../test/careers/small-record.ts'
import { markdown } from './read.ts'
import { type WrittenFile, writeMarkdown } from './write.ts'

const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 0 } }

/** Reads files one by one in order, each admitted by itself, as an import does. */
function readBack(files: readonly WrittenFile[]) {
  const ids = new Map<string, Id>()
  const admitted: Admitted[] = []
  const complaints: Complaint[] = []
  for (const { path, text } of files) {
    expect(markdown.sniff({ path, head: text, size: text.length })).toBe(1)
    const drafts: Draft[] = []
    for (const read of markdown.read({ path, text }, surroundings))
      if ('draft' in read) drafts.push(read.draft)
      else complaints.push(read.complaint)
    const answer = admit(drafts, (key) => ids.get(key))
    for (const one of answer.admitted) ids.set(one.key, one.thing.id)
    admitted.push(...answer.admitted)
    complaints.push(...answer.complaints)
  }
  return { record: recordOf(admitted), complaints, ids }
}

const runs = Number(process.env.RUNS ?? 150)

describe('a record as a folder', () => {
  test('written, read into an empty record and written again, every file is the same', () => {
    fc.assert(
      fc.property(smallRecords(), (record) => {
        const files = writeMarkdown(record)
        const { record: again, complaints } = readBack(files)
        expect(complaints).toEqual([])
        record.person = record.person.filter((person) => Object.keys(person).length > 1)
        for (const [concept, things] of Object.entries(record))
          expect([concept, again[concept as 'job'].length]).toEqual([concept, things.length])
        expect(writeMarkdown(again)).toEqual(files)
      }),
      { numRuns: runs },
    )
  })

  test('has names that are unique ignoring case and safe on every system', () => {
    fc.assert(
      fc.property(smallRecords(), (record) => {
        const paths = writeMarkdown(record).map(({ path }) => path)
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
        for (const part of paths.flatMap((path) => path.split('/'))) {
          expect(part).not.toMatch(/[<>:"|?*\\\p{Cc}]|[. ]$|^(?:con|nul|aux|prn)\./iu)
          expect(Buffer.byteLength(part)).toBeLessThan(200)
        }
      }),
      { numRuns: 50 },
    )
  })
})
