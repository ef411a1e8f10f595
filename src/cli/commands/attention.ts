import { type Finding, numberText, valueText } from '#measures'
import { type AttentionNow, attentionNow, type RestNow, restNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { clip } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import { PERIOD_OPTION, periodMisuse } from '../period-option.ts'
import { duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const attentionCommand: Command = {
  name: 'attention',
  arguments: [],
  options: [PERIOD_OPTION, HOW_OPTION, JSON_OPTION],
  about:
    'Shows where attention goes against what you mean, how the mix of jobs drifts from quarter to quarter and over how many it is spread; and the rest that paid jobs leave, beside the figures of Directive 2003/88/EC, with how far the mind lets go.',
  examples: [
    ['thalweg attention', 'the last twelve months'],
    ['thalweg attention --period month --how', 'the last 30 days, and how each kind of figure was computed'],
    ['thalweg attention --json', 'all findings whole, for another program'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runAttention(given, terminal, opened)),
}

async function runAttention(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const named = given.text('period')
  const wrong = periodMisuse(named)
  if (wrong) return wrong
  const [now, rested] = [await attentionNow(asker, named), await restNow(asker)]
  if (given.flag('json')) terminal.out(`${answerJson(asPrinted(now, rested))}\n`)
  else terminal.out(report(now, rested, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now, rested), terminal)}`)
  return undefined
}

function report(now: AttentionNow, rested: RestNow, terminal: Terminal): string {
  const head = terminal.paint('strong', `${now.period.from} to ${now.period.to}`)
  if (!now.attention.all.value)
    return `${head}\n\nNothing was traced. “thalweg log” or “thalweg import” bring time in.\n`
  return `${[head, mixLines(now, terminal), overTime(now, terminal), restLines(rested, terminal)].join('\n\n')}\n`
}

/** Each job’s share beside the share it is meant to have. */
function mixLines(now: AttentionNow, terminal: Terminal): string {
  const titles = new Map(now.jobs.map(({ id, title }) => [id as string, title]))
  const lines = now.intended.flatMap(({ job, intention, actual }) => {
    const meant = intention === undefined ? 'no intention' : `meant ${numberText(intention, 'share', WRITING)}`
    const name = clip(titles.get(job) ?? 'unsorted', 26)
    return actual ? [findingLine(`${name} ${meant}`, actual, terminal, 44)] : [`${name} ${meant}, nothing traced`]
  })
  return [...lines, findingLine('From intention', now.distance.distance, terminal, 16)].join('\n')
}

function overTime(now: AttentionNow, terminal: Terminal): string {
  const last = now.drift.findLast(({ distance }) => distance.value !== undefined)
  const spread = findingLine('Spread', now.attention.spread, terminal, 16)
  return last ? `${spread}\n${findingLine('Drift', last.distance, terminal, 16)}` : spread
}

function restLines({ rest, average, detachment }: RestNow, terminal: Terminal): string {
  const { shortest } = rest
  const line = (label: string, finding: Finding) => findingLine(label, finding, terminal, 26)
  return [
    line('Days below 11 h of rest', rest.below),
    line('Usual rest', rest.usual),
    ...(shortest ? [`${'Shortest rest'.padEnd(26)}${duration(shortest.minutes * 60)}, after ${shortest.day}`] : []),
    line('Weeks without 35 h', rest.weeks),
    `${line('Average paid week', average.finding)}${average.isAbove ? '\n  above the 48 h figure of Directive 2003/88/EC' : ''}`,
    `${'How far the mind let go'.padEnd(26)}${valueText(detachment.whole, WRITING)}`,
  ].join('\n')
}

function findingsOf(now: AttentionNow, { rest, average, detachment }: RestNow): Finding[] {
  return [
    ...now.attention.jobs.slice(0, 1).map(({ share }) => share),
    ...[now.attention.spread, now.distance.distance],
    ...now.drift.map(({ distance }) => distance),
    ...[rest.below, rest.usual, rest.weeks, average.finding, detachment.whole],
  ]
}

/** Every finding whole. */
function asPrinted(now: AttentionNow, { rest, average, detachment }: RestNow) {
  const titles = new Map(now.jobs.map(({ id, title }) => [id as string, title]))
  return {
    period: now.period,
    jobs: now.intended.map(({ job, intention, actual }) => ({
      ...{ job: job || null, title: titles.get(job) ?? null, intention: intention ?? null, share: actual ?? null },
    })),
    ...{ all: now.attention.all, spread: now.attention.spread, fromIntention: now.distance },
    ...{ drift: now.drift, spreadByQuarter: now.spread, rest, averageWeek: average, detachment },
  }
}
