import type { Series } from '#measures'

const SERIES_NAMES: Readonly<Record<Series, string>> = {
  energy: 'Energy',
  alignment: 'Alignment',
  hours: 'Hours',
  bleed: 'Bleed',
}

/** “2 of 10”, “nearly never”, of a probability. */
function ofTen(chance: number): string {
  const tenths = Math.round(chance * 10)
  if (tenths === 0) return 'fewer than 1 of 10'
  if (tenths === 10) return 'more than 9 of 10'
  return `${tenths} of 10`
}

/** Words of the page of changes. */
export const change = {
  heading: 'What came after',
  lede: 'A move on one side, the weeks before it and after it on the other. After, not because: what else happened then stands below.',
  empty:
    'A move known to the month or the day lets you compare the weeks before it with those after: energy, alignment, hours, bleed.',
  addMove: 'Add a move',
  moves: { eyebrow: 'Moves', heading: 'Choose a move', label: 'Moves to look at', more: 'Earlier moves' },
  own: {
    heading: 'Or any other date',
    on: 'Day or month',
    hint: '2024-06-03 or 2024-06',
    job: 'Job',
    allPaid: 'all paid jobs',
    caution:
      'A date of your own: if you chose it because the figures looked different, the step looks surer here than it is.',
    button: 'Compare',
    wrong: (typed: string) => `“${typed}” is no day or month: write it as 2024-06-03 or 2024-06.`,
  },
  chosen: {
    at: (what: string, date: string) => `${what}, ${date}`,
    date: 'A date of your own',
    of: (jobs: string) => `Figures of ${jobs}.`,
    sides: (before: string, after: string) => `Weeks before: ${before}. Weeks after: ${after}.`,
    span: (from: string, to: string) => `${from} to ${to}`,
    none: 'none yet',
    cut: (move: string) => `Cut short by ${move}.`,
    year: 'It is known only to the year. Say the month or the day, and the weeks around it can be compared.',
    edit: 'Say when it was',
  },
  series: {
    names: SERIES_NAMES,
    heading: {
      energy: 'Energy: mean of the week’s check-ins',
      alignment: 'Alignment: share of its hours that served',
      hours: 'Hours a week',
      bleed: 'Bleed: hours a week outside the boundary',
    } satisfies Record<Series, string>,
    missing: {
      energy: 'No check-ins in these weeks.',
      alignment: 'No hours in these weeks.',
      hours: 'Nothing traced in these weeks.',
      bleed: 'No hours inside a boundary in these weeks: bleed needs one.',
    } satisfies Record<Series, string>,
    label: 'after against before',
    before: (value: string) => `before ${value}`,
    after: (value: string) => `after ${value}`,
    unknown: '–',
    week: (week: string, value: string) => `week of ${week}: ${value}`,
    describe: (s: { before: string; after: string; step: string }) =>
      `Dots are weeks. Before the date they lie around ${s.before}, after it around ${s.after}. ${s.step}`,
    more: {
      energy: ['higher', 'lower'],
      alignment: ['more', 'less'],
      hours: ['more', 'less'],
      bleed: ['more', 'less'],
    } satisfies Record<Series, readonly [string, string]>,
    sure: (s: { size: string; way: string; interval: string }) =>
      `After it ${s.size} ${s.way}; the difference lies from ${s.interval} with 95 %.`,
    unsure: (s: { size: string; way: string; interval: string }) =>
      `After it ${s.size} ${s.way}, but anything from ${s.interval} fits these weeks, no difference at all too.`,
    exact: (s: { size: string; way: string }) => `After it ${s.size} ${s.way}; the weeks of each side are all alike.`,
    few: (before: number, after: number, need: number) =>
      `${before} ${before === 1 ? 'week' : 'weeks'} before and ${after} after so far. From ${need} on each side they are compared; until then they are only drawn.`,
  },
  power: {
    half: (chance: number) =>
      `A change of half its usual week-to-week spread ${chance < 0.5 ? 'would probably be missed' : chance < 0.8 ? 'might be missed' : 'would probably be found'}: these weeks would show it in ${ofTen(chance)} cases.`,
    smallest: (size: string) => `The smallest change they would show in 8 of 10 cases: ${size}.`,
  },
  placebo: {
    said: (asClear: number, dates: number, clearest: string) =>
      asClear === 0
        ? `At none of ${dates} other weeks without a known move is a step as clear as this one.`
        : `At ${asClear} of ${dates} other weeks without a known move a step is as clear as this one or clearer, the clearest in the week of ${clearest}.`,
  },
  overlap: (chance: number) =>
    `Of all pairs of a week before and a week after, the one after is higher in ${ofTen(chance)}.`,
  slope: (value: string, interval: string) =>
    `Besides the step, its drift from week to week changed by ${value} (95 %: ${interval}).`,
  rests: 'What this rests on',
  weeks: {
    summary: 'Table of the weeks',
    caption: 'Weeks before and after, by their first day',
    week: 'Week of',
    side: 'Side',
    before: 'before',
    after: 'after',
  },
  else: {
    eyebrow: 'Around it',
    heading: 'What else happened then',
    lede: (from: string, to: string) => `Eight weeks on each side, ${from} to ${to}. Any of it may have had a part.`,
    none: 'The record knows of nothing else in those weeks. It does not know everything.',
    position: (title: string) => `new position: ${title}`,
    begins: (kind: string, job: string) => `agreed: ${kind}${job && `, ${job}`}`,
    ends: (kind: string, job: string) => `ended: ${kind}${job && `, ${job}`}`,
    leave: (from: string, to: string) => `leave, ${from} to ${to}`,
    statement: (work: string) => `“${work}” was worded anew`,
    serving: (subject: string, work: string, share: string) => `${subject} serves “${work}” by ${share} from then on`,
    lostJob: 'a job',
    duty: 'a duty',
  },
  outlets: {
    eyebrow: 'Outlets',
    heading: 'Unpaid hours, and energy at the paid job',
    lede: 'Weeks with more hours of unpaid jobs: is there more energy at the paid ones then, one week later, or two?',
    lags: ['the same week', 'one week later', 'two weeks later'],
    column: { lag: 'Energy in', r: 'Correlation', interval: '95 %', pairs: 'Pairs of weeks' },
    caption: 'Unpaid hours of a week with energy at the paid jobs',
    chart: 'Correlation of unpaid hours with energy at the paid jobs, by weeks in between',
    ends: { low: '−1: less energy after more hours', high: '+1: more energy' },
    row: (lag: string, value: string, interval: string) => `${lag}: ${value}, ${interval}`,
    association:
      'An association, no more: a quiet week can leave room for both. Three are looked at, so one that stands out a little may be chance.',
    none: 'No unpaid job has hours here yet. Teaching, writing, a board seat: track it, and rate the paid job in check-ins.',
    noneAction: 'Add a job',
  },
  unnamed: {
    eyebrow: 'Without a date',
    heading: 'Did something change that you did not name?',
    lede: 'Each series is looked through for one step at a week nobody named, since the job’s last move. It is announced only where the odds are above 20 to 1.',
    announced: (s: { series: string; from: string; to: string; before: string; after: string }) =>
      `${s.series}: a step somewhere between the weeks of ${s.from} and ${s.to}, from ${s.before} to ${s.after}. What happened then only you know.`,
    nothing: (job: string) => `${job}: nothing to announce.`,
    column: { job: 'Job', series: 'Series', chance: 'Probability of a step', weeks: 'Weeks' },
    caption: 'Each series and how probable a step in it is',
    table: 'Table of the series looked through',
    none: 'No paid job is held now.',
    look: 'Compare before and after',
  },
}
