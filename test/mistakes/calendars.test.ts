import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS, textFormats } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const icalendar = textFormats(FORMATS).find(({ name }) => name === 'icalendar')
const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1_000 }

function mistakes(file: string): { taken: number; said: string[] } {
  const text = readFileSync(join(import.meta.dirname, 'files', file), 'utf8')
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for (const read of icalendar?.read({ path: file, text }, { zone: 'Europe/Berlin' as Zone, horizon }) ?? [])
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}

const CALENDARS: [file: string, taken: number, ...said: string[]][] = [
  [
    'added-date-unreadable.ics',
    1,
    'line 3: the added date “20269999T090000Z” of “Added” cannot be read. The rest of it is taken.',
  ],
  ['cancelled.ics', 0, 'line 3: “Picnic” is cancelled and left out. Nothing to do, unless time was spent on it.'],
  ['declined.ics', 0, 'line 3: “Town hall” was declined and left out. Nothing to do, unless time was spent on it.'],
  ['duration-is-none.ics', 0, 'line 3: the duration “an hour” of “Long” is none. It needs one such as PT1H30M.'],
  ['end-is-no-time.ics', 0, 'line 3: the end “later” of “Open” is no time. It needs one such as 20260131T090000.'],
  ['ends-before-start.ics', 0, 'line 3: “Backwards” ends before it starts. Correct its start or its end.'],
  [
    'excluded-date-unreadable.ics',
    1,
    'line 3: the excluded date “never” of “Excluded” cannot be read. The rest of it is taken.',
  ],
  [
    'excludes-all.ics',
    0,
    'line 3: “Nothing” excludes every one of its times, so nothing of it is taken. Nothing to do.',
  ],
  [
    'free-time.ics',
    0,
    'line 3: “Hold” is marked as free time and left out. Nothing to do, unless time was spent on it.',
  ],
  [
    'leads-nowhere.ics',
    1,
    'line 2: the repetition of “Never” leads nowhere; taken up to 2020-01-01. What comes after is not in the record: give the repetition an end, or export a shorter period.',
  ],
  [
    'more-than-enough.ics',
    1000,
    'line 3: “Very often” repeats more than 1,000 times; taken up to 2020-01-01. What comes after is not in the record: give the repetition an end, or export a shorter period.',
  ],
  [
    'no-events.ics',
    0,
    'the whole file: there are no events in this calendar. Export the whole period you want to see.',
  ],
  ['no-start.ics', 0, 'line 3: “Lost” has no start. Give it one in your calendar and export it again.'],
  ['older-version.ics', 1, 'line 3: this is an older version of “Old” and left out. The newest version is taken.'],
  [
    'others.ics',
    0,
    'the whole file: 2 to-dos left out. Thalweg takes events and journal entries.',
    'the whole file: 1 free/busy time left out. Thalweg takes events and journal entries.',
  ],
  [
    'planned.ics',
    3,
    'the whole file: 1 planned event left for later, 1 series taken up to now. Time counts when it is over: import the calendar again then.',
  ],
  [
    'rule-unreadable.ics',
    1,
    'line 3: the repetition “FREQ=NOWANDTHEN” of “Odd” cannot be read. The rest of it is taken.',
  ],
  [
    'start-is-no-time.ics',
    0,
    'line 3: the start “20260231T090000Z” of “Soon” is no time. It needs one such as 20260131T090000.',
  ],
  [
    'stops-before-start.ics',
    1,
    'line 3: “Past” stops repeating before it starts, so it is taken once. Correct its last day in your calendar.',
  ],
  [
    'too-far-back.ics',
    0,
    'line 2: the start “18100131T090000Z” of “Old” lies outside the years 1900 to 2199. It needs one such as 20260131T090000.',
  ],
  [
    'too-long.ics',
    0,
    'line 3: “Sabbatical” lasts more than 31 days. A stretch that long is a job or a leave: give it dates there.',
  ],
  ['twice.ics', 1, 'line 9: “Twice” stands twice in the file. It is counted once.'],
  [
    'unknown-zone.ics',
    1,
    'the whole file: the time zone “Moon/Copernicus” is not known, so its times were taken as Europe/Berlin. If that is wrong, set the zone of those events in your calendar and export it again.',
  ],
  [
    'without-end.ics',
    1000,
    'line 3: “Every second” repeats without end; taken up to 2020-01-01. What comes after is not in the record: give the repetition an end, or export a shorter period.',
  ],
]

describe('a mistake in a calendar', () => {
  test.each(CALENDARS)('%s', (file, taken, ...said) => {
    expect(mistakes(file)).toEqual({ taken, said })
  })
})
