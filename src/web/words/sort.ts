import { counted } from './counted.ts'

/** Words of the page that asks whose time it is. */
export const sorting = {
  title: 'Sort',
  heading: 'Whose time is it?',
  lede: (count: number) =>
    count === 0
      ? 'Every interval has its job.'
      : `${counted(count, 'interval')} ${count === 1 ? 'waits' : 'wait'} unsorted. Nothing is assigned without you; one answer sorts all alike, now and later.`,
  looked: (looked: number) =>
    `The newest ${looked.toLocaleString('en')} are shown; the next come up as these are sorted.`,
  alike: 'Alike',
  traits: { project: 'project', calendar: 'calendar', tag: 'tag', domain: 'people at', title: 'title', app: 'program' },
  intervals: (count: number) => counted(count, 'interval'),
  hours: (hours: string) => `${hours} h`,
  newest: (moment: string) => `newest ${moment}`,
  job: 'Job',
  choose: 'Choose a job',
  sortAll: 'Sort all alike',
  sortOne: 'Sort this one',
  byTitle: 'Or one title at a time',
  single: 'One by one',
  singleLede: 'These say nothing that others share.',
  reasons: {
    'job name': 'suggested: the job is called so',
    'organisation name': 'suggested: its organisation is called so',
    'organisation domain': 'suggested: the address is its organisation’s',
  },
  rules: 'Your sortings',
  rulesLede: 'Each interval goes by the first that fits. They hold for every import to come.',
  rulesNone: 'None yet. Sorting a group makes one.',
  rule: 'Sorting',
  match: 'How',
  matches: { is: 'is', contains: 'contains' },
  text: 'Words',
  trait: 'Looks at',
  keep: 'Keep',
  add: 'Add a sorting',
  change: 'Change a sorting',
  changeLede: 'What it sorted and no longer speaks for is let go; what you sorted by hand stays.',
  backwards: 'Also for what is there: what waits, and what sortings sorted',
  remove: 'Take away',
  noJobs: 'There is no job to sort to yet.',
  noJobsAction: 'Add a job',
  offerHeading: 'Others are alike',
  offerLede: 'Give them the same job, now and in every import to come?',
  offer: (trait: string, text: string, count: number) => `${trait} “${text}”: ${counted(count, 'more interval')}`,
  back: 'Only this one',
  untitled: 'untitled',
}
