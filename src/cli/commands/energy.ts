import {
  ENERGY_BY,
  type EnergyBy,
  type EnergyLabel,
  type EnergyOf,
  type Finding,
  intervalText,
  valueText,
} from '#measures'
import { type EnergyNow, energyNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { clip } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import { PERIOD_OPTION, periodMisuse } from '../period-option.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const energyCommand: Command = {
  name: 'energy',
  arguments: [],
  options: [
    { name: 'by', value: 'WHAT', says: `${ENERGY_BY.join(', ')}; all of them without it` },
    PERIOD_OPTION,
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows what energises and what drains, from your check-ins: everything that came along is told apart as far as that can be done, with its 95 % interval and how sure the direction is. Below 3 check-ins on 2 days only counts are shown.',
  examples: [
    ['thalweg energy', 'the last twelve months'],
    ['thalweg energy --by activity --period all', 'activities alone, over all check-ins'],
    ['thalweg energy --by duty --how', 'and how it was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runEnergy(given, terminal, opened)),
}

async function runEnergy(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const [asked, period] = [given.text('by'), given.text('period')]
  const by = ENERGY_BY.find((one) => one === asked)
  if (asked !== undefined && !by)
    return misuse(`“${asked}” is nothing energy is asked by`, `Say ${ENERGY_BY.join(', ')}.`)
  const wrong = periodMisuse(period)
  if (wrong) return wrong
  const now = await energyNow(asker, { period, by: by && [by] })
  if (given.flag('json')) terminal.out(`${answerJson(asPrinted(now))}\n`)
  else terminal.out(report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

const HEADINGS: Readonly<Record<EnergyBy, string>> = {
  activity: 'By activity',
  duty: 'By duty',
  job: 'By job',
  skill: 'What goes along with a skill',
  person: 'What goes along with somebody',
  hour: 'By hour of the day',
}

function report(now: EnergyNow, terminal: Terminal): string {
  const { paint } = terminal
  const head = paint('strong', `${now.period.from} to ${now.period.to}`)
  if (!now.n)
    return `${head}\n\nNo check-ins yet: three on two days are enough for a first figure. The journal has a form for them.\n`
  const { prompted, own } = now.gathered
  const lines = [
    findingLine('Drained', now.drained, terminal),
    paint('faint', `${count(prompted, 'check-in')} asked for by a reminder, ${own} written by yourself`),
  ]
  const parts = now.of.filter(({ labels }) => labels.length).map((of) => partOf(of, now, terminal))
  const everywhere = now.everywhere.map(({ activity }) => now.names[activity] ?? activity)
  const drains = everywhere.length ? [`${paint('strong', 'Drained in every job')}\n  ${everywhere.join(', ')}`] : []
  return `${[head, lines.join('\n'), ...parts, ...drains].join('\n\n')}\n`
}

function partOf({ by, labels, differs }: EnergyOf, { names }: EnergyNow, { paint }: Terminal): string {
  const lines = labels.map((one) => {
    const name = clip(names[one.label] ?? one.label, 26)
    const interval = intervalText(one.energy, WRITING)
    const value = valueText(one.energy, WRITING)
    if (one.energy.value === undefined) return `  ${name}  ${paint('faint', value)}`
    const known = paint('faint', `(${interval ?? 'no interval'}), ${directionOf(one)}, ${count(one.n, 'check-in')}`)
    return `  ${name}  ${value.padStart(5)} ${known}`
  })
  const none = differs ? [] : [paint('faint', '  No difference between them is visible.')]
  return [paint('strong', HEADINGS[by]), ...none, ...lines].join('\n')
}

function directionOf({ direction }: EnergyLabel): string {
  if (!direction || direction.label === 'uncertain') return 'direction uncertain'
  return `${direction.label} ${direction.towards}`
}

function findingsOf({ drained, of, goodTime }: EnergyNow): Finding[] {
  return [
    drained,
    ...of.flatMap(({ labels }) => labels.map(({ energy }) => energy)),
    ...goodTime.map(({ engagement }) => engagement),
  ]
}

/** Every finding whole, with what it is of. */
function asPrinted({ period, n, days, of, drained, gathered, goodTime, everywhere, names }: EnergyNow) {
  const name = (label: string) => names[label] ?? label
  return {
    ...{ period, checkIns: n, days, drained, gathered },
    by: Object.fromEntries(
      of.map(({ by, labels, differs, mass }) => [
        by,
        { differs, mass, labels: labels.map((one) => ({ ...one, name: name(one.label) })) },
      ]),
    ),
    goodTime: goodTime.map((one) => ({ ...one, name: name(one.activity) })),
    drainedEverywhere: everywhere.map(({ activity, jobs }) => ({
      ...{ activity, name: name(activity) },
      jobs: jobs.map((one) => ({ ...one, title: name(one.job) })),
    })),
  }
}
