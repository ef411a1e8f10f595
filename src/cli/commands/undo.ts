import { undo as undoAction } from '#actions'
import { type Instant, wallTime } from '#calendar'
import { recentOperations } from '#questions'
import { type Command, type Ending, JSON_OPTION, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

const MOST = 20

export const undo: Command = {
  name: 'undo',
  arguments: [{ name: 'OPERATION', optional: true }],
  options: [{ name: 'list', says: `the last ${MOST} things that were done, each with its name for undo` }, JSON_OPTION],
  about:
    'Takes back the last thing that was done, here or in the browser; an import as a whole. Nothing is lost: undoing the undo brings it back.',
  examples: [
    ['thalweg undo', 'take the last thing back'],
    ['thalweg undo --list', 'see what could be taken back'],
  ],
  run: (given, terminal, wiring) =>
    withRecord(given, wiring, (opened) =>
      given.flag('list') ? list(given, terminal, opened) : runUndo(given, terminal, opened),
    ),
}

async function runUndo(given: Given, terminal: Terminal, { doer }: Opened): Promise<Ending | undefined> {
  const answer = await undoAction(doer, given.words[0])
  if (answer.complaints) return trouble(...answer.complaints)
  const { done, operation } = answer
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...done, operation })}\n`)
  else
    terminal.out(
      `Taken back: ${done.name}, ${count(done.undone, 'change')}. Bring it back: thalweg undo ${operation}\n`,
    )
  return undefined
}

async function list(given: Given, terminal: Terminal, { asker, doer }: Opened): Promise<undefined> {
  const operations = await recentOperations(asker, MOST)
  if (given.flag('json')) terminal.out(`${JSON.stringify({ operations }, null, 2)}\n`)
  else
    for (const { id, name, at, changes, undoneBy } of operations) {
      const when = wallTime(doer.zone, at as Instant).replace('T', ' ')
      const line = `${id}  ${when}  ${name}, ${count(changes, 'change')}${undoneBy ? ' (taken back)' : ''}`
      terminal.out(`${undoneBy ? terminal.paint('faint', line) : line}\n`)
    }
}
