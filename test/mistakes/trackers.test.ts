import { describe, expect, test } from 'vitest'
import { saidOfFile } from './said-of-file.ts'

const TRACKERS: [file: string, format: string, taken: number, ...said: string[]][] = [
  [
    'harvest-expenses.csv',
    'harvest',
    0,
    'the whole file: this is a list of expenses from Harvest; it does not say when time was spent. In Harvest: Reports, Detailed time, choose the period, Run report, Export, CSV.',
  ],
  [
    'harvest-summary.csv',
    'harvest',
    0,
    'the whole file: this is a summary from Harvest; it does not say when time was spent. In Harvest: Reports, Detailed time, choose the period, Run report, Export, CSV.',
  ],
  [
    'kimai-breaks.csv',
    'kimai',
    1,
    'row 2: “Digging”: its break is as long as itself, or longer. Correct this row and import the file again.',
    'row 3: “Digging”: “tea” is no break, so none was taken off. It needs one such as 0:30.',
    'row 4: “Digging”: it has no end yet. Stop the timer, export again and import the file again.',
    'row 5: it has figures but no date, so it is a sum. Nothing to do: its rows are counted.',
  ],
  [
    'kimai-cut-off.json',
    'kimai',
    0,
    'the whole file: this JSON is cut off or damaged. In Kimai: My times, the export button, CSV; or Export, with a filter for yourself, CSV.',
  ],
  [
    'kimai-numbers.json',
    'kimai',
    2,
    'the whole file: this list has numbers instead of the names of projects and activities, so its time was taken without them. Export as CSV, or ask the interface for /api/timesheets?full=true, and import that instead.',
    'the whole file: the time of 2 people is in this list, and all of it was taken. Export your own time only.',
  ],
  [
    'kimai-projects.json',
    'kimai',
    0,
    'the whole file: this is a list of projects from Kimai; it does not say when time was spent. In Kimai: My times, the export button, CSV; or Export, with a filter for yourself, CSV.',
  ],
  [
    'klog-break.klg',
    'klog',
    1,
    'line 3: the break “-2h” was not taken off: no time of its record is longer, or there are more than 100 breaks in it. Write the time it interrupts into the same record.',
  ],
  [
    'klog-ends-before-start.klg',
    'klog',
    0,
    'line 2: “Garden”: it ends before it starts. Correct this entry and import the file again.',
  ],
  [
    'klog-full-day.klg',
    'klog',
    2,
    'line 4: more than 31 days of time stand on its day already. Correct this entry and import the file again.',
    'the whole file: 2 entries say a day and a duration but no time of day, so they stand one after the other from 09:00 on. Write ranges such as 8:00 - 9:30 where you know them: they show time outside your boundaries.',
  ],
  [
    'klog-indented.klg',
    'klog',
    1,
    'line 3: “9:00 - 10:00” is indented otherwise than its record. An entry is indented by four spaces and begins with 1h30m, 8:00 - 12:30 or the like.',
  ],
  [
    'klog-no-date.klg',
    'klog',
    0,
    'line 1: “2026-02-30” is no date that exists, so the lines under it were not read. A record begins, after an empty line, with a date such as 2026-01-31 and nothing else but (8h!).',
  ],
  [
    'klog-no-entry.klg',
    'klog',
    1,
    'line 3: “soon” is no entry. An entry is indented by four spaces and begins with 1h30m, 8:00 - 12:30 or the like.',
  ],
  [
    'klog-no-time.klg',
    'klog',
    0,
    'line 1: “Garden looks well”: no time stands under this date. Nothing to do, unless time was spent; write what you want to keep into the journal.',
  ],
  [
    'klog-placed.klg',
    'klog',
    1,
    'the whole file: 1 entry says a day and a duration but no time of day, so they stand one after the other from 09:00 on. Write ranges such as 8:00 - 9:30 where you know them: they show time outside your boundaries.',
  ],
  ['klog-running.klg', 'klog', 0, 'line 2: “Garden”: it has no end yet. Run “klog stop” and import the file again.'],
  [
    'klog-should-total.klg',
    'klog',
    1,
    'line 1: “(8h)” does not say how many hours were meant. Write it as (8h!).',
    'the whole file: 1 entry says a day and a duration but no time of day, so they stand one after the other from 09:00 on. Write ranges such as 8:00 - 9:30 where you know them: they show time outside your boundaries.',
  ],
  [
    'klog-too-long.klg',
    'klog',
    0,
    'line 2: “Garden”: it lasts more than 31 days. Correct this entry and import the file again.',
  ],
  [
    'solidtime-ids.csv',
    'solidtime',
    2,
    'the whole file: the time of 2 people is in this sheet, and all of it was taken. Export your own time only.',
    'the whole file: the names of projects, clients, tasks and tags stand in other files of this export, so the time was taken without them. If you want them, import the detailed report instead: in solidtime Reporting, Detailed, Export, CSV.',
  ],
  [
    'solidtime-meta.json',
    'solidtime',
    0,
    'the whole file: this says what the other files of an export from solidtime are; there is no time in it. Import time_entries.csv of the same export; or with names of projects, in solidtime: Reporting, Detailed, Export, CSV.',
  ],
  [
    'super-productivity-cut-off.json',
    'super-productivity',
    0,
    'the whole file: this JSON is cut off or damaged. In Super Productivity: Settings, Sync & Export, Import/Export, Export data.',
  ],
  [
    'super-productivity-days.json',
    'super-productivity',
    1,
    'task “Garden”: “2026-02-30” is no day that exists. Correct it in Super Productivity and export it again.',
    'task “Garden”: the time of 2026-01-05 is no duration. Correct it in Super Productivity and export it again.',
    'task “Garden”: it took more than 24 hours on 2026-01-06. Correct it in Super Productivity and export it again.',
    'the whole file: 1 entry says a day and a duration but no time of day, so they stand one after the other from 09:00 on. Nothing to do: Super Productivity keeps no times of day. Their hours are right.',
  ],
  [
    'super-productivity-no-tasks.json',
    'super-productivity',
    0,
    'the whole file: there are no tasks in this backup. In Super Productivity: Settings, Sync & Export, Import/Export, Export data.',
  ],
  [
    'super-productivity-no-time.json',
    'super-productivity',
    0,
    'the whole file: no task in this backup has taken any time. In Super Productivity: Settings, Sync & Export, Import/Export, Export data.',
  ],
  [
    'timeclock-due.timeclock',
    'timeclock',
    0,
    'the whole file: 2 lines of hours due or a balance were left out: they say what was meant, not what was done. Set the weekly hours of the job as a boundary.',
  ],
  [
    'timeclock-no-line.timeclock',
    'timeclock',
    1,
    'line 3: “2026-01-05 * Seeds” is no line of a timeclock. A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).',
  ],
  [
    'timeclock-no-such-time.timeclock',
    'timeclock',
    0,
    'line 1: “i 2026-01-05 25:00 garden” has a time of day that does not exist. A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).',
  ],
  [
    'timeclock-no-time.timeclock',
    'timeclock',
    0,
    'line 1: “i 2026-01-05 garden” has no date and time of day. A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).',
  ],
  [
    'timeclock-not-in.timeclock',
    'timeclock',
    0,
    'line 1: it clocks out, but nobody had clocked in. Add the line that clocks in, or take this one away.',
  ],
  [
    'timeclock-nothing.timeclock',
    'timeclock',
    0,
    'the whole file: nobody clocks in or out in this file. A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).',
  ],
  [
    'timeclock-offset.timeclock',
    'timeclock',
    0,
    'line 1: “i 2026-01-05 08:00+9900 garden” has an offset that does not exist. A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).',
  ],
  [
    'timeclock-running.timeclock',
    'timeclock',
    0,
    'line 1: “garden”: it has no end yet. Clock out, and import the file again.',
  ],
  [
    'watson-cut-off.json',
    'watson',
    0,
    'the whole file: this JSON is cut off or damaged. Run “watson log --all --json” and import what it writes.',
  ],
  [
    'watson-no-frame.json',
    'watson',
    1,
    'frame 2: this is no frame of Watson. Run “watson log --all --json” and import what it writes.',
  ],
  [
    'watson-no-start.json',
    'watson',
    0,
    'frame 1: “garden”: it has no start. Correct it with “watson edit” and import the file again.',
  ],
  [
    'watson-running.json',
    'watson',
    0,
    'frame 1: “garden”: it has no end yet. Run “watson stop” and import the file again.',
  ],
]

describe('a mistake in what a time tracker keeps', () => {
  test.each(TRACKERS)('%s', (file, format, taken, ...said) => {
    expect(saidOfFile(file, format)).toEqual({ taken, said })
  })
})
