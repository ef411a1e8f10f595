import { recordConversation } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { type Finding, numberText, valueText } from '#measures'
import { findContact, type ListedContact, type PeopleNow, peopleNow, whoAmI } from '#questions'
import { answerJson } from '../answer-json.ts'
import { type Command, type Ending, HOW_OPTION, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { howAll, WRITING } from '../how-computed.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import { valueLine } from '../value-line.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const peopleCommand: Command = {
  name: 'people',
  arguments: [{ name: 'WORDS', optional: true, many: true }],
  options: [
    { name: 'due', says: 'only who is due by the interval you chose, the most overdue first' },
    { name: 'talked', value: 'NAME', says: 'keep a conversation with a contact, today unless told' },
    { name: 'on', value: 'DAY', says: 'the day of the conversation, when it was not today' },
    { name: 'note', value: 'TEXT', says: 'what the conversation was about' },
    { name: 'new', says: 'add the contact, where nobody is called so yet' },
    HOW_OPTION,
    JSON_OPTION,
  ],
  about:
    'Shows who would still be there if the paid job ended, who is due, and how fresh each tie is. With --talked it writes a conversation down. With words it lists the contacts whose name, organisation or title has them.',
  examples: [
    ['thalweg people', 'inside and outside, who is due, the freshest ties'],
    ['thalweg people --due', 'who has waited longer than you meant'],
    ['thalweg people architect', 'everybody with this word'],
    ['thalweg people --talked "Ada Birch" --new', 'a conversation of today, with somebody new'],
    ['thalweg people --how', 'and how each figure was computed'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runPeople(given, terminal, opened)),
}

async function runPeople(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const talked = given.text('talked')
  if (talked !== undefined) return keepTalk(talked, given, terminal, opened)
  for (const name of ['on', 'note'] as const)
    if (given.text(name) !== undefined) return misuse(`--${name} goes with --talked`, 'Add --talked NAME.')
  if (given.flag('new')) return misuse('--new goes with --talked', 'Add --talked NAME.')
  const words = given.words.join(' ')
  const now = await peopleNow(opened.asker, { words, show: given.flag('due') ? 'due' : 'all' })
  if (given.flag('json')) terminal.out(`${answerJson(now)}\n`)
  else if (given.flag('due')) terminal.out(dueReport(now))
  else terminal.out(words ? `${listed(now).join('\n')}\n` : report(now, terminal))
  if (given.flag('how') && !given.flag('json')) terminal.out(`\n${howAll(findingsOf(now), terminal)}`)
  return undefined
}

async function keepTalk(
  name: string,
  given: Given,
  terminal: Terminal,
  { asker, doer }: Opened,
): Promise<Ending | undefined> {
  if (given.flag('due') || given.words.length)
    return misuse('--talked keeps one conversation', 'Put the name in quotation marks: --talked "Ada Birch".')
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, terminal.now() as Instant)
  const on = given.text('on')
  const day = on === undefined ? today : typedDay(on, today)
  if (!day) return misuse(`“${on}” is no day`, DAY_HINT)
  const found = await findContact(asker, name)
  const isNew = !('found' in found) && given.flag('new')
  if (!('found' in found) && !isNew)
    return trouble({ ...found, hint: `${found.hint} With --new they become a contact.` })
  const whom = 'found' in found ? { contact: found.found.id } : { name }
  const outcome = await recordConversation(doer, whom, { day, note: given.text('note') })
  if (outcome.complaints) return trouble(...outcome.complaints)
  const called = 'found' in found ? found.found.name : name
  if (given.flag('json')) terminal.out(`${answerJson({ ...outcome.done, day, operation: outcome.operation })}\n`)
  else terminal.out(`Talked to ${terminal.paint('strong', called)} on ${day}${isNew ? ', a new contact' : ''}.\n`)
  return undefined
}

function report(now: PeopleNow, terminal: Terminal): string {
  const { paint } = terminal
  if (!now.all) return 'Nobody is written down yet. Add somebody: thalweg people --talked "Ada Birch" --new\n'
  const { share, counts } = now.outside
  const { network } = now
  const where = now.employers.length ? `not at ${now.employers.join(', ')}` : 'at other organisations'
  const sections = [
    [
      paint('strong', 'Inside and outside'),
      valueLine(share, `of contacts are ${where}`, terminal),
      `${counts.outside} outside, ${counts.inside} inside, ${counts.unknown} of no known organisation`,
      ...sinceLine(now, terminal),
    ],
    [paint('strong', 'Who is due'), ...dueLines(now)],
    [paint('strong', 'The freshest ties'), ...listed(now).slice(0, FRESHEST)],
    [
      paint('strong', 'Who knows whom'),
      valueLine(network.constraint, 'constraint', terminal),
      ...(network.constraint.value === undefined
        ? []
        : [
            valueLine(network.effectiveSize, 'effective size', terminal),
            valueLine(network.pairs, 'of the pairs are said to know each other', terminal),
          ]),
    ],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const FRESHEST = 8

function sinceLine({ talks }: PeopleNow, terminal: Terminal): string[] {
  return talks.since.value === undefined
    ? []
    : [valueLine(talks.since, 'since the last conversation with somebody outside', terminal)]
}

const NOBODY_DUE = 'Nobody is due. An interval is chosen for a contact in the browser, under People.'

function dueReport(now: PeopleNow): string {
  return `${dueLines(now).join('\n')}\n`
}

function dueLines({ due }: PeopleNow): string[] {
  const all = due.filter(({ isDue }) => isDue)
  if (!all.length) return [NOBODY_DUE]
  return all.map(({ name, last, everyDays, overdue }) => {
    const since = overdue.value === undefined ? '' : `, ${valueText(overdue, WRITING)}`
    return `${name.padEnd(26)}${last ? `last ${last}` : 'no conversation yet'}, every ${everyDays} days${since}`
  })
}

function listed({ listed: contacts }: PeopleNow): string[] {
  if (!contacts.length) return ['Nobody fits.']
  return contacts.map(lineOf)
}

function lineOf({ contact, organisation = '', side, strength: { value = 0, unit, n }, last }: ListedContact): string {
  const fresh = n ? numberText(value, unit, WRITING) : '–'
  return `${contact.name.padEnd(26)}${fresh.padStart(5)}  ${(last ?? '–').padEnd(12)}${side.padEnd(9)}${organisation}`.trimEnd()
}

function findingsOf({ outside, talks, listed: contacts, due, network }: PeopleNow): Finding[] {
  const strong = contacts[0]?.strength
  const quarter = talks.quarters.at(-1)?.share
  const told = [outside.share, outside.index, quarter, talks.since, due[0]?.overdue, strong]
  const { constraint, effectiveSize, efficiency, pairs } = network
  return [...told.filter((one) => one !== undefined), constraint, effectiveSize, efficiency, pairs]
}
