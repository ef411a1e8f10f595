import { counted } from './counted.ts'

const ONES =
  'no,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(
    ',',
  )
const TENS = ',,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')

/** A whole number below a hundred in words; others as figures. */
function inWords(number: number): string {
  if (number < 20) return ONES[number] ?? String(number)
  if (number > 99) return String(number)
  const one = number % 10 ? `-${ONES[number % 10]}` : ''
  return `${TENS[Math.floor(number / 10)]}${one}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const jobsInWords = (jobs: number) => `${inWords(jobs)} ${jobs === 1 ? 'job' : 'jobs'}`

/** Words of the career page. */
export const career = {
  title: 'Career',
  noRiver: {
    heading: 'A river waits for its jobs',
    text: 'It is drawn as soon as one job has its years, or some of its time was traced.',
    add: 'Add a job',
    ask: 'Ten questions',
    import: 'Import',
  },
  heading: (years: number, jobs: number, line: boolean) => {
    if (!jobs) return 'Your career'
    const parts =
      years > 0 ? [`${inWords(years)} ${years === 1 ? 'year' : 'years'}`, jobsInWords(jobs)] : [jobsInWords(jobs)]
    return capital([...parts, ...(line ? ['one line'] : [])].join(', '))
  },
  zoomHeading: (year: number) => `${year}, week by week`,
  since: (s: { kind: string; date: string; before: string; after: string; grown: boolean }) =>
    `Since the ${s.kind} of ${s.date} the paid job has ${s.grown ? 'grown' : 'gone down'} from ${s.before} to ${s.after} hours a week.`,
  served: (s: { jobs: string; hours: string; less: boolean }) =>
    `${s.jobs}, which serve your work most, ${s.less ? 'gave way by' : 'gained'} ${s.hours} hours.`,
  sinceHow: (s: { before: string; after: string }) =>
    `The sentence at the top compares the means of the twelve months from ${s.before} and of the twelve from ${s.after}, all of them traced, leave included. What else changed in these years is not ruled out.`,
  noLine: 'No work is named yet, so there is no thalweg to draw.',
  nameWork: 'Say in one sentence what you want to be remembered for',
  noServing: 'A work is named, but nothing is said to serve it yet.',
  sayServing: 'Say which jobs serve it',
  and: 'and',
  river: {
    title: 'Hours a week of every job, over the years',
    zoomTitle: (year: number) => `Hours a week of every job in ${year}`,
    description: (s: { jobs: number; from: string; to: string; most: string; year: number }) =>
      `${counted(s.jobs, 'job')} from ${s.from} to ${s.to}. The most hours were in ${s.year}: ${s.most} a week.`,
    paid: 'paid jobs, hours a week',
    unpaid: 'unpaid jobs',
    thalweg: 'thalweg: where hours serve your work',
    assumed: 'assumed, not traced',
    decidedBy: {
      me: 'you decided',
      them: 'they decided',
      both: 'both decided',
      circumstance: 'circumstance decided',
      unknown: 'not said who decided',
    },
    scale: (hours: number) => `${hours} h a week`,
    band: (s: { title: string; period: string; hours: string; assumed: boolean }) =>
      `${s.title}, ${s.period}, ${s.hours} h a week${s.assumed ? ', assumed' : ''}`,
    zoom: (year: number) => `Look at ${year} week by week`,
    whole: 'The whole life',
    place: (year: number) => `Year ${year}`,
    previous: 'The year before',
    next: 'The year after',
    years: 'Years',
  },
  table: {
    open: 'Table behind the river',
    caption: 'Hours a week on the mean of each year, by job',
    zoomCaption: (year: number) => `Hours a week in ${year}, week by week, by job`,
    year: 'Year',
    week: 'Week of',
    all: 'All',
    share: 'Serving a work',
    assumed: 'assumed',
    partly: 'partly assumed',
    none: '–',
  },
  how: {
    open: 'How was this computed?',
    traced: (s: { months: string; from: string }) =>
      `Traced hours count as they are, in months: ${s.months}. The first are of ${s.from}.`,
    noTraces: 'Nothing is traced yet: everything here is assumed from the dates of your jobs.',
    assumed:
      'A job known only by its dates counts with its agreed hours, or where none are agreed with a stated default for its kind: employment 40, study 30, freelance and care 20, side project 5, volunteering and community 3, board seat 2 hours a week. These are conventions of ours; such stretches are hatched, and marked as assumed in every table.',
    serving:
      'The thalweg runs through the middle of the hours that serve a work, and is as wide as their share of all hours. What serves, and by how much, is what you said of each job, duty or single stretch of time.',
    smooth: 'The drawing rounds its edges over a few months; the table has the figures as they are.',
  },
  moves: {
    eyebrow: 'Moves',
    heading: 'Who decided',
    lede: 'Every start, promotion, transfer and end, and whose decision it was. Mine or somebody else’s agenda: say it as you remember it.',
    when: 'When',
    what: 'What',
    who: 'Who decided',
    keep: 'Keep',
    change: 'Change',
    notSaid: 'not said yet',
    deciders: { me: 'I did', them: 'they did', both: 'both of us', circumstance: 'circumstance' },
    whoOf: (move: string) => `Who decided: ${move}`,
    empty: 'No moves yet. A job’s start is one, and so are a promotion and an end.',
    addJob: 'Add a job',
    after: 'What came after a move',
    addMove: 'Add a move',
    toJob: 'in which job?',
    addMoveTo: (job: string) => `Add a move in ${job}`,
  },
  move: (kind: string, title: string) => {
    switch (kind) {
      case 'start':
        return title
      case 'promotion':
        return `promotion: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
      case 'transfer':
        return `transfer: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
      default:
        return `${kind}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`
    }
  },
  moveAt: (s: { label: string; date: string; who: string }) => `${s.label}, ${s.date}, ${s.who}`,
  job: {
    eyebrow: 'Job · this week',
    none: 'No job is held now. The other two layers go on without one.',
    add: 'Add a job',
    inside: 'h inside',
    bleed: 'h bleed',
    hours: 'h this week',
    noBoundary: 'Nothing is agreed around this job yet, so nothing can be outside it.',
    agree: 'Say what was agreed',
    nothing: 'Nothing is traced this week yet.',
    squares: (from: string) => `The week of ${from}, hour by hour`,
    squaresOf: (s: { inside: string; bleed: string }) =>
      `${s.inside} hours inside the boundary and ${s.bleed} of bleed.`,
    boundary: (lines: readonly string[]) => `Boundary: ${lines.join(', ')}.`,
    quiet: (line: string) => `quiet ${line}`,
    displaced: (taken: readonly string[]) => `Bleed displaced ${taken.join(', ')}.`,
    taken: {
      'quiet evening': (_: string, hours: string) => `a quiet evening (${hours} h)`,
      leave: (_: string, hours: string) => `leave (${hours} h)`,
      job: (job: string, hours: string) => `${job.charAt(0).toLowerCase()}${job.slice(1)} (${hours} h)`,
      'free time': (_: string, hours: string) => `free time (${hours} h)`,
    },
    how: 'Time of this job traced this week; bleed is the part outside the agreed window, on quiet evenings, on free days and in leave. What it displaced is the agreed line it broke, or the job that had the same hours in the eight weeks before, or the one furthest short of the share you mean to give it.',
    pieces: 'Every piece of bleed',
    sample: (days: number, from: string, to: string) => `${counted(days, 'day')}, ${from} – ${to}`,
    unsorted: (count: number) => `${counted(count, 'stretch', 'stretches')} of time unsorted`,
  },
  work: {
    eyebrow: 'Work · these years',
    none: 'What do you want to be remembered for? One sentence is enough to begin.',
    name: 'Name your work',
    intention: 'Shares of attention, as it was and as it was meant',
    bar: (s: { job: string; share: string; interval: string; intention: string }) =>
      `${s.job}: ${s.share}${s.interval}${s.intention}`,
    barInterval: (low: string, high: string) => `, ${low} to ${high}`,
    barIntention: (share: string) => `, meant ${share}`,
    legend: 'Bars: share of traced hours with its 95 % interval. Marks: what you meant.',
    unsorted: 'unsorted',
    sharing: (s: { work: string; share: string; interval: string }) =>
      `Share of hours serving “${s.work}”: ${s.share}${s.interval}.`,
    shareInterval: (low: string, high: string) => ` (${low}–${high})`,
    notEnough: (need: number, have: number) =>
      `Not enough yet for shares: ${counted(have, 'day')} of traced time in the last three months, ${need} are needed.`,
    open: (hours: string) => `Open the ${hours} hours behind it`,
    period: (s: { from: string; to: string; days: number }) => `${counted(s.days, 'traced day')}, ${s.from} – ${s.to}.`,
    noIntention: 'You have not said yet how you mean to share your attention.',
    intend: 'Say it',
  },
  line: {
    eyebrow: 'Career · the long line',
    heading: 'Yours to steer',
    moves: 'Moves you decided',
    contacts: 'Contacts outside this employer',
    noEmployer: 'Contacts whose organisation is known',
    conversations: 'Conversations this week',
    learning: 'Learning this month',
    jobs: 'Jobs, paid and unpaid',
    skills: 'Skills with evidence',
    wins: 'Wins in twelve months',
    of: (part: string, whole: string) => `${part} of ${whole}`,
    notSaid: 'not said yet',
    none: 'none yet',
    hours: (hours: string) => `${hours} h`,
    paidUnpaid: (paid: string, unpaid: string) => `${paid} + ${unpaid}`,
    note: (s: { unsaid: number; unplaced: number }) =>
      [
        ...(s.unsaid ? [`${counted(s.unsaid, 'move')} without a word on who decided`] : []),
        ...(s.unplaced ? [`${counted(s.unplaced, 'contact')} without an organisation`] : []),
      ].join(' and '),
    notCounted: (what: string) => `Not counted: ${what}.`,
  },
  missing: {
    heading: 'What files cannot say',
    lede: 'A few answers, two minutes: they make the picture yours.',
    go: 'Answer them',
    which: (what: string) => `Still to say: ${what}.`,
    held: 'which jobs you still hold',
    agreed: 'what was agreed around the paid one',
    work: 'one sentence of work',
  },
  first: {
    heading: 'Your career, as a river',
    lede: 'Thalweg keeps your job, your work and your career apart and in your hands. It begins in one of three ways; all of it stays on this machine, and all of it can be undone.',
    importHeading: 'Import what you have',
    importText:
      'A résumé, a LinkedIn export, calendars, time sheets, notes: files, folders or ZIPs, all at once. You see what was found before anything is kept.',
    importFiles: 'Drop files here, or choose them',
    importSend: 'See what is in them',
    tenHeading: 'Ten questions, ten minutes',
    tenText: 'Each answer is kept as you go; any question can be skipped.',
    tenGo: 'Begin',
    sampleHeading: 'Look at the sample',
    sampleText:
      'An invented network engineer: twenty years, eight jobs, paid and unpaid. Look around, try things, leave it with one click.',
    sampleGo: 'Open the sample career',
  },
}
