import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type Complaint, type Draft } from '#record'
import { FORMATS, textFormats } from '../index.ts'
import { recognise } from '../intake/recognise.ts'

const zone = 'Europe/Berlin' as Zone
const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 100 }

function read(text: string, path = 'sheet.csv', columns?: Record<string, string>) {
  const format = recognise({ path, head: text.slice(0, 65_536), size: text.length }, textFormats(FORMATS))
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  const surroundings = { zone, horizon, ...(columns ? { columns } : {}) }
  for (const one of format?.read({ path, text }, surroundings) ?? [])
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  return {
    format: format?.name,
    drafts,
    complaints,
    said: complaints.map(({ place, message }) => `${place}: ${message}`),
  }
}

/** Start and end on the clock of the zone. */
function times(text: string, columns?: Record<string, string>) {
  const clock = (at: unknown) =>
    Temporal.Instant.fromEpochMilliseconds(at as number)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
  return read(text, 'sheet.csv', columns).drafts.map(({ value }) => {
    const { startAt, endAt } = value as Record<string, unknown>
    return `${clock(startAt)} ${clock(endAt).slice(11)}`
  })
}

describe('a row', () => {
  test('keeps its words where sorting looks, and has no job', () => {
    const text =
      'Project,Client,Description,Task,Tags,Billable,Start,End\nRoster,Clinic,Weekly,Plan,"a, b",Yes,2025-03-03 08:00,2025-03-03 09:00\n'
    expect(read(text).drafts[0]?.value).toEqual({
      startAt: Date.parse('2025-03-03T07:00:00Z'),
      endAt: Date.parse('2025-03-03T08:00:00Z'),
      zone,
      title: 'Weekly',
      project: 'Roster',
      tags: ['a', 'b', 'Clinic', 'Plan', 'billable'],
    })
  })

  test('without an end date goes past midnight', () => {
    expect(times('Date,Start,End\n2025-03-03,22:00,06:00\n')).toEqual(['2025-03-03T22:00 06:00'])
  })

  test('with a duration ends when it is over', () => {
    expect(times('Start,Hours\n2025-03-03 08:00,"1,5"\n')).toEqual(['2025-03-03T08:00 09:30'])
  })

  test('with a day and a duration stands after the one before, from nine o’clock on', () => {
    const text = 'Date,Hours\n2025-03-03,1.5\n2025-03-04,1\n2025-03-03,2\n'
    expect(times(text)).toEqual(['2025-03-03T09:00 10:30', '2025-03-04T09:00 10:00', '2025-03-03T10:30 12:30'])
    expect(read(text).said).toEqual([
      'the whole file: 3 rows say a day and a duration but no time of day, so they stand one after the other from 09:00 on',
    ])
  })

  test('that says the same as another has a key of its own', () => {
    const keys = read('Start,Hours\n2025-03-03 08:00,1\n2025-03-03 08:00,1\n').drafts.map(({ key }) => key)
    expect(keys[1]).toBe(`${keys[0]}#2`)
  })
})

describe('the order of day and month', () => {
  const sheet = (...dates: string[]) => `Date,Start,End\n${dates.map((date) => `${date},09:00,10:00`).join('\n')}\n`

  test('is settled by any number above twelve, wherever it stands', () => {
    expect(times(sheet('03/04/2025', '25/04/2025'))[0]).toBe('2025-04-03T09:00 10:00')
    expect(times(sheet('03/04/2025', '04/25/2025'))[0]).toBe('2025-03-04T09:00 10:00')
    expect(read(sheet('03/04/2025', '04/25/2025')).said).toEqual([])
  })

  test('is the day first when nothing tells, and is said once', () => {
    const text = sheet('03/04/2025', '05/04/2025')
    expect(times(text)[0]).toBe('2025-04-03T09:00 10:00')
    expect(read(text).said).toEqual([
      'the whole file: dates such as “03/04/2025” can be read in two ways; they were read with the day first',
    ])
  })

  test('is the month first where hours have AM and PM, or the header says so', () => {
    expect(times('Date,Start,End\n03/04/2025,9:00 AM,10:00 AM\n')[0]).toBe('2025-03-04T09:00 10:00')
    expect(times('Date (MM/DD/YYYY),Start,End\n03/04/2025,09:00,10:00\n')[0]).toBe('2025-03-04T09:00 10:00')
  })
})

describe('columns', () => {
  test('a person has named speak before the guess', () => {
    const text = 'When,Until when,Was\n2025-03-03 08:00,2025-03-03 09:00,Roster\n'
    expect(read(text).said[0]).toContain('no column of this table says when time was spent')
    const named = read(text, 'sheet.csv', { when: 'start', 'UNTIL WHEN': 'end', Was: 'project' })
    expect(named.drafts[0]?.value).toMatchObject({ project: 'Roster' })
  })

  test('of several people are told', () => {
    const text = 'User,Start,End\nA,2025-03-03 08:00,2025-03-03 09:00\nB,2025-03-03 08:00,2025-03-03 09:00\n'
    expect(read(text).said).toEqual(['the whole file: the time of 2 people is in this sheet, and all of it was taken'])
  })
})

const folders = ['toggl', 'clockify', 'timewarrior', 'time-sheet']
const samples = folders.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, '..', folder, 'samples')).map((name) => ({
    folder,
    name,
    text: readFileSync(join(import.meta.dirname, '..', folder, 'samples', name), 'utf8').replace(/^\uFEFF/, ''),
  })),
)

describe('our samples', () => {
  test.each(samples)('$folder/$name is recognised, read, admitted, and known again', ({ folder, name, text }) => {
    const { format, drafts, said } = read(text, name)
    expect(format).toBe(folder)
    const { admitted, complaints } = admit(drafts, () => undefined)
    expect(complaints).toEqual([])
    expect(admitted).toHaveLength(drafts.length)
    expect(read(text, name).drafts.map(({ key }) => key)).toEqual(drafts.map(({ key }) => key))
    expect({ rows: drafts.map(({ value }) => value), said }).toMatchSnapshot()
  })

  test('changed at random, every row is still a draft or a complaint', () => {
    const pieces = fc.constantFrom(
      '\n',
      ',',
      ';',
      '"',
      '9',
      '-',
      ':',
      '/',
      'Z',
      '[',
      '{',
      '\u0000',
      '\ud800',
      ' ',
      '1e9',
    )
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), pieces), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.constantFrom(...samples), edits, ({ folder, name, text }, changes) => {
        let mutated = text
        for (const [where, length, piece] of changes) {
          const at = where % Math.max(1, mutated.length)
          mutated = mutated.slice(0, at) + piece + mutated.slice(at + length)
        }
        const format = textFormats(FORMATS).find((one) => one.name === folder)
        const reads = [...(format?.read({ path: name, text: mutated }, { zone, horizon }) ?? [])]
        admit(
          reads.flatMap((one) => ('draft' in one ? [one.draft] : [])),
          () => undefined,
        )
        expect(reads.length).toBeGreaterThan(0)
      }),
      { numRuns: Number(process.env.THALWEG_FUZZ ?? 300) },
    )
  })
})

test('no more than a month stands on one day, however many rows say so', () => {
  const { drafts, said } = read(`Date,Hours\n${'2025-03-03,700\n'.repeat(200_000)}`)
  expect(drafts).toHaveLength(2)
  expect(said[0]).toBe('row 4: more than 31 days of time stand on its day already')
})
