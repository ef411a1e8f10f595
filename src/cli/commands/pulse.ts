import { answerPulse, keep } from '#actions'
import type { PlainDate } from '#calendar'
import { type Finding, intervalText, isRealMove, sampleText, valueText } from '#measures'
import { type PulseNow, pulseNow } from '#questions'
import { answerJson } from '../answer-json.ts'
import { bar } from '../bar.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import { valueLine } from '../value-line.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const pulse: Command = {
  name: 'pulse',
  arguments: [],
  options: [
    {
      name: 'answer',
      value: 'N,N,…',
      says: 'answer the questions, in the order in which they are shown; - leaves one out',
    },
    { name: 'on', value: 'DAY', says: 'the day that is answered for, when it is not today' },
    { name: 'ask', value: 'QUESTION', says: 'put a question of your own into the pulse, answered from 0 to 4' },
    { name: 'reversed', says: 'of --ask: a high answer is bad' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows your own short pulse: each question over four weeks, how far one can rely on the whole, and which moves are more than error. Wording and scale of a question are changed in the browser, under Job.',
  examples: [
    ['thalweg pulse', 'the questions, and how they were answered'],
    ['thalweg pulse --answer 3,4,2', 'answer all three, today'],
    ['thalweg pulse --answer 3,-,2 --on yesterday', 'two of them, for yesterday'],
    ['thalweg pulse --ask "Did I learn something?"', 'one more question'],
    ['thalweg pulse --how', 'and how each figure was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runPulse(given, terminal, opened)),
}

async function runPulse(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  if (given.text('ask') !== undefined) return askOne(given, terminal, opened)
  const now = await pulseNow(opened.asker)
  const [typed, on] = [given.text('answer'), given.text('on')]
  const day = on === undefined ? now.today : typedDay(on, now.today)
  if (!day || day > now.today) return misuse(`“${on}” is no day to answer for`, DAY_HINT)
  if (typed === undefined && on !== undefined) return misuse('--on goes with --answer', 'Add --answer 3,4,2.')
  if (typed !== undefined) return answer(typed, day, now, given, terminal, opened)
  terminal.out(given.flag('json') ? `${answerJson(now)}\n` : report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

const NONE =
  'There are no questions yet. Write one with --ask, or begin with three in “thalweg serve --open” under Job, Pulse.'
const MOST = 4

async function askOne(given: Given, terminal: Terminal, { doer }: Opened): Promise<Ending | undefined> {
  const name = given.text('ask')
  const outcome = await keep(doer, 'pulse', { name, most: MOST, ...(given.flag('reversed') ? { reversed: true } : {}) })
  if (outcome.complaints) return trouble(...outcome.complaints)
  const { done, operation } = outcome
  terminal.out(given.flag('json') ? `${answerJson({ id: done.id, operation })}\n` : `${name}: kept.\n`)
  return undefined
}

async function answer(
  typed: string,
  day: PlainDate,
  { questions }: PulseNow,
  given: Given,
  terminal: Terminal,
  { doer }: Opened,
): Promise<Ending | undefined> {
  if (!questions.length) return misuse('there is nothing to answer', NONE)
  const values = typed.split(',').map((one) => one.trim())
  const isRead = values.length === questions.length && values.every((one) => one === '-' || /^\d{1,2}$/.test(one))
  if (!isRead)
    return misuse(
      `“${typed}” does not answer ${questions.length} questions`,
      `Write one number each: ${example(questions.length)}.`,
    )
  const answered = questions.flatMap(({ id }, at) =>
    values[at] === '-' ? [] : [{ pulse: id, value: Number(values[at]) }],
  )
  const outcome = await answerPulse(doer, answered, day)
  if (outcome.complaints) return trouble(...outcome.complaints)
  const { done, operation } = outcome
  if (given.flag('json')) terminal.out(`${answerJson({ ...done, day, operation })}\n`)
  else
    for (const [at, { name, most }] of questions.entries())
      if (values[at] !== '-') terminal.out(`${name}  ${terminal.paint('strong', `${values[at]} of ${most}`)}\n`)
  return undefined
}

function example(count: number): string {
  return Array.from({ length: count }, (_, at) => (at % 2 ? 2 : 3)).join(',')
}

function report(now: PulseNow, terminal: Terminal): string {
  const { paint } = terminal
  if (!now.questions.length) return `${NONE}\n`
  const { reliability, omega, realChange } = now.reliability
  const line = (finding: Finding, says: string) => valueLine(finding, says, terminal)
  const asked = now.means.map(({ question, mean }, at) => {
    const value = mean.value === undefined ? valueText(mean, WRITING) : `${mean.value.toFixed(1)} of ${question.most}`
    const between = intervalText(mean, WRITING)
    return `${at + 1}  ${question.name}\n   ${value}${between ? `, ${between}` : ''}  ${paint('faint', sampleText(mean, WRITING))}`
  })
  const sections = [
    [paint('strong', 'The last four weeks'), ...asked],
    [paint('strong', 'The whole, from 0 to 10'), ...movesOf(now, terminal)],
    [
      paint('strong', 'How far one can rely on it'),
      line(reliability, 'reliability of the whole, 0 to 1'),
      ...(omega ? [line(omega, 'the same by one common factor (ω)')] : []),
      line(realChange, 'of 10 at the least make a real move'),
    ],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const SHOWN = 12

/** The newest occasions; what is more than error is marked, what may be error alone is faint. */
function movesOf({ reliability: { occasions, realChange } }: PulseNow, { paint }: Terminal): string[] {
  if (!occasions.length) return ['As soon as every question was answered on one day, it begins here.']
  const from = Math.max(0, occasions.length - SHOWN)
  return occasions.slice(from).map((occasion, at) => {
    const before = occasions[from + at - 1]
    const isReal = before && isRealMove(before, occasion, realChange)
    const drawn = `${occasion.day}  ${bar(occasion.points, 10, 30)} ${occasion.points.toFixed(1).padStart(4)}`
    return isReal ? `${drawn}  a real move` : isReal === false ? paint('faint', drawn) : drawn
  })
}

function findingsOf({ means, reliability: { reliability, omega, realChange } }: PulseNow): Finding[] {
  const [first] = means
  return [...(first ? [first.mean] : []), reliability, ...(omega ? [omega] : []), realChange]
}
