import { keepSorting, rehearseLikely, type SortedLikely, sortLikely, takeAway } from '#actions'
import type { LikenessReason } from '#measures'
import { findJob, type Unsorted, type UnsortedGroup, unsorted } from '#questions'
import { type Job, SORTING_TRAITS, type Sorting } from '#record'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { count, duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

const RULE_HINT = 'For example --rule "calendar is Family" or --rule "title contains standup".'
/** Groups listed at most. */
const MOST = 20

export const sort: Command = {
  name: 'sort',
  arguments: [{ name: 'JOB', optional: true, many: true }],
  options: [
    {
      name: 'rule',
      value: 'RULE',
      says: `${SORTING_TRAITS.join(', ')}; is or contains; a text. For what waits and all to come`,
    },
    { name: 'only-new', says: 'the rule speaks for what is still to come, not for what waits' },
    { name: 'likely', says: 'sort all that is sure enough by what was sorted before' },
    { name: 'dry-run', says: 'with --likely: only tell what that would do' },
    { name: 'list', says: 'the sortings you keep' },
    { name: 'remove', value: 'N', says: 'take sorting N of that list away; what it sorted stays' },
    JSON_OPTION,
  ],
  about:
    'Whose time is it? Lists traced time that belongs to no job yet, in groups alike, with a suggestion where one is clear. Nothing is sorted unless you say so.',
  examples: [
    ['thalweg sort', 'what waits'],
    ['thalweg sort --rule "calendar is Family" Care', 'everything from that calendar is care'],
    ['thalweg sort --likely --dry-run', 'what is sure enough to be sorted without asking, by job'],
    ['thalweg sort --list', 'the sortings you keep'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runSort(given, terminal, opened)),
}

async function runSort(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const [rule, remove] = [given.text('rule'), given.text('remove')]
  if (rule !== undefined) return keepRule(rule, given, terminal, opened)
  if (given.words.length) return misuse('a job without a rule', RULE_HINT)
  if (given.flag('likely')) return sortSure(given, terminal, opened)
  if (given.flag('dry-run')) return misuse('--dry-run without --likely', 'Give both, or neither.')
  const waiting = await unsorted(opened.asker)
  if (remove !== undefined) return removeRule(remove, waiting, terminal, opened)
  if (given.flag('list')) listRules(waiting, given, terminal)
  else if (given.flag('json')) terminal.out(`${JSON.stringify(asPrinted(waiting), null, 2)}\n`)
  else listGroups(waiting, terminal)
  return undefined
}

async function keepRule(rule: string, given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const [, trait, match, text] = /^\s*(\w+)\s+(is|contains)\s+(.+?)\s*$/i.exec(rule) ?? []
  const known = SORTING_TRAITS.find((one) => one === trait?.toLowerCase())
  if (!known || !text) return misuse(`“${rule}” is no rule`, RULE_HINT)
  if (!given.words.length) return misuse('a rule needs the job it sorts to', `${RULE_HINT} Then the job’s name.`)
  const named = await findJob(opened.asker, given.words.join(' '))
  if ('hint' in named) return trouble(named)
  const stated = { trait: known, match: match?.toLowerCase() as Sorting['match'], text, job: named.found.id }
  const answer = await keepSorting(opened.doer, stated, { backwards: !given.flag('only-new') })
  if (answer.complaints) return trouble(...answer.complaints)
  const { done, operation } = answer
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...done, operation })}\n`)
  else terminal.out(`${ruleLine(stated, named.found.title, terminal)}: ${count(done.sorted, 'interval')} sorted.\n`)
  return undefined
}

async function sortSure(given: Given, terminal: Terminal, { doer }: Opened): Promise<Ending | undefined> {
  const isRehearsal = given.flag('dry-run')
  const answer = isRehearsal ? { done: await rehearseLikely(doer) } : await sortLikely(doer)
  if (!answer.done) return trouble(...answer.complaints)
  const { done } = answer
  if (given.flag('json')) {
    terminal.out(
      `${JSON.stringify({ ...done, unit: 'seconds', ...('operation' in answer ? { operation: answer.operation } : {}) })}\n`,
    )
    return undefined
  }
  listSure(done, terminal)
  if (done.sorted)
    terminal.out(
      isRehearsal
        ? 'Nothing was sorted; without --dry-run it is.\n'
        : 'Sorted as likely. “thalweg undo” takes it back.\n',
    )
  return undefined
}

function listSure({ sorted, jobs }: SortedLikely, { out, paint }: Terminal): void {
  out(`${paint('strong', count(sorted, 'interval'))} sure enough${sorted ? '' : '; the rest waits for you'}\n`)
  for (const { title, count: number, seconds } of jobs)
    out(`${duration(Math.round(seconds)).padStart(12)}  ${paint('job', title)}  ${count(number, 'interval')}\n`)
}

async function removeRule(
  typed: string,
  { rules }: Unsorted,
  terminal: Terminal,
  { doer }: Opened,
): Promise<Ending | undefined> {
  const rule = /^[1-9]\d*$/.test(typed) ? rules[Number(typed) - 1] : undefined
  if (!rule)
    return trouble({ place: `sorting ${typed}`, message: 'there is none', hint: '“thalweg sort --list” numbers them.' })
  const answer = await takeAway(doer, 'sorting', rule.id)
  if (answer.complaints) return trouble(...answer.complaints)
  terminal.out('Taken away. What it sorted stays; “thalweg undo” brings it back.\n')
  return undefined
}

function listRules({ rules, jobs }: Unsorted, given: Given, terminal: Terminal): void {
  if (given.flag('json')) {
    terminal.out(`${JSON.stringify({ sortings: rules }, null, 2)}\n`)
    return
  }
  if (!rules.length) terminal.out(`There are no sortings yet. ${RULE_HINT}\n`)
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  for (const [index, rule] of rules.entries())
    terminal.out(
      `${String(index + 1).padStart(3)}  ${ruleLine(rule, titles.get(rule.job) ?? 'a job that is gone', terminal)}\n`,
    )
}

function ruleLine(rule: Pick<Sorting, 'trait' | 'match' | 'text'>, title: string, { paint }: Terminal): string {
  return `${rule.trait} ${rule.match} ${paint('strong', rule.text)} → ${paint('job', title)}`
}

function listGroups({ groups, single, likely, count: all, looked }: Unsorted, terminal: Terminal): void {
  if (!all) {
    terminal.out('Nothing waits to be sorted.\n')
    return
  }
  const { paint } = terminal
  terminal.out(
    `${paint('strong', count(all, 'interval'))} without a job${looked < all ? `, the newest ${looked} looked at` : ''}\n\n`,
  )
  for (const group of groups.slice(0, MOST)) terminal.out(`${groupLines(group, terminal)}\n`)
  if (groups.length > MOST) terminal.out(paint('faint', `and ${count(groups.length - MOST, 'more group')}\n`))
  const sure = likely.reduce((sum, { count: number }) => sum + number, 0)
  if (sure) terminal.out(`${count(sure, 'interval')} sure enough: “thalweg sort --likely” sorts them.\n`)
  if (single.length)
    terminal.out(`${count(single.length, 'interval')} with nothing to go by: sort them in the browser.\n`)
}

function groupLines(
  { trait, text, count: number, seconds, titles, suggestion }: UnsortedGroup,
  { paint }: Terminal,
): string {
  const head = `${duration(Math.round(seconds)).padStart(12)}  ${paint('strong', `${trait} ${text}`)}  ${count(number, 'interval')}`
  const other = titles.map(({ title }) => title).filter((title) => title.toLowerCase() !== text)
  const lines = other.length ? [head, paint('faint', `${' '.repeat(14)}${other.slice(0, 3).join(' · ')}`)] : [head]
  if (suggestion)
    lines.push(
      `${' '.repeat(14)}thalweg sort --rule "${trait} is ${text}" "${nameOf(suggestion.job)}"  ${paint('faint', whyLine(suggestion.reasons))}`,
    )
  return lines.join('\n')
}

/** The strongest reason, short. */
function whyLine([reason]: readonly LikenessReason[]): string {
  if (!reason) return ''
  const { kind, text, of, all, from } = reason
  return from ? `its ${kind} “${text}”: ${from}` : `${kind} “${text}”: ${of} of ${all}`
}

function nameOf({ title }: Job): string {
  return title.replaceAll('"', '\\"')
}

function asPrinted({ groups, single, likely, count: all, looked }: Unsorted) {
  return {
    ...{ count: all, looked, unit: 'seconds' },
    likely: likely.map(({ some: _, ...job }) => job),
    groups: groups.map(({ newest: _, suggestion, ...group }) => ({
      ...group,
      suggestion: suggestion && {
        job: suggestion.job.id,
        title: suggestion.job.title,
        probability: suggestion.probability,
        reasons: suggestion.reasons,
      },
    })),
    single: single.map(({ id, startAt, endAt, zone, title }) => ({ id, startAt, endAt, zone, title })),
  }
}
