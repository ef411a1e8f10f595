import { keep } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { findJob, whoAmI } from '#questions'
import { answerJson } from '../answer-json.ts'
import { type Ending, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import type { Opened } from '../wiring.ts'

const OF_NEW = ['target', 'due', 'times', 'per', 'counts', 'job', 'tag'] as const

/** Is a goal or a cadence to be kept? */
export function wantsNew(given: Given): boolean {
  return ['set', 'begin', ...OF_NEW].some((name) => given.text(name) !== undefined)
}

/** Keeps a goal or a cadence from today on. */
export async function newGoal(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const [set, begin] = [given.text('set'), given.text('begin')]
  if ((set === undefined) === (begin === undefined))
    return misuse('it is not said whether a goal or a cadence is meant', 'Give either --set TITLE or --begin TITLE.')
  const { settings } = await whoAmI(opened.asker)
  const today = dayAt(settings.zone, terminal.now() as Instant)
  const due = given.text('due')
  const dueOn = due === undefined ? undefined : typedDay(due, today)
  if (due !== undefined && !dueOn) return misuse(`“${due}” is no day`, DAY_HINT)
  const name = given.text('job')
  const named = name ? await findJob(opened.asker, name) : undefined
  if (named && 'hint' in named) return trouble(named)
  const counting = { counts: given.text('counts'), job: named?.found.id, tag: given.text('tag'), from: today }
  const outcome =
    begin === undefined
      ? await keep(opened.doer, 'goal', { title: set, ...counting, target: typedNumber(given, 'target'), dueOn })
      : await keep(opened.doer, 'cadence', {
          title: begin,
          ...counting,
          times: typedNumber(given, 'times'),
          per: given.text('per') ?? 'week',
        })
  if (outcome.complaints) return trouble(...outcome.complaints)
  const kept = { id: outcome.done.id, operation: outcome.operation }
  terminal.out(given.flag('json') ? `${answerJson(kept)}\n` : `${begin ?? set}: kept.\n`)
  return undefined
}

/** A number, or what was typed, so that the record says what is wrong with it. */
function typedNumber(given: Given, name: string): number | string | undefined {
  const text = given.text(name)
  const number = Number(text)
  return text === undefined ? undefined : Number.isFinite(number) && text.trim() ? number : text
}
