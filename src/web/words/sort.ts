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
  traits: {
    project: 'project',
    calendar: 'calendar',
    tag: 'tag',
    domain: 'people or site at',
    title: 'title',
    app: 'program',
  },
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
  suggested: (job: string, probability: number) => `${job}, ${sureness(probability)}`,
  why: 'Why',
  reasons: {
    project: (text: string) => `project “${text}”`,
    calendar: (text: string) => `calendar “${text}”`,
    tag: (text: string) => `tag “${text}”`,
    domain: (text: string) => `people or site at ${text}`,
    name: (text: string) => `“${text}” in its name`,
    title: (text: string) => `the title “${text}”`,
    word: (text: string) => `“${text}” in the title`,
    app: (text: string) => `the program ${text}`,
    trace: (text: string) => `it is a ${text}`,
    hours: (text: string) => `on a ${text}`,
  },
  counted: (of: number, all: number, job: string) =>
    of === all && all === 1
      ? `the one so far was ${job}`
      : of === all
        ? `all ${all.toLocaleString('en')} were ${job}`
        : `${of.toLocaleString('en')} of ${all.toLocaleString('en')} were ${job}`,
  names: {
    'job name': 'the job is called so',
    'organisation name': 'its organisation is called so',
    'organisation domain': 'the address is its organisation’s',
    contact: 'the address of a contact there',
  },
  beside: {
    before: (job: string) => `just after a stretch of ${job}`,
    after: (job: string) => `just before a stretch of ${job}`,
    beyond: (job: string) => `all near it is ${job}`,
    usual: (job: string) => `mostly seen beside ${job}`,
    during: (job: string) => `during a meeting of ${job}`,
  },
  reason: (what: string, why: string) => `${what}: ${why}`,
  sure: (count: number, hours: string) => `Sure enough: ${counted(count, 'interval')}, ${hours} h`,
  sureLede:
    'At least nine to one by what you sorted before, and for two reasons or one that is a job’s alone. Sorted so, they are marked as likely; whatever you sort by hand or by a sorting of yours goes before.',
  sortSure: 'Sort these',
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

/** How sure a suggestion is, in words. */
function sureness(probability: number): string {
  if (probability >= 0.97) return 'almost certainly'
  if (probability >= 0.9) return 'very likely'
  return probability >= 0.7 ? 'likely' : 'perhaps'
}
