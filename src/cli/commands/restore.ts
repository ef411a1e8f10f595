import { type Command, type Ending, JSON_OPTION } from '../command.ts'
import type { Given } from '../given.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'

export const restore: Command = {
  name: 'restore',
  arguments: [{ name: 'FILE' }],
  options: [JSON_OPTION],
  about:
    'Puts a proven copy of a backup in the place of the record. The record that is there now, damaged or not, stays beside it under a dated name.',
  examples: [['thalweg restore ~/backups/career.2026-11-16.thalweg', 'bring that day back']],
  run: runRestore,
}

async function runRestore(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const restored = await wiring.restore(given.text('record'), given.words[0] as string)
  if (given.flag('json')) terminal.out(`${JSON.stringify(restored)}\n`)
  else {
    const before = restored.replaced ? ` What was there before is now ${restored.replaced}.` : ''
    terminal.out(`${restored.path} is the backup now, with ${count(restored.changes, 'change')}.${before}\n`)
  }
  return undefined
}
