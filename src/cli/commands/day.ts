import { dayAt, type Instant, type Zone } from '#calendar'
import { type Day, type DayStretch, day as dayQuestion, whoAmI } from '#questions'
import { type Interval, type KnownBy, LEAD, SURENESSES } from '#record'
import { clip, hours } from '../bar.ts'
import { type Command, type Ending, JSON_OPTION, misuse } from '../command.ts'
import type { Given } from '../given.ts'
import type { Style } from '../paint.ts'
import { clock, count, duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const day: Command = {
  name: 'day',
  arguments: [{ name: 'DAY', optional: true }],
  options: [{ name: 'traces', says: 'open every stretch to the traces it was taken from' }, JSON_OPTION],
  about:
    'Shows one day as one timeline: whose each stretch is, and how well that is known. Each moment counts once, however many traces it has.',
  examples: [
    ['thalweg day', 'today'],
    ['thalweg day yesterday --traces', 'yesterday, with every trace'],
    ['thalweg day 2026-11-02', 'that day'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runDay(given, terminal, opened)),
}

async function runDay(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, terminal.now() as Instant)
  const typed = given.words[0]
  const asked = typed === undefined ? today : typedDay(typed, today)
  if (!asked) return misuse(`“${typed}” is no day`, DAY_HINT)
  const answer = await dayQuestion(asker, asked)
  if (given.flag('json')) terminal.out(`${JSON.stringify(asPrinted(answer), null, 2)}\n`)
  else terminal.out(report(answer, settings.zone, terminal, given.flag('traces')))
  return undefined
}

function report(answer: Day, zone: Zone, { paint }: Terminal, opens: boolean): string {
  const { day: shown, counted, traced, traces, stretches } = answer
  const head = `${paint('strong', shown)}   ${hours(counted)}`
  if (!traces) return `${head}\n\nNothing was traced on this day. “thalweg log” or “thalweg import” bring time in.\n`
  const titles = titlesOf(answer)
  const lines = stretches.flatMap((stretch) => [
    stretchLine(stretch, titles, zone, paint),
    ...(opens ? stretch.traces.map((trace) => paint('faint', traceLine(trace, titles, zone))) : []),
  ])
  const sums = answer.hours.map(
    ({ job, seconds, by }) => `${clip(titles.get(job) ?? 'unsorted', 24)} ${hours(seconds, 8)}   ${suretyOf(by)}`,
  )
  const once = `${count(traces, 'trace')} of ${duration(traced)} by themselves, counted once ${duration(counted)}`
  return `${[head, lines.join('\n'), sums.map((sum) => sum.trimEnd()).join('\n'), once].join('\n\n')}\n`
}

function titlesOf({ jobs }: Day): ReadonlyMap<string, string> {
  return new Map(jobs.map(({ id, title }) => [id as string, title]))
}

const LOOKS: Readonly<Record<DayStretch['sureness'], Style>> = {
  sure: 'job',
  likely: 'job',
  guessed: 'faint',
  unsorted: 'faint',
}

function stretchLine(
  stretch: DayStretch,
  titles: ReadonlyMap<string, string>,
  zone: Zone,
  paint: Terminal['paint'],
): string {
  const { start, end, job, part, sureness } = stretch
  const shared = part < 1 ? `, shared by ${Math.round(1 / part)} jobs` : ''
  const title = paint(LOOKS[sureness], clip(titles.get(job) ?? 'unsorted', 24))
  const length = duration(((end - start) * part) / 1000).padStart(11)
  return `${clock(start, zone)}–${clock(end, zone)}  ${title} ${length}  ${sureness}: ${reasonOf(stretch)}${shared}`
}

const REASONS: Readonly<Record<Exclude<KnownBy, 'moment'>, (trace: string) => string>> = {
  tracked: () => 'you tracked it',
  'by hand': (trace) => `a ${trace}, sorted by hand`,
  'two kinds': () => 'two kinds of traces agree',
  'one kind': (trace) => (trace === 'tracked' ? 'sorted with others alike' : `by a ${trace}`),
  'at odds': () => 'traces name different jobs',
  nothing: () => 'no trace names a job',
}

function reasonOf({ by, trace, start, traces, job }: DayStretch): string {
  if (by !== 'moment') return REASONS[by](trace)
  const [first, ...more] = traces.filter((one) => one.trace === trace && one.job === job)
  const isAlone = first && !more.length && first.startAt <= start
  return isAlone ? `${minutesBefore(trace)} before a ${trace}` : `between ${trace}s`
}

function minutesBefore(trace: Interval['trace']): string {
  return trace === 'commit' || trace === 'post' || trace === 'mail' ? duration(LEAD[trace] / 1000) : ''
}

function traceLine(trace: Interval, titles: ReadonlyMap<string, string>, zone: Zone): string {
  const { startAt, endAt, title, project, calendar, app, domains, job } = trace
  const told = [title, project, calendar, app, domains?.join(', '), titles.get(job ?? '') ?? 'unsorted']
  const kind = (trace.trace ?? 'tracked').padEnd(7)
  return `    ${clock(startAt, zone)}–${clock(endAt, zone)}  ${kind}  ${told.filter(Boolean).join(' · ')}`
}

function suretyOf(by: Day['hours'][number]['by']): string {
  const parts = SURENESSES.filter((one) => one !== 'unsorted' && by[one] >= 30)
  return parts.map((one) => `${one} ${hours(by[one])}`).join(', ')
}

/** Hours are hours; instants milliseconds. */
function asPrinted(answer: Day) {
  const titles = titlesOf(answer)
  return {
    ...{ day: answer.day, from: answer.span.start, to: answer.span.end, unit: 'hours' },
    ...{ value: inHours(answer.counted), n: answer.traces, traced: inHours(answer.traced) },
    hours: answer.hours.map(({ job, seconds, by }) => ({
      ...{ job: job || null, title: titles.get(job) ?? null, value: inHours(seconds) },
      by: Object.fromEntries(Object.entries(by).map(([sureness, of]) => [sureness, inHours(of)])),
    })),
    stretches: answer.stretches.map(({ start, end, job, part, sureness, by, trace, traces }) => ({
      ...{ start, end, job: job || null, part, sureness, by, trace },
      traces: traces.map(({ id }) => id),
    })),
    intervals: [...new Set(answer.stretches.flatMap(({ traces }) => traces))],
  }
}

function inHours(seconds: number): number {
  return Math.round((seconds / 3600) * 10_000) / 10_000
}
