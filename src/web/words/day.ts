import type { KnownBy, Sureness, Trace } from '#record'
import { counted } from './counted.ts'

/** A trace as the subject of a sentence. */
const A_TRACE: Readonly<Record<Trace, string>> = {
  tracked: 'time you tracked',
  meeting: 'a meeting',
  window: 'a window',
  commit: 'a commit',
  post: 'a post',
  mail: 'a mail',
}

const MANY: Readonly<Record<Trace, string>> = {
  tracked: 'tracked times',
  meeting: 'meetings',
  window: 'windows',
  commit: 'commits',
  post: 'posts',
  mail: 'mails',
}

/** Words of the page of one day. */
export const day = {
  title: 'Day',
  lede: (traces: number, traced: string, once: string, isMore: boolean) =>
    isMore
      ? `${counted(traces, 'trace')} of this day, ${traced} by ${traces === 1 ? 'itself' : 'themselves'}; with the time between commits and between mails that are near each other, ${once}.`
      : `The ${counted(traces, 'trace')} of this day ${traces === 1 ? 'comes' : 'add up'} to ${traced}; counted once ${traces === 1 ? 'it is' : 'they are'} ${once}.`,
  pager: 'Days',
  steps: { previous: 'The day before', next: 'The day after' },
  choose: 'Another day',
  show: 'Show',
  empty: 'Nothing was traced on this day. Import a calendar or a time sheet, or write its time down by hand.',
  importInstead: 'Import what you have',
  byHand: 'To your jobs',
  strip: (date: string) => `The hours of ${date}`,
  description:
    'A row for each job, from midnight to midnight; time that jobs share is drawn as high as their parts. The list below says the same.',
  stretch: (job: string, from: string, to: string, sureness: string) => `${job}, ${from} to ${to}, ${sureness}`,
  length: (hours: number, minutes: number) =>
    hours ? `${hours.toLocaleString('en')} h ${String(minutes).padStart(2, '0')}` : `${minutes} min`,
  unsorted: 'unsorted',
  sureness: { sure: 'sure', likely: 'likely', guessed: 'guessed', unsorted: 'unsorted' } satisfies Record<
    Sureness,
    string
  >,
  hours: {
    heading: 'Whose hours',
    caption: 'Hours by job, and how well it is known that they are',
    job: 'Job',
    all: 'In all',
    sum: 'All',
    none: '–',
  },
  stretches: {
    heading: 'Stretch by stretch',
    lede: 'Each opens to the traces it was taken from.',
    toSort: (count: number) => `${counted(count, 'stretch', 'stretches')} unsorted: whose time is it?`,
    between: (from: string, to: string) => `${from}–${to}`,
    shared: (jobs: number) => `shared by ${jobs} jobs in equal parts`,
  },
  known: knownBy,
  trace: {
    kinds: {
      tracked: 'Tracked',
      meeting: 'Meeting',
      window: 'Window',
      commit: 'Commit',
      post: 'Post',
      mail: 'Mail',
    } satisfies Record<Trace, string>,
    untitled: 'without a title',
    project: (text: string) => `project ${text}`,
    calendar: (text: string) => `calendar ${text}`,
    app: (text: string) => `program ${text}`,
    people: (domains: string) => `people or site at ${domains}`,
    tags: (tags: string) => `tags ${tags}`,
    sorted: 'sorted by a sorting of yours',
    likely: (percent: string) => `sorted by likeness, ${percent}`,
    sortIt: 'Sort it',
  },
  how: {
    open: 'How was this computed?',
    once: 'Each moment counts once, however many traces it has.',
    order:
      'It belongs to a trace that has a job before one that has none, and then to the surest kind: what you tracked, a meeting, a window, a commit, a post, a mail. Of one job’s traces of a kind, the one that began first has it.',
    shared: 'Where several jobs have a trace of that kind, each has an equal part.',
    moments: (commit: number, post: number, mail: number) =>
      `A commit, a post and a mail are moments: the ${commit}, ${post} and ${mail} minutes before them are taken.`,
    sessions: (commit: number, mail: number) =>
      `Commits of one job within ${commit} minutes of each other, and mails within ${mail}, are one session on the same day: the time between them counts.`,
    sure: 'Sure is what you tracked or sorted by hand, and what two kinds of traces agree on. Likely is what one meeting or window says alone. Guessed is what is taken by rule before a moment or between moments, and what traces of the same time disagree on.',
    zone: (zone: string) =>
      `This page shows the day of your zone, ${zone}. In totals an interval counts on the day of its own zone, so a day abroad can differ.`,
    own: 'The minutes are conventions of our own, chosen for want of measured ones.',
  },
}

/** With `minutes`, the time before a moment is taken; without, that between moments. */
function knownBy(by: KnownBy, trace: Trace, minutes: number | undefined): string {
  switch (by) {
    case 'tracked':
      return 'sure: you tracked it'
    case 'by hand':
      return `sure: ${A_TRACE[trace]}, sorted by hand`
    case 'two kinds':
      return 'sure: two kinds of traces agree'
    case 'one kind':
      return trace === 'tracked'
        ? 'likely: you tracked it, it was sorted with others alike'
        : `likely: by ${A_TRACE[trace]}`
    case 'moment':
      return minutes === undefined
        ? `guessed: ${MANY[trace]}; the time between them is taken`
        : `guessed: ${A_TRACE[trace]}; the ${minutes} minutes before it are taken`
    case 'at odds':
      return 'guessed: traces of this time name different jobs'
    case 'nothing':
      return 'unsorted: no trace names a job'
  }
}
