import { searchEntries } from '#questions'
import { type Command, type Ending, JSON_OPTION, misuse } from '../command.ts'
import type { Given } from '../given.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { wrap } from '../wrap.ts'

const MOST = 20

export const search: Command = {
  name: 'search',
  arguments: [{ name: 'WORDS', many: true }],
  options: [{ name: 'limit', value: 'N', says: `how many entries at most; ${MOST} without it` }, JSON_OPTION],
  about:
    'Finds entries of your journal by their words: all of them have to be there, accents and case do not matter, and the last word may be just begun.',
  examples: [
    ['thalweg search vendor meeting', 'entries that hold both words'],
    ['thalweg search netw --limit 5', 'network, networks, networking …'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runSearch(given, terminal, opened)),
}

async function runSearch(given: Given, terminal: Terminal, { asker }: Opened): Promise<Ending | undefined> {
  const limit = given.text('limit') ?? String(MOST)
  if (!/^[1-9]\d{0,3}$/.test(limit)) return misuse(`“${limit}” is no number of entries`, 'Say 1 to 9999.')
  const found = await searchEntries(asker, given.words.join(' '), Number(limit))
  if (given.flag('json')) {
    const entries = found.map(({ snippet, ...entry }) => ({ ...entry, snippet: marked(snippet, '**', '**') }))
    terminal.out(`${JSON.stringify({ entries }, null, 2)}\n`)
    return undefined
  }
  for (const { day, kind, title, snippet } of found) {
    const head = [terminal.paint('strong', day), kind === 'note' ? '' : terminal.paint('work', kind), title]
    const text = wrap(snippet.replace(/\s+/g, ' ').trim(), Math.min(terminal.width, 100) - 4).replaceAll('\n', '\n    ')
    terminal.out(`${head.filter(Boolean).join('  ')}\n    ${painted(text, terminal)}\n`)
  }
  if (!found.length) terminal.out('No entry has all these words.\n')
  else if (found.length === Number(limit)) terminal.out(`\nThe best ${count(found.length, 'entry', 'entries')}.\n`)
  return undefined
}

/** Between these two the store puts the words found; no text holds them otherwise. */
const FOUND = new RegExp(`${String.fromCharCode(2)}([^${String.fromCharCode(3)}]*)${String.fromCharCode(3)}`, 'g')

function marked(snippet: string, before: string, after: string): string {
  return snippet.replace(FOUND, `${before}$1${after}`)
}

function painted(text: string, { paint }: Terminal): string {
  return text.replace(FOUND, (_, word: string) => paint('strong', paint('career', word)))
}
