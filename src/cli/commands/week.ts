import { dayAt, type Instant } from '#calendar'
import { findJob, type Week, type WeekBleed, weekBleed, week as weekQuestion, whoAmI } from '#questions'
import { bar, clip, hours } from '../bar.ts'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { count, duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import { weekGrid } from '../week-grid.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const week: Command = {
  name: 'week',
  arguments: [{ name: 'DAY', optional: true }],
  options: [{ name: 'job', value: 'NAME', says: 'draw the boundaries of this job alone' }, JSON_OPTION],
  about:
    'Shows one week: hours by job, every half hour of its days, and which of it lay outside the agreed boundaries. A day’s clock is the clock where you were.',
  examples: [
    ['thalweg week', 'this week'],
    ['thalweg week 2026-11-02', 'the week of that day'],
    ['thalweg week -7', 'last week'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runWeek(given, terminal, opened)),
}

async function runWeek(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, terminal.now() as Instant)
  const typed = given.words[0]
  const day = typed === undefined ? today : typedDay(typed, today)
  if (!day) return misuse(`“${typed}” is no day`, DAY_HINT)
  const name = given.text('job')
  const named = name ? await findJob(asker, name) : undefined
  if (named && 'hint' in named) return trouble(named)
  const answer = await weekQuestion(asker, { day, ...(named ? { job: named.found.id } : {}) })
  const bled = await weekBleed(asker, answer)
  if (given.flag('json')) terminal.out(`${JSON.stringify(asPrinted(answer, bled), null, 2)}\n`)
  else terminal.out(report(answer, bled, terminal, today))
  return undefined
}

function report(answer: Week, bled: WeekBleed, { paint, width }: Terminal, today: string): string {
  const all = answer.hours.reduce((sum, { seconds }) => sum + seconds, 0)
  const head = `${paint('strong', `${answer.from} to ${answer.to}`)}   ${hours(all)}`
  if (!all) return `${head}\n\nNothing was traced in this week. “thalweg log” or “thalweg import” bring time in.\n`
  const sections = [
    head,
    jobLines(answer, paint, Math.min(width, 80)),
    weekGrid(answer.days, paint, today),
    bleedLines(answer, bled),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function jobLines({ hours: sums, jobs }: Week, paint: Terminal['paint'], width: number): string {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const most = Math.max(...sums.map(({ seconds }) => seconds))
  const lines = sums.map(({ job, seconds, bleed }) => {
    const out = bleed.reduce((sum, one) => sum + one.seconds, 0)
    const kinds = bleed.map((one) => `${one.kind} ${hours(one.seconds)}`).join(', ')
    const name = clip(titles.get(job) ?? 'unsorted', 24)
    const drawn = bar(seconds, most, width - 24 - 12 - 2)
    const line = `${name}  ${paint(job ? 'job' : 'faint', drawn)} ${hours(seconds, 8)}`
    return out ? `${line}\n${' '.repeat(26)}${paint('bleed', `bleed ${hours(out)}`)}: ${kinds}` : line
  })
  return lines.join('\n')
}

function bleedLines({ jobs, focus }: Week, { pieces, displaced, rest }: WeekBleed): string {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const lines: string[] = []
  if (!focus.length) lines.push('No paid job has a daily window agreed: without one nothing can lie outside it.')
  if (pieces) {
    const taken = displaced.map(({ what, job, seconds }) => `${titles.get(job ?? '') ?? what} ${hours(seconds)}`)
    lines.push(`${count(pieces, 'stretch', 'stretches')} outside the boundary, in place of: ${taken.join(', ')}`)
  }
  if (rest) {
    const below = rest.isBelowEleven ? ', below the 11 h figure of Directive 2003/88/EC' : ''
    lines.push(`Shortest daily rest: ${duration(rest.minutes * 60)}, after ${rest.day}${below}`)
  }
  return lines.join('\n')
}

/** Figures with their units; what they were computed from are the intervals of the days. */
function asPrinted({ from, to, focus, hours: sums, days, jobs }: Week, { pieces, displaced, rest }: WeekBleed) {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  return {
    ...{ from, to, unit: 'hours' },
    focus: focus.map(({ id, title }) => ({ id, title })),
    hours: sums.map(({ job, seconds, bleed }) => ({
      job: job || null,
      title: titles.get(job) ?? null,
      value: inHours(seconds),
      bleed: bleed.map((one) => ({ kind: one.kind, value: inHours(one.seconds) })),
    })),
    bleed: {
      pieces,
      displaced: displaced.map(({ seconds, ...one }) => ({ ...one, value: inHours(seconds) })),
      rest: rest ? { ...rest, unit: 'minutes' } : null,
    },
    days,
  }
}

function inHours(seconds: number): number {
  return Math.round((seconds / 3600) * 10_000) / 10_000
}
