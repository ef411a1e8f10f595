import { type Finding, intervalText, numberText, valueText } from '#measures'
import { type AlignedWork, type AlignmentNow, alignmentNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { clip } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import { PERIOD_OPTION, periodMisuse } from '../period-option.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { wrap } from '../wrap.ts'

export const alignmentCommand: Command = {
  name: 'alignment',
  arguments: [],
  options: [PERIOD_OPTION, HOW_OPTION, JSON_OPTION],
  about:
    'Shows, work by work, what your hours, energy and wins give it, what you need of it, and how far the two lie apart: deficit and excess each by itself, by job and by the wording that was valid.',
  examples: [
    ['thalweg alignment', 'the last twelve months'],
    ['thalweg alignment --period quarter', 'the last 13 weeks'],
    ['thalweg alignment --how', 'and how each kind of figure was computed'],
    ['thalweg alignment --period all --json', 'all findings whole, for another program'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runAlignment(given, terminal, opened)),
}

async function runAlignment(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const named = given.text('period')
  const wrong = periodMisuse(named)
  if (wrong) return wrong
  const now = await alignmentNow(asker, named)
  if (given.flag('json')) terminal.out(`${answerJson(asPrinted(now))}\n`)
  else terminal.out(report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

function report(now: AlignmentNow, terminal: Terminal): string {
  const { paint } = terminal
  const head = paint('strong', `${now.period.from} to ${now.period.to}`)
  if (!now.works.length)
    return `${head}\n\nNo work is named yet: alignment is asked of a work. “thalweg serve” has a form for it.\n`
  const titles = new Map(now.jobs.map(({ id, title }) => [id as string, title]))
  const works = now.works.map((work) => ofWork(work, titles, terminal))
  return `${[head, ...works, valueLines(now, terminal)].filter(Boolean).join('\n\n')}\n`
}

function ofWork(own: AlignedWork, titles: ReadonlyMap<string, string>, terminal: Terminal): string {
  const { paint, width } = terminal
  const { figures, work, wording } = own
  const { need, served, energy, wins, deficit, excess } = figures
  const line = (label: string, finding: Finding) => findingLine(label, finding, terminal)
  return [
    paint('strong', work.name),
    ...(wording ? [paint('work', wrap(wording.text, Math.min(width, 100)))] : []),
    line('Hours', served.share),
    line('Energy', energy),
    line('Wins', wins),
    ...(need ? [`${'Need'.padEnd(12)}${numberText(need.least, 'share', WRITING)}  ${paint('faint', need.name)}`] : []),
    line('Deficit', deficit),
    line('Excess', excess),
    ...jobLines(own, titles, terminal),
    ...wordingLines(own, terminal),
  ].join('\n')
}

function jobLines({ figures }: AlignedWork, titles: ReadonlyMap<string, string>, { paint }: Terminal): string[] {
  return figures.byJob.map(({ job, hours, share, energy }) => {
    const name = clip(titles.get(job) ?? 'unsorted', 26)
    const of = `${valueText(share, WRITING)} of its hours`
    return `  ${name} ${valueText(hours, WRITING).padStart(10)}  ${of}  ${paint('faint', `energy ${valueText(energy, WRITING)}`)}`
  })
}

function wordingLines({ wordings }: AlignedWork, { paint }: Terminal): string[] {
  return wordings.map(({ wording, period, served }) => {
    const interval = intervalText(served.share, WRITING)
    const share = `${valueText(served.share, WRITING)}${interval ? ` (${interval})` : ''}`
    return `  ${paint('faint', `${period.from} to ${period.to}`)}  ${share}  ${paint('faint', clip(wording.text, 50).trimEnd())}`
  })
}

function valueLines({ value }: AlignmentNow, terminal: Terminal): string {
  if (!value) return ''
  const parts = value.parts.map(({ need, weight, share, value: met }) => {
    const [w, got, wanted, m] = [weight, share, need.least, met].map((one) => numberText(one, 'share', WRITING))
    return `  ${clip(need.name, 40)} weight ${w}, got ${got} of ${wanted}, met ${m}`
  })
  return [findingLine('Met', value.finding, terminal), ...parts].join('\n')
}

function findingsOf({ works, value }: AlignmentNow): Finding[] {
  const found = works.flatMap(({ figures }) => [
    ...[figures.served.share, figures.energy, figures.wins, figures.deficit, figures.excess],
    ...figures.byJob.map(({ share }) => share),
  ])
  return value ? [...found, value.finding] : found
}

/** Every finding whole, with what it is of. */
function asPrinted({ period, works, value, jobs }: AlignmentNow) {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  return {
    period,
    works: works.map(({ work, wording, figures, wordings, trend }) => ({
      ...{ id: work.id, name: work.name, wording: wording?.text ?? null },
      need: figures.need ?? null,
      hours: figures.served.hours,
      supply: figures.served.share,
      ...{ deficit: figures.deficit, excess: figures.excess, energy: figures.energy, positive: figures.positive },
      wins: figures.wins,
      byJob: figures.byJob.map((one) => ({ ...one, title: titles.get(one.job) ?? null })),
      byWording: wordings.map(({ wording: { text }, served, energy, wins, period: days }) => ({
        ...{ text, period: days, hours: served.hours, supply: served.share, energy, wins },
      })),
      trend: trend.map(({ share }) => share),
    })),
    value: value ?? null,
  }
}
