import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS, textFormats } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const markdown = textFormats(FORMATS).find(({ name }) => name === 'markdown')

function mistakes(file: string): { taken: number; said: string[] } {
  const text = readFileSync(join(import.meta.dirname, 'files', file), 'utf8')
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 0 } }
  for (const read of markdown?.read({ path: file, text }, surroundings) ?? [])
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}

const TAKEN_WHOLE =
  'The note was taken with its text whole, and what could not be read as plain text. Correct the line if it says more.'

const NOTES: [file: string, taken: number, said: string][] = [
  [
    '2022-03-04-unclosed.md',
    1,
    'line 1: the front matter that begins here has no end, so it was kept as part of the text. Close it with a line of three dashes, and import the file again.',
  ],
  [
    '2022-03-05-program.md',
    1,
    'line 1: its front matter is a program (js); it was not run, and kept as part of the text. Write its front matter as YAML: “date: 2026-11-16”, one name a line.',
  ],
  [
    '2022-03-06-toml.md',
    1,
    'line 2: the front matter is not TOML that Thalweg can read. The note was taken with its text whole; the front matter was kept as part of it.',
  ],
  [
    '2026-04-03-two-ways.md',
    1,
    'the whole file: its date “03/04/2026” can be two days, so the note was put on 2026-04-03. Write date as 2026-11-16 if it belongs to another day.',
  ],
  [
    'bracket.md',
    1,
    `line 3: the front matter is not sound YAML: a quote, a bracket or a colon is missing. ${TAKEN_WHOLE}`,
  ],
  [
    'check-in-without-energy.md',
    1,
    'the whole file: it calls itself a check-in, but has no energy from −2 to 2, so it was taken as a note. Write “energy: 1” into its front matter: −2 is drained, 2 energised.',
  ],
  [
    'colon-in-value.md',
    1,
    `line 2: the front matter is not sound YAML: a value with a colon in it needs quotes around it. ${TAKEN_WHOLE}`,
  ],
  [
    'name-twice.md',
    1,
    `line 3: the front matter is not sound YAML: a name stands there for the second time. ${TAKEN_WHOLE}`,
  ],
  [
    'no-date.md',
    0,
    'the whole file: this note has no date. Give it one: “date: 2026-11-16” between two --- lines at its top, or a file name such as 2026-11-16.md.',
  ],
  ['nothing-written.md', 0, 'the whole file: there is nothing in this note. Write it, and import it again.'],
  [
    'tab.md',
    1,
    `line 3: the front matter is not sound YAML: it is indented with a tab; YAML wants spaces. ${TAKEN_WHOLE}`,
  ],
  [
    'template.md',
    0,
    'the whole file: this is a template that has not been filled in. Nothing needs to be done: notes made from it are taken.',
  ],
  [
    'templater.md',
    0,
    'the whole file: this is a template that has not been filled in. Nothing needs to be done: notes made from it are taken.',
  ],
  [
    'unreadable-date.md',
    0,
    'the whole file: its date “next Tuesday” is no day. Write date as 2026-11-16, and import the file again.',
  ],
]

const OWN: [file: string, taken: number, said: string[]][] = [
  [
    'own-broken.md',
    0,
    [
      'line 3: the front matter is not sound YAML: a value with a colon in it needs quotes around it. Nothing was taken: a file of Thalweg’s own has to be sound. Correct the line, and import it again.',
    ],
  ],
  [
    'own-hours.md',
    1,
    [
      'row 3: “half” says no work. Write “0.6 [[career/works/name]]”.',
      'line 6 of the table: this is no row. It was left out.',
      'row 1: it ends before it starts, or at once. Correct its start or its end.',
      'row 2: start at “noon” of this interval is not usable. It needs an instant between 1900 and 2200.',
    ],
  ],
  [
    'own-job.md',
    0,
    [
      'positions, number 1: this is not a position. Write its fields as “name: value”, one a line.',
      'the whole file: “salary” was not taken: a job has no such field. Correct the name, or write it into the text.',
      'the whole file: end 2013 is before start 2019. Swap the two dates, or correct the one that is wrong.',
      'positions, number 2: this position belongs to something that could not be taken. Correct what the complaint before it says, and import the file again.',
    ],
  ],
  [
    'own-text.md',
    1,
    [
      'the whole file: the text below the front matter was not taken: a work has none. Write it as an entry of the journal.',
    ],
  ],
]

describe('a mistake gets a sentence that says what to do', () => {
  test.each(NOTES)('in the note %s', (file, taken, said) => {
    expect(mistakes(file)).toEqual({ taken, said: [said] })
  })

  test.each(OWN)('in the file of our own %s', (file, taken, said) => {
    expect(mistakes(file)).toEqual({ taken, said })
  })
})
