import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { type Admitted, admit, type Complaint, type Draft, type Id } from '#record'
import { recordOf, smallRecords } from '../../../test/careers/small-record.ts'
import { ownKeys } from './own-keys.ts'
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

  test('read into the record it was written from, brings nothing that is not there', () => {
    fc.assert(
      fc.property(smallRecords(), (record) => {
        const { ids } = readBack(writeMarkdown(record))
        expect(new Set(ownKeys(record).keys())).toEqual(new Set([...ids.keys()].filter((key) => key !== 'person')))
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

describe('a file of ours written by hand', () => {
  const job = `---
thalweg: job
title: Night watch
organisation: Harbour Light
kind: employment
paid: true
from: 2013-04
positions:
  - title: Watchman
    duties:
      - name: Rounds
        weekly hours: 6
boundaries:
  - kind: quiet evening
    days: [Tue, thursday]
    opens at: "19:00"
---

Quiet.
`
  const entry = `---
thalweg: entry
date: 2026-11-16
kind: win
job: "[[jobs/night-watch|Night watch]]"
duty: "[[jobs/night-watch#watchman/rounds|Rounds]]"
skills: [Listening]
contacts: ["[[career/people/ada|Ada]]"]
---

Nobody drowned.
`

  test('may name what is known by name, and link to the rest', () => {
    const { record, complaints } = readBack([
      { path: 'career/people/ada.md', text: '---\nthalweg: contact\nname: Ada\n---\n' },
      { path: 'vault/jobs/night-watch.md', text: job },
      { path: 'elsewhere/journal/2026-11-16.md', text: entry },
    ])
    expect(complaints).toEqual([])
    expect(record.organisation[0]?.name).toBe('Harbour Light')
    expect(record.job[0]).toMatchObject({ organisation: record.organisation[0]?.id, summary: 'Quiet.' })
    expect(record.boundary[0]?.days).toEqual([2, 4])
    expect(record.entry[0]).toMatchObject({
      text: 'Nobody drowned.',
      duty: record.duty[0]?.id,
      skills: [record.skill[0]?.id],
      contacts: [record.contact[0]?.id],
    })
  })

  test('keeps its keys when it is edited', () => {
    const { ids } = readBack([{ path: 'jobs/night-watch.md', text: job }])
    const edited = job.replace('paid: true', 'paid: false').replace('Quiet.', 'Quieter.')
    expect([...readBack([{ path: 'jobs/night-watch.md', text: edited }]).ids.keys()]).toEqual([...ids.keys()])
  })
})
