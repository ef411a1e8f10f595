import { forgetGoneSources, pauseSource, removeSource } from '#actions'
import { type HeldSource, sourcesHeld } from '#questions'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { addStated } from '../source/add-stated.ts'
import type { At } from '../source/at.ts'
import { listSources, lookAt, printed } from '../source/look-lines.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const source: Command = {
  name: 'source',
  arguments: [{ name: 'WORDS', optional: true, many: true }],
  options: [
    { name: 'name', value: 'NAME', says: 'with add: what you call it' },
    { name: 'every', value: 'MINUTES', says: 'with add: how long from one look to the next' },
    { name: 'user', value: 'NAME', says: 'with add caldav: the name of the account; asked for otherwise' },
    { name: 'address-file', value: 'FILE', says: 'with add: a file that holds the address; - for what is piped in' },
    JSON_OPTION,
  ],
  about:
    'Sources are looked at again and again for what is new, as long as “thalweg serve” runs, and whenever you say look. ' +
    'Deeds: list; add folder PATH, add calendar, add caldav SERVER, add activitywatch PORT; look, pause, resume, remove NAME. ' +
    'Addresses of calendars and passwords are asked for, never given as words: other programs see what is typed there. ' +
    'They are kept beside the record, in no export or backup, and forgotten when the source is removed.',
  examples: [
    ['thalweg source add folder ~/notes', 'what is new in a folder comes in by itself'],
    ['thalweg source', 'what is looked at, and what that brought'],
    ['thalweg source look', 'look at all of them now'],
    ['thalweg source pause notes', 'leave one alone for a while; resume goes on'],
    ['thalweg source remove notes', 'look no more, and forget its secret'],
  ],
  run: (given, terminal, wiring) => runSource(given, terminal, wiring),
}

const DEEDS: Readonly<Record<string, (at: At) => Promise<Ending | undefined>>> = {
  list: async (at) => listSources(at),
  add: (at) => addStated(at),
  look: (at) => look(at),
  pause: (at) => pause(at, true),
  resume: (at) => pause(at, false),
  remove: (at) => remove(at),
}

async function runSource(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const [deed = 'list', ...words] = given.words
  const run = Object.hasOwn(DEEDS, deed) ? DEEDS[deed] : undefined
  if (!run) return misuse(`sources know no “${deed}”`, `They know ${Object.keys(DEEDS).join(', ')}.`)
  return withRecord(given, wiring, async (opened) => {
    const sources = await wiring.sourceDesk(given.text('record'))
    const doer = { ...opened.doer, sources }
    await forgetGoneSources(doer)
    return run({
      given,
      terminal,
      asker: opened.asker,
      doer,
      words,
      held: await sourcesHeld(opened.asker, sources.keyring),
    })
  })
}

async function look(at: At): Promise<Ending | undefined> {
  if (at.words.length) {
    const named = findNamed(at)
    return 'code' in named ? named : lookAt(at, [named])
  }
  return lookAt(
    at,
    at.held.filter(({ source: { paused }, isLocked }) => !paused && !isLocked),
  )
}

async function pause(at: At, paused: boolean): Promise<Ending | undefined> {
  const named = findNamed(at)
  if ('code' in named) return named
  const { complaints, operation } = await pauseSource(at.doer, named.source.id, paused)
  if (complaints) return trouble(...complaints)
  const after = { ...named, isLocked: paused && named.isLocked, source: { ...named.source, paused } }
  if (at.given.flag('json')) at.terminal.out(`${JSON.stringify({ source: printed(after), operation })}\n`)
  else at.terminal.out(`${named.source.name} ${paused ? 'rests' : 'is looked at again'}.\n`)
  return undefined
}

async function remove(at: At): Promise<Ending | undefined> {
  const named = findNamed(at)
  if ('code' in named) return named
  const { complaints, operation } = await removeSource(at.doer, named.source.id)
  if (complaints) return trouble(...complaints)
  if (at.given.flag('json')) at.terminal.out(`${JSON.stringify({ removed: named.source.id, operation })}\n`)
  else {
    const forgotten = named.needsAddress ? ', its address and password are forgotten' : ''
    at.terminal.out(`${named.source.name} is removed${forgotten}. What it brought stays.\n`)
  }
  return undefined
}

/** By its whole name, else by as much of the name or the place as is unique. */
function findNamed({ held, words }: At): HeldSource | Ending {
  const typed = words.join(' ').trim().toLowerCase()
  if (!typed) return misuse('this needs the name of a source', '“thalweg source” lists them.')
  const exact = held.filter(({ source: { id, name } }) => id === typed || name.toLowerCase() === typed)
  const near = held.filter(({ source: { name, place } }) => `${name}\n${place}`.toLowerCase().includes(typed))
  const found = exact.length ? exact : near
  const [first] = found
  if (first && found.length === 1) return first
  const message = found.length ? `there are ${found.length} sources of that name` : 'there is no source of that name'
  return trouble({ place: words.join(' '), message, hint: '“thalweg source --json” lists them with their ids.' })
}
