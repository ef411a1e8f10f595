import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS, textFormats } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 0 } }

function mistakes(file: string): { taken: number; said: string[] } {
  const text = readFileSync(join(import.meta.dirname, 'files', file), 'utf8')
  const reader = textFormats(FORMATS).find(({ name }) => file.startsWith(name))
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const read of reader?.read({ path: file, text }, surroundings) ?? [])
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}

const JOURNALS: [file: string, taken: number, ...said: string[]][] = [
  ['dated-text-nothing-written.txt', 1, 'line 1: nothing is written in this entry. There is nothing to do.'],
  ['day-one-cut-off.json', 0, 'line 2, column 1: it ends too early. Part of it is missing: save or download it again.'],
  ['day-one-entry-twice.json', 1, 'entry 2: this entry stands twice in the file. It is counted once.'],
  [
    'day-one-loose-sign.doentry',
    0,
    'line 3: this is not sound XML: an & stands by itself, or what follows it is no letter’s name. Save or download it again where it comes from.',
  ],
  [
    'day-one-no-date.json',
    0,
    'entry 1: “One”: it has no creation date. Export the journal from Day One again.',
    'entry 2: “Two”: its creation date “yesterday” is no instant. Export the journal from Day One again.',
    'entry 3: this is no entry of Day One. In Day One: File → Export → JSON.',
  ],
  ['day-one-no-entry.json', 0, 'the whole file: there is no entry in this journal. In Day One: File → Export → JSON.'],
  [
    'day-one-other-list.doentry',
    0,
    'the whole file: this property list is no entry of Day One. Take the files from the folder entries of Journal.dayone as they are.',
  ],
  [
    'day-one-photos.json',
    1,
    'the whole file: 2 photos, videos and sounds of its entries were left out. Keep the export: the record holds words only.',
  ],
  [
    'day-one-too-deep.doentry',
    0,
    'line 1: elements lie more than 64 deep in each other. Take out what is nested so deep.',
  ],
  [
    'daygram-before-the-first.txt',
    1,
    'line 1: what stands before the first date belongs to no entry and was not taken. Put a date before it, such as “November 16 Monday 2026 /”, and import the file again.',
  ],
  [
    'daylio-backup.daylio',
    0,
    'the whole file: this is a backup of Daylio, not an export. In Daylio: More → Export Entries → CSV.',
  ],
  [
    'daylio-no-day.csv',
    0,
    'row 2: “One”: its date “2026-11-31” is no day. In Daylio: More → Export Entries → CSV.',
    'row 3: “Two”: it has no date. In Daylio: More → Export Entries → CSV.',
  ],
  [
    'daylio-no-entries.csv',
    0,
    'the whole file: this export of Daylio has no entries. In Daylio: More → Export Entries → CSV.',
  ],
  [
    'daylio-open-quote.csv',
    1,
    'row 2: a quotation mark is opened here and never closed, so the rows after it cannot be told apart. Close it, or take it away, and import the file again.',
  ],
  [
    'daylio-own-mood.csv',
    1,
    'the whole file: moods of your own naming (“so-so”) say no energy, so these entries are notes that keep the word. To have them as check-ins, call them rad, good, meh, bad or awful in the file, and import it again.',
  ],
  [
    'journiv-left-out.json',
    1,
    'the whole file: 1 photo, video or sound of its entries was left out. Keep the export: the record holds words only.',
    'the whole file: its goals and people were not taken. Only what was written in the journal is: enter goals and people by hand.',
  ],
  [
    'journiv-no-date.json',
    0,
    'moments[0]: “One”: it has no date. Export it from Journiv again.',
    'moments[1]: this is no entry of Journiv. Make a data export in Journiv again.',
  ],
  [
    'journiv-no-entry.json',
    0,
    'the whole file: there is no entry in this export of Journiv. Make a data export in Journiv again.',
  ],
  [
    'jrnl-before-the-first.txt',
    1,
    'line 1: what stands before the first date belongs to no entry and was not taken. Put a date before it, such as [2026-11-16 09:30], and import the file again.',
  ],
  [
    'jrnl-encrypted.txt',
    0,
    'the whole file: this journal of jrnl is encrypted, and only jrnl can open it. Run “jrnl --format text > journal.txt” and import that file, or decrypt the journal itself: “jrnl --decrypt”.',
  ],
  [
    'jrnl-name-twice.json',
    1,
    'line 1: “title” stands a second time in the same object, so what the first one says was not taken. Remove one of the two, and import the file again.',
  ],
  ['jrnl-no-date.json', 0, 'entry 1: “One” has no date. Export again: jrnl --format json.'],
  [
    'jrnl-no-day.txt',
    1,
    'line 4: an entry seems to begin here, but “2026-11 09:30” is no day, so it was kept as part of the entry before. Write its date as [2026-11-16 09:30], and import the file again.',
  ],
  ['jrnl-no-entry.json', 0, 'the whole file: there is no entry in it. Export again: jrnl --format json.'],
  [
    'jrnl-no-entry.txt',
    0,
    'line 1: what stands before the first date belongs to no entry and was not taken. Put a date before it, such as [2026-11-16 09:30], and import the file again.',
    'the whole file: no entry begins in it with a date. jrnl begins each with its date: [2026-11-16 09:30] What happened.',
  ],
  ['jrnl-nothing-written.txt', 1, 'line 1: nothing is written in this entry. There is nothing to do.'],
  [
    'jrnl-two-ways.txt',
    1,
    'the whole file: dates such as “03/04/2026 09:30” can be read in two ways; they were read with the day first. If that is wrong, write them as 2026-01-31, and import the file again.',
  ],
]

test.each(JOURNALS)('%s', (file, taken, ...said) => {
  expect(mistakes(file)).toEqual({ taken, said })
})
