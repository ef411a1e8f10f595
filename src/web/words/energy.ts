import { counted } from './counted.ts'

/** Words of the page on energy. */
export const energy = {
  heading: 'What gives energy, and what takes it',
  lede: 'From your check-ins: how energised or drained you were, with everything that came along told apart as far as that can be done.',
  none: 'Nothing is rated yet. A check-in says what you did and how it left you; three of them on two days are enough for a first figure.',
  write: 'Write a check-in',
  drained: 'of the rated time drained you',
  rated: (checkIns: number, days: number) => `${counted(checkIns, 'check-in')} on ${counted(days, 'day')}.`,
  gathered: (prompted: number, own: number) =>
    prompted
      ? `A reminder asked for ${prompted} of them; ${own} you wrote by yourself.`
      : 'You wrote them by yourself: who writes when a day is unlike others sees more of such days here.',
  cut: (most: string) => `There are more in this period: these are the newest ${most}.`,
  by: {
    activity: { eyebrow: 'Activities', heading: 'By what you did' },
    duty: { eyebrow: 'Duties', heading: 'By duty' },
    job: { eyebrow: 'Jobs', heading: 'By job' },
    person: { eyebrow: 'People', heading: 'With whom there is more of it, and with whom less' },
    skill: { eyebrow: 'Skills', heading: 'Which skills go along with more of it, which with less' },
    hour: { eyebrow: 'Hours', heading: 'By hour of the day' },
  },
  noneOf: {
    activity: 'No check-in of this period names an activity.',
    duty: 'No check-in of this period names a duty.',
    job: 'No check-in of this period names a job.',
    person: 'No check-in of this period names somebody.',
    skill: 'No check-in of this period names a skill.',
    hour: 'No check-in of this period says at what time it was.',
  },
  title: (heading: string) => `${heading}: energy with its 95 % interval`,
  low: 'drained',
  high: 'energised',
  less: 'less',
  more: 'more',
  noDifference: 'No difference between them is visible.',
  direction: {
    energises: {
      uncertain: 'uncertain',
      possibly: 'possibly energises',
      likely: 'likely energises',
      probably: 'probably energises',
      certainly: 'certainly energises',
    },
    drains: {
      uncertain: 'uncertain',
      possibly: 'possibly drains',
      likely: 'likely drains',
      probably: 'probably drains',
      certainly: 'certainly drains',
    },
  },
  table: 'Table: all of them',
  column: {
    what: 'What',
    energy: 'Energy',
    direction: 'Direction',
    checkIns: 'Check-ins',
    days: 'Days',
    engagement: 'Engagement',
    jobs: 'Where',
  },
  row: (name: string, value: string, interval: string | undefined, direction: string, checkIns: number) =>
    [`${name}: ${value}`, interval, direction, counted(checkIns, 'check-in')].filter(Boolean).join(', '),
  more14: (count: number) => `${counted(count, 'more')} in the table.`,
  everywhere: {
    eyebrow: 'In every job',
    heading: 'What drained you wherever you were',
    none: 'Nothing drained you in each of two jobs or more, as far as the check-ins tell.',
    lede: 'Came up in at least two jobs and drained in each of them: it may come along into the next one.',
    caption: 'What drained in every job it came up in',
    job: (name: string, mean: string, checkIns: number) => `${name} ${mean} (${counted(checkIns, 'check-in')})`,
  },
  goodTime: {
    eyebrow: 'Good time journal',
    heading: 'Energy and engagement side by side',
    lede: 'What energises and draws you in at once is worth more room; what draws you in and drains may need a limit.',
    caption: 'Activities by energy and engagement',
  },
  behind: {
    heading: (name: string) => `Check-ins: ${name}`,
    back: 'Energy',
    caption: 'The check-ins behind the figure, the newest first',
    day: 'Day',
    entry: 'Check-in',
    job: 'Job',
    minutes: 'Minutes',
  },
  onJob: {
    eyebrow: 'Energy by duty',
    heading: 'What energises here, and what drains',
    none: 'No check-in of the last twelve months names a duty of this job.',
    making: 'This is being worked out.',
    look: 'Look at it',
    all: 'Energy of everything',
  },
}
