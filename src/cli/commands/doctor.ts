import { type Command, type Ending, JSON_OPTION } from '../command.ts'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'

export const doctor: Command = {
  name: 'doctor',
  arguments: [],
  options: [JSON_OPTION],
  about:
    'Looks at everything about the record and changes nothing: is it whole, does it agree with its own log of changes, who may read it, is there room, how old is the last backup. Ends with code 1 when something is wrong.',
  examples: [['thalweg doctor', 'is all well?']],
  run: runDoctor,
}

async function runDoctor(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const { place, kind, findings } = await wiring.examine(given.text('record'))
  const sick = findings.some(({ verdict }) => verdict === 'trouble')
  if (given.flag('json')) terminal.out(`${JSON.stringify({ place, kind, well: !sick, findings }, null, 2)}\n`)
  else {
    const { paint } = terminal
    const marks = { well: paint('work', '✓'), mind: paint('job', '!'), trouble: paint('trouble', '✗') }
    terminal.out(`${paint('strong', place)}\n`)
    for (const { about, verdict, message, hint } of findings)
      terminal.out(
        `${marks[verdict]} ${about.padEnd(12)} ${message}${hint ? `\n${' '.repeat(15)}${paint('faint', hint)}` : ''}\n`,
      )
  }
  return sick ? { code: 1, complaints: [] } : undefined
}
