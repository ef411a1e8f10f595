import { type Command, type Ending, JSON_OPTION, misuse } from '../command.ts'
import type { Given } from '../given.ts'
import { count, size } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'

export const backup: Command = {
  name: 'backup',
  arguments: [{ name: 'DEST' }],
  options: [
    { name: 'keep', value: 'N', says: 'in a folder: keep the newest N backups, remove older ones' },
    JSON_OPTION,
  ],
  about:
    'Copies the record while it may be in use, reads the copy again, and only then says it is there. DEST is a file, or a folder that gets a file with the day in its name. Nothing fuller is ever replaced.',
  examples: [
    ['thalweg backup /media/stick', 'a dated copy on a stick'],
    ['thalweg backup ~/backups --keep 10', 'for every evening: the last ten stay'],
  ],
  run: runBackup,
}

async function runBackup(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const keep = given.text('keep')
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep))
    return misuse(`“${keep}” is no number of backups`, 'Keep 1 to 9999.')
  const terms = { keep: keep === undefined ? undefined : Number(keep) }
  const made = await wiring.backup(given.text('record'), given.words[0] as string, terms)
  if (given.flag('json')) terminal.out(`${JSON.stringify(made)}\n`)
  else {
    const gone = made.pruned.length ? ` ${count(made.pruned.length, 'older one')} removed.` : ''
    terminal.out(`${made.path}: ${size(made.bytes)}, ${count(made.changes, 'change')}, read again and whole.${gone}\n`)
  }
  return undefined
}
