import { readFile } from 'node:fs/promises'
import { addSource, type StatedSource } from '#actions'
import { sourcesHeld } from '#questions'
import type { SourceKind } from '#record'
import { type Ending, misuse, trouble } from '../command.ts'
import type { At } from './at.ts'
import { lookAt } from './look-lines.ts'

const KINDS: Readonly<Record<string, SourceKind>> = {
  folder: 'folder',
  calendar: 'calendar',
  caldav: 'CalDAV',
  activitywatch: 'ActivityWatch',
}

/** An address holds little: what is longer is another file. */
const LONGEST = 10_000

/** Adds a source and looks at it for the first time. */
export async function addStated(at: At): Promise<Ending | undefined> {
  const { words, given, asker, doer } = at
  const [typed = '', ...rest] = words
  const kind = KINDS[typed.toLowerCase()]
  if (!kind) return misuse('add needs to know what', `It is one of ${Object.keys(KINDS).join(', ')}.`)
  const every = given.text('every')
  if (every !== undefined && !/^[1-9]\d{0,4}$/.test(every))
    return misuse(`“${every}” is no number of minutes`, 'Say 1 to 10080.')
  const opening = await STATED[kind](at, rest)
  if ('code' in opening) return opening
  const stated = { kind, name: given.text('name'), every: every === undefined ? undefined : Number(every), ...opening }
  const { done, complaints } = await addSource(doer, stated)
  if (complaints) return trouble(...complaints)
  const held = await sourcesHeld(asker, doer.sources.keyring)
  return lookAt(
    at,
    held.filter(({ source }) => source.id === done.id),
  )
}

type Opening = Pick<StatedSource, 'where' | 'user' | 'password'>

const STATED: Readonly<Record<SourceKind, (at: At, words: readonly string[]) => Promise<Opening | Ending>>> = {
  folder: async (_, words) =>
    words.length ? { where: words.join(' ') } : misuse('add folder needs its path', 'For example ~/notes.'),
  ActivityWatch: async (_, words) => ({ where: words.join(' ') }),
  calendar: async (at, words) => (words.length ? seen() : asked(await addressOf(at))),
  CalDAV: statedAccount,
}

async function statedAccount(at: At, words: readonly string[]): Promise<Opening | Ending> {
  const { terminal, given } = at
  if (words.some((word) => /(?:^|\/\/)[^/]*@/.test(word))) return seen()
  const server = words.length ? words.join(' ') : await addressOf(at)
  if (!server) return unanswered()
  const where = /^[a-z]+:\/\//i.test(server) ? server : `https://${server}`
  const user = given.text('user') ?? (await terminal.ask('Name of the account:'))
  const password = await terminal.ask('Password, which is not shown:', { hidden: true })
  return password === undefined ? unanswered() : { where, user, password }
}

/** From the file that was named, or asked for: then not shown, as whoever has it can read the calendar. */
async function addressOf({ given, terminal }: At): Promise<string | undefined> {
  const file = given.text('address-file')
  if (file === undefined || file === '-') return terminal.ask('Address, which is not shown:', { hidden: true })
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(0, LONGEST).trim().split(/\r?\n/)[0]
}

function asked(where: string | undefined): Opening | Ending {
  return where?.trim() ? { where } : unanswered()
}

function unanswered(): Ending {
  return misuse('this needs an answer', 'Type it when asked, or pipe it in: thalweg source add calendar < FILE.')
}

function seen(): Ending {
  return misuse(
    'an address or a password is not given as a word',
    'Other programs can see it there. Leave it out, and it is asked for.',
  )
}
