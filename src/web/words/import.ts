import { counted } from './counted.ts'

const NOUNS: Readonly<Record<string, string>> = {
  persons: 'what it says of you',
  jobs: 'job',
  positions: 'position',
  duties: 'duty',
  works: 'work',
  entries: 'entry',
  intervals: 'interval',
  contacts: 'contact',
  conversations: 'conversation',
  skills: 'skill',
  organisations: 'organisation',
  moves: 'move',
}

/** Words of the import page. */
export const importing = {
  title: 'Import',
  heading: 'Bring in what you have',
  lede: 'Résumé files, a LinkedIn export, calendars, time sheets, a folder of notes: drop them together. What each is, its content tells. Nothing is kept before you have seen what was found.',
  files: 'Files or a ZIP',
  folder: 'Or a whole folder',
  filesHint:
    'JSON Resume, LinkedIn, iCalendar, Toggl, Clockify, Harvest, Kimai, solidtime, Watson, timewarrior, timeclock, klog, Super Productivity, any CSV with a start and an end, vCard, Google and Outlook contacts, Monica, Markdown.',
  look: 'Look what is in them',
  nothingChosen: {
    place: 'files',
    message: 'no file was chosen',
    hint: 'Choose one or more files, a ZIP or a folder.',
  },
  diskFull: {
    place: 'files',
    message: 'the disk is full',
    hint: 'Make room and give them again. Nothing of them was kept, and the record is as it was.',
  },
  reading: 'Reading',
  keeping: 'Putting it in the record',
  readingFile: (path: string, done: number, of: number) => `${path} · ${done} of ${of} files`,
  found: (count: string) => `${count} found so far`,
  cancel: 'Cancel',
  foundHeading: 'This is what was found',
  foundLede: 'Nothing is in the record yet.',
  nothingHeading: 'Nothing new was found',
  doneHeading: 'It is in the record',
  cancelledHeading: 'Cancelled',
  cancelledLede: 'Nothing was kept.',
  partLede: 'These files were in the record before it stopped, each of them whole; of the others nothing was kept.',
  failedHeading: 'Reading stopped',
  failedLede: 'Nothing was kept. Start again with fewer files at a time.',
  admit: 'Put this in the record',
  leave: 'Leave it',
  more: 'Import more',
  sort: 'Sort whose time it is',
  begin: 'Answer what the files could not say',
  career: 'See the career',
  undo: 'Undo this import',
  file: 'File',
  format: 'What it is',
  status: 'What becomes of it',
  formats: {
    'json-resume': 'JSON Resume',
    linkedin: 'LinkedIn',
    icalendar: 'Calendar',
    toggl: 'Toggl',
    clockify: 'Clockify',
    timewarrior: 'timewarrior',
    harvest: 'Harvest',
    kimai: 'Kimai',
    solidtime: 'solidtime',
    watson: 'Watson',
    timeclock: 'timeclock',
    klog: 'klog',
    'super-productivity': 'Super Productivity',
    'time-sheet': 'Time sheet',
    vcard: 'vCard',
    'contacts-sheet': 'Contacts',
    monica: 'Monica',
    markdown: 'Markdown',
    unknown: 'not known',
  } as Readonly<Record<string, string>>,
  statuses: { admitted: 'new', 'nothing new': 'nothing new', refused: 'not taken', 'to confirm': 'to look at' },
  holds: 'What it holds',
  changed: 'brought up to date:',
  complaints: (count: number) => `${counted(count, 'remark')}`,
  complaintsMore: (count: number) => `and ${counted(count, 'remark')} more like these`,
  columnsHeading: 'A table Thalweg does not know',
  columnsLede:
    'Say what its columns mean, and it is read again. It needs a start and an end, or a date and a duration.',
  columns: 'Columns',
  columnsHint:
    'One a line: the header, =, and start, end, date, start time, end time, duration, project, title or tags.',
  columnsExample: 'Von = start\nBis = end\nThema = title',
  columnsRead: 'Read it again',
  earlier: 'Earlier imports',
  earlierNone: 'Nothing was imported yet.',
  when: 'When',
  gone: 'This import is over.',
  goneHint: 'Choose the files again.',
  counts: (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([plural, count]) => (plural === 'persons' ? NOUNS.persons : nounFor(plural, count)))
      .join(', '),
}

function nounFor(plural: string, count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? (NOUNS[plural] ?? plural.replace(/s$/, '')) : plural}`
}
