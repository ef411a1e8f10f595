import { describe, expect, test } from 'vitest'
import { saidOfFile } from './said-of-file.ts'

const SHEETS: [file: string, format: string, taken: number, ...said: string[]][] = [
  [
    'clockify-projects.csv',
    'clockify',
    0,
    'the whole file: this is a list of projects from Clockify; it does not say when time was spent. In Clockify: Reports, Detailed, choose the period, Export, Save as CSV.',
  ],
  [
    'day-and-duration.csv',
    'time-sheet',
    1,
    'the whole file: 1 row says a day and a duration but no time of day, so they stand one after the other from 09:00 on. Export start and end times if you have them: they show time outside your boundaries.',
  ],
  [
    'end-without-time.csv',
    'time-sheet',
    0,
    'row 2: its end has no time of day. Correct this row and import the file again.',
  ],
  [
    'ends-before-start.csv',
    'time-sheet',
    0,
    'row 2: “Garden”: it ends before it starts. Correct this row and import the file again.',
  ],
  [
    'harvest-clients.csv',
    'harvest',
    0,
    'the whole file: this is a list of clients from Harvest; it does not say when time was spent. In Harvest: Reports, Detailed time, choose the period, Run report, Export, CSV.',
  ],
  [
    'header-only.csv',
    'time-sheet',
    0,
    'the whole file: this sheet has a header but no rows. Export the whole period you want to see.',
  ],
  ['no-date.csv', 'time-sheet', 0, 'row 2: it has no date. Correct this row and import the file again.'],
  [
    'no-duration.csv',
    'time-sheet',
    0,
    'row 2: “Garden”: “a while” is no duration. It needs one such as 1:30 or 1.5.',
    'row 3: “Garden”: it says neither a time of day nor a duration. Correct this row and import the file again.',
  ],
  [
    'no-such-day.csv',
    'time-sheet',
    0,
    'row 2: “Garden”: “2026-02-30” is no date or time that exists. It needs one such as 2026-01-31 09:00.',
  ],
  [
    'no-such-time.csv',
    'time-sheet',
    0,
    'row 2: “nine” is no date or time that exists. It needs one such as 2026-01-31 09:00.',
  ],
  ['no-time.csv', 'time-sheet', 0, 'row 2: “Garden”: it lasts no time. Nothing to do, unless time was spent on it.'],
  [
    'not-time.csv',
    'time-sheet',
    0,
    'the whole file: no column of this table says when time was spent; it has “Colour”, “Size”. Name its columns start and end, or date and duration, or say which are which (start, end, date, duration).',
  ],
  [
    'open-quote.csv',
    'time-sheet',
    1,
    'row 2: a quotation mark is opened here and never closed, so the rows after it cannot be told apart. Close it, or take it away, and import the file again.',
  ],
  [
    'running.csv',
    'time-sheet',
    0,
    'row 2: “Garden”: it has no end yet. Stop the timer, export again and import the file again.',
  ],
  [
    'solidtime-tags.csv',
    'solidtime',
    0,
    'the whole file: this is a list of tags from solidtime; it does not say when time was spent. Import time_entries.csv of the same export; or with names of projects, in solidtime: Reporting, Detailed, Export, CSV.',
  ],
  [
    'timewarrior.data',
    'timewarrior',
    1,
    'line 2: “what is this” is no line of timewarrior. Run “timew export” and import what it writes.',
  ],
  [
    'timewarrior.json',
    'timewarrior',
    0,
    'interval 1: “roster”: it has no end yet. Run “timew stop” and export again.',
    'interval 2: it has no start. Correct it in timewarrior and export it again.',
    'interval 3: it ends before it starts. Correct it in timewarrior and export it again.',
  ],
  [
    'toggl-cut-off.json',
    'toggl',
    0,
    'the whole file: this JSON is cut off or damaged. In Toggl Track: Reports, Detailed, choose the period, Export, Download CSV.',
  ],
  [
    'toggl-projects.json',
    'toggl',
    0,
    'the whole file: this is a list of projects from Toggl; it does not say when time was spent. In Toggl Track: Reports, Detailed, choose the period, Export, Download CSV.',
  ],
  [
    'toggl-running.json',
    'toggl',
    0,
    'entry 1: “Roster”: it has no end yet. Stop the timer, export again and import the file again.',
  ],
  ['too-long.csv', 'time-sheet', 0, 'row 2: it lasts more than 31 days. Correct this row and import the file again.'],
  [
    'two-people.csv',
    'time-sheet',
    2,
    'the whole file: the time of 2 people is in this sheet, and all of it was taken. Export your own time only.',
  ],
  [
    'two-ways.csv',
    'time-sheet',
    1,
    'the whole file: dates such as “03/04/2026” can be read in two ways; they were read with the day first. If that is wrong, export it with dates such as 2026-01-31 and import it again.',
  ],
]

describe('a mistake in a time sheet', () => {
  test.each(SHEETS)('%s', (file, format, taken, ...said) => {
    expect(saidOfFile(file, format)).toEqual({ taken, said })
  })
})
