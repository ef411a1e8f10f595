import { isPartialDate, type PartialDate } from '#calendar'
import { type Finding, notEnoughText, numberText, type Series, type SeriesChange, valueText } from '#measures'
import { type ChangeNow, type ChangeTerms, type ChosenChange, changeNow, findJob, findMove } from '#questions'
import type { Move } from '#record'
import { answerJson } from '../answer-json.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse, trouble } from '../command.ts'
import { findingLine } from '../finding-line.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { wrap } from '../wrap.ts'

export const changeCommand: Command = {
  name: 'change',
  arguments: [{ name: 'MOVE|DATE', optional: true }],
  options: [
    { name: 'job', value: 'NAME', says: 'for a date: the job it is looked at for; all paid ones without it' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Compares the weeks before a move, or any month or day, with those after: energy, alignment, hours, bleed. It says what came after, never because of what, and lists what else happened then. Without a name it takes the last move that has weeks on both sides.',
  examples: [
    ['thalweg change', 'after the last move'],
    ['thalweg change promotion', 'after the promotion'],
    ['thalweg change 2025-03 --how', 'after any month, and how it was computed'],
    ['thalweg change --json', 'all findings whole, for another program'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runChange(given, terminal, opened)),
}

async function runChange(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const terms = await termsOf(given, asker)
  if ('ending' in terms) return terms.ending
  const now = await changeNow(asker, terms)
  if (given.flag('json')) terminal.out(`${answerJson(asPrinted(now))}\n`)
  else terminal.out(report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

async function termsOf(given: Given, asker: Opened['asker']): Promise<ChangeTerms | { ending: Ending }> {
  const [typed, name] = [given.words[0], given.text('job')]
  const job = name ? await findJob(asker, name) : undefined
  if (job && 'hint' in job) return { ending: trouble(job) }
  if (typed === undefined)
    return name ? { ending: misuse('--job needs a date', 'Say: thalweg change 2025-03 --job NAME') } : {}
  if (/^\d{4}/.test(typed)) {
    if (isPartialDate(typed) && typed.length > 4) return { on: typed, job: job?.found.id }
    return { ending: misuse(`“${typed}” is no day or month`, 'Write it as 2025-03-14 or 2025-03.') }
  }
  const move = await findMove(asker, typed)
  return 'hint' in move ? { ending: trouble(move) } : { move: move.found.id }
}

const NAMES: Readonly<Record<Series, string>> = {
  energy: 'Energy',
  alignment: 'Alignment',
  hours: 'Hours',
  bleed: 'Bleed',
}

function report(now: ChangeNow, terminal: Terminal): string {
  const { chosen } = now
  const sections = chosen
    ? [headOf(now, chosen, terminal), ...chosen.series.map((one) => seriesLines(one, terminal)), elseLines(now, chosen)]
    : ['No move is known to the month yet, with weeks on both sides. Name a date: thalweg change 2025-03']
  return `${[...sections, outletLines(now, terminal), unnamedLines(now, terminal)].join('\n\n')}\n`
}

function headOf(now: ChangeNow, { move, on, jobs, phases }: ChosenChange, { paint }: Terminal): string {
  const side = (days: typeof phases.before) => (days ? `${days.from} to ${days.to}` : 'no week')
  return [
    paint('strong', move ? moveText(now, move) : `After ${on}`),
    paint(
      'faint',
      `of ${jobs.map(({ title }) => title).join(', ')}; before: ${side(phases.before)}; after: ${side(phases.after)}`,
    ),
  ].join('\n')
}

function moveText({ jobs, positions }: ChangeNow, { kind, job, position, on }: Move): string {
  const title = positions.find(({ id }) => id === position)?.title ?? jobs.find(({ id }) => id === job)?.title
  return `${kind}: ${title ?? ''}, ${on}`
}

const LABEL = 12

function seriesLines(one: SeriesChange, terminal: Terminal): string {
  const { paint } = terminal
  const { means, step, power, placebo } = one
  const name = paint('strong', NAMES[one.series])
  if (one.before.length + one.after.length === 0) return `${name}\n  nothing in these weeks`
  const line = (label: string, finding: Finding) => `  ${findingLine(label, finding, terminal, LABEL)}`
  const half = power?.half.value
  return [
    name,
    line('before', means.before),
    line('after', means.after),
    line('step', step),
    ...(half === undefined
      ? []
      : [`  a change of half its usual spread would be found in ${numberText(half, 'probability', WRITING)} of cases`]),
    ...(power ? [`  found in 80 % of cases: ${valueText(power.smallest, WRITING).replace('+', '')}`] : []),
    ...(placebo ? [`  as clear at ${placebo.asClear} of ${placebo.dates} other weeks`] : []),
  ].join('\n')
}

function elseLines(now: ChangeNow, chosen: ChosenChange): string {
  const lines = chosen.else.map((one) => `  ${one.on}  ${elseText(now, one)}`)
  const head = `What else happened, ${chosen.around.from} to ${chosen.around.to}`
  return [head, ...(lines.length ? lines : ['  nothing that the record knows of'])].join('\n')
}

function elseText(now: ChangeNow, one: ChosenChange['else'][number]): string {
  const jobOf = (id: string | undefined) => now.jobs.find((job) => job.id === id)?.title ?? ''
  const workOf = (id: string) => now.works.find((work) => work.id === id)?.name ?? ''
  switch (one.kind) {
    case 'move':
      return moveText(now, one.thing)
    case 'position':
      return `new position: ${one.thing.title}`
    case 'leave':
      return `leave until ${one.thing.to ?? ''}`
    case 'statement':
      return `“${workOf(one.thing.work)}” was worded anew`
    case 'serving':
      return `${jobOf(one.thing.job) || 'a duty'} serves “${workOf(one.thing.work)}” by ${WRITING.percent(one.thing.share)}`
    default:
      return `${one.kind}: ${one.thing.kind} ${jobOf(one.thing.job)}`.trimEnd()
  }
}

const LAGS = ['same week', '1 week later', '2 weeks later']

function outletLines({ outlets }: ChangeNow, terminal: Terminal): string {
  const head = 'Unpaid hours, and energy at the paid jobs (an association, no more)'
  const lines = outlets.byLag.map(({ lag, finding }) => `  ${findingLine(LAGS[lag] ?? '', finding, terminal, 15)}`)
  return [head, ...lines].join('\n')
}

function unnamedLines({ unnamed }: ChangeNow, { width }: Terminal): string {
  const lines = unnamed.flatMap(({ job, series }) =>
    series.flatMap(({ series: name, announced, chance, level }) => {
      if (!announced)
        return chance.value === undefined ? [`${job.title}, ${name}: ${notEnoughText(chance.notEnough)}`] : []
      const [before, after] = [announced.before, announced.after].map((value) =>
        valueText({ ...chance, unit: level, value }, WRITING),
      )
      const [from, to] = announced.between
      return [`${job.title}, ${name}: a step between ${from} and ${to}, from ${before} to ${after}`]
    }),
  )
  const said = lines.length ? lines : ['nothing to announce']
  return [
    'Changes nobody named',
    ...said.map((line) => `  ${wrap(line, Math.min(width, 100) - 2).replaceAll('\n', '\n  ')}`),
  ].join('\n')
}

function findingsOf({ chosen, outlets, unnamed }: ChangeNow): Finding[] {
  const series = chosen?.series ?? []
  return [
    ...series.flatMap(({ means, step, slope, overlap, power, placebo }) => [
      means.before,
      step,
      ...[slope, overlap, power?.half, placebo?.share].filter((one) => one !== undefined),
    ]),
    ...outlets.byLag.map(({ finding }) => finding),
    ...unnamed.flatMap((one) => one.series.map(({ chance }) => chance)),
  ]
}

/** Every finding whole; of moves and jobs what names them. */
function asPrinted({ today, chosen, outlets, unnamed }: ChangeNow) {
  return {
    today,
    chosen: chosen
      ? {
          move: chosen.move ?? null,
          on: chosen.on satisfies PartialDate,
          jobs: chosen.jobs.map(({ id, title }) => ({ id, title })),
          ...{ phases: chosen.phases, series: chosen.series, else: chosen.else },
        }
      : null,
    outlets: outlets.byLag,
    unnamed: unnamed.map(({ job, period, series }) => ({ job: { id: job.id, title: job.title }, period, series })),
  }
}
