import { type Stopped, startTimer } from '#actions'
import { findJob } from '#questions'
import { type Command, type Ending, JSON_OPTION, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { clock, duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const start: Command = {
  name: 'start',
  arguments: [{ name: 'JOB', optional: true, many: true }],
  options: [{ name: 'title', value: 'TEXT', says: 'what you are at' }, JSON_OPTION],
  about: 'Starts the timer. One that runs is stopped at the same moment, so that a switch is one command.',
  examples: [
    ['thalweg start Teaching', 'the timer runs for this job'],
    ['thalweg start --title "Reading papers"', 'sorted later'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runStart(given, terminal, opened)),
}

async function runStart(given: Given, terminal: Terminal, { asker, doer }: Opened): Promise<Ending | undefined> {
  const name = given.words.join(' ')
  const named = name ? await findJob(asker, name) : undefined
  if (named && 'hint' in named) return trouble(named)
  const answer = await startTimer(doer, { job: named?.found.id, title: given.text('title') })
  if (answer.complaints) return trouble(...answer.complaints)
  const { startAt, stopped } = answer.done
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...answer.done, operation: answer.operation })}\n`)
  else {
    for (const one of stopped) terminal.out(`Stopped: ${stoppedLine(one, doer.zone)}\n`)
    const what = [named?.found.title, given.text('title')].filter(Boolean).join(': ')
    terminal.out(`Running since ${clock(startAt, doer.zone)}${what ? `  ${terminal.paint('job', what)}` : ''}\n`)
  }
  return undefined
}

/** `1 h 5 min  09:00–10:05  Network design` */
export function stoppedLine({ startAt, endAt, title }: Stopped, zone: Opened['doer']['zone']): string {
  const span = `${clock(startAt, zone)}–${clock(endAt, zone)}`
  return [duration((endAt - startAt) / 1000), span, title].filter(Boolean).join('  ')
}
