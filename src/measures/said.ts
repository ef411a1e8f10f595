import type { PlainDate } from '#calendar'
import type { Counted, Finding, Missing, NotEnough, Unit } from './finding.ts'

/** How numbers and days are written for one reader. */
export interface Writing {
  number(value: number, digits?: number): string
  percent(share: number, digits?: number): string
  date(day: PlainDate): string
}

/** Digits after the point, and what stands behind the number. */
const UNITS: Readonly<Record<Unit, readonly [digits: number, word: string]>> = {
  h: [1, 'h'],
  'h/week': [1, 'h a week'],
  'h/week step': [1, 'h a week'],
  min: [0, 'min'],
  days: [0, 'days'],
  weeks: [1, 'weeks'],
  months: [1, 'months'],
  years: [1, 'years'],
  share: [0, ''],
  'percentage points': [1, 'percentage points'],
  probability: [0, ''],
  correlation: [2, ''],
  index: [2, ''],
  distance: [2, ''],
  strength: [1, ''],
  jobs: [1, 'jobs'],
  works: [1, 'works'],
  pieces: [0, ''],
  contacts: [1, 'contacts'],
  times: [0, 'times'],
  'times the interval': [1, 'times the interval'],
  constraint: [2, ''],
  'times/week': [1, 'a week'],
  'times/month': [1, 'a month'],
  'h/month': [1, 'h a month'],
  energy: [1, ''],
  'energy step': [2, ''],
  rating: [1, 'of 4'],
  points: [1, 'points'],
  reliability: [2, ''],
  kinds: [1, 'kinds'],
  money: [0, ''],
}

const SIGNED: ReadonlySet<Unit> = new Set([
  'energy',
  'energy step',
  'h/week step',
  'percentage points',
  'correlation',
  'index',
])

/** One number in a unit: “34 %”, “+0.8”, “2.4”; the word of the unit is not in it. */
export function numberText(value: number, unit: Unit, writing: Writing): string {
  if (!Number.isFinite(value)) return value > 0 ? 'no end' : '–'
  if (unit === 'share' || unit === 'probability') return writing.percent(value, Math.abs(value) < 0.095 ? 1 : 0)
  const [digits] = UNITS[unit]
  const text = writing.number(Math.abs(value), digits)
  // What rounds to nothing has no sign.
  if (Math.abs(value) < 0.5 * 10 ** -digits) return text
  if (value < 0) return `−${text}`
  return SIGNED.has(unit) && value > 0 ? `+${text}` : text
}

/** “h a week”; nothing for figures that need no word. */
export function unitText(unit: Unit): string {
  return UNITS[unit][1]
}

/** “41.5 h a week”, or why there is no figure yet. */
export function valueText({ value, unit, notEnough }: Finding, writing: Writing): string {
  if (value === undefined) return notEnoughText(notEnough)
  return [numberText(value, unit, writing), unitText(unit)].filter(Boolean).join(' ')
}

/** “28 %–40 %”, “−0.4 to +1.2”; nothing where there is no interval. */
export function intervalText({ interval, unit }: Finding, writing: Writing): string | undefined {
  const isSigned = SIGNED.has(unit) || (interval?.[0] ?? 0) < 0
  return interval?.map((end) => numberText(end, unit, writing)).join(isSigned ? ' to ' : '–')
}

/** “from 12 days, 3 Jan 2026 – 2 Apr 2026”. */
export function sampleText({ n, counted, period }: Finding, writing: Writing): string {
  const span =
    period.from === period.to ? writing.date(period.from) : `${writing.date(period.from)} – ${writing.date(period.to)}`
  return `${countText(n, counted, writing)}, ${span}`
}

const ONE: Readonly<Record<Counted, string>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  intervals: 'interval',
  jobs: 'job',
  entries: 'entry',
  'check-ins': 'check-in',
  wins: 'win',
  contacts: 'contact',
  conversations: 'conversation',
  moves: 'move',
  goals: 'goal',
  forecasts: 'forecast',
  occasions: 'occasion',
  skills: 'skill',
  pieces: 'piece',
  pairs: 'pair',
  elements: 'element',
  works: 'work',
  kinds: 'kind',
}

/** “1 check-in”, “1,204 days”. */
export function countText(n: number, counted: Counted, writing: Writing): string {
  return `${writing.number(n)} ${n === 1 ? ONE[counted] : counted}`
}

/** What has to be said before there can be a figure. */
const UNSAID: Readonly<Record<Exclude<Missing, Counted>, string>> = {
  boundary: 'no boundary is agreed',
  work: 'no work is named',
  intention: 'no intention is stated',
  hours: 'no hours are traced',
  need: 'no need is stated',
  move: 'no move is known to the day',
  organisations: 'no contact’s organisation is known',
  ties: 'nobody is said to know another',
  means: 'no means are stated',
  occupation: 'no occupation is chosen',
  'own levels': 'no level of one’s own is given',
  deciders: 'of no move is it said who decided it',
  target: 'it has no target',
  'due day': 'it has no day on which it is due',
  'time ahead': 'no time is left before it is due',
  'search weeks': 'how long a search takes is not said',
  'second question': 'a single question tells no reliability',
  variation: 'all so far are the same',
  reliability: 'the questions do not move together',
  'admissible solution': 'what is left of a question comes out negative',
  'goal owners': 'of no goal is it said whose it is',
}

/** “not enough yet: 3 of 8 days”. */
export function notEnoughText(notEnough: NotEnough | undefined): string {
  if (!notEnough) return 'not enough yet'
  const { missing, need, have = 0 } = notEnough
  if (missing in UNSAID) return `not enough yet: ${UNSAID[missing as keyof typeof UNSAID]}`
  return need === undefined ? `not enough yet: no ${missing}` : `not enough yet: ${have} of ${need} ${missing}`
}
