import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, type Ending, JSON_OPTION, trouble } from '../command.ts'
import { counted } from '../counted.ts'
import type { Given } from '../given.ts'
import { ProgressLine } from '../progress-line.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { type Trial, tryPath } from '../trial.ts'
import type { Wiring } from '../wiring.ts'

export const tryCommand: Command = {
  name: 'try',
  arguments: [{ name: 'PATH', many: true }],
  options: [JSON_OPTION],
  about:
    'Tries every file under the paths, each on an empty record that is thrown away: imported once, and once more. ' +
    'Says of each what came of it, and ends with code 1 when one crashed, took longer than 10 s, lost something silently, or was not “nothing new” the second time. Your record is not touched.',
  examples: [['thalweg try ~/Downloads/exports', 'see how Thalweg fares with your files']],
  run: runTry,
}

async function runTry(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const paths = (await Promise.all(given.words.map(filesUnder))).flat()
  const line = new ProgressLine(terminal)
  const trials: Trial[] = []
  for (const [index, path] of paths.entries()) {
    line.show(`${index + 1} of ${paths.length}: ${path}`, index / paths.length)
    const trial = await tryPath(path, wiring)
    trials.push(trial)
    if (given.flag('json')) continue
    line.clear()
    terminal.out(trialLines(trial, terminal))
  }
  line.clear()
  if (given.flag('json')) terminal.out(`${JSON.stringify({ trials }, null, 2)}\n`)
  else terminal.out(summary(trials))
  const faulty = trials.filter(({ faults }) => faults.length)
  if (!faulty.length) return undefined
  const hint = given.flag('json') ? '' : 'They are marked ✗ above.'
  return trouble({ place: '', message: `${count(faulty.length, 'file')} did not fare well`, hint })
}

/** Every file under a path, in order of name, hidden ones left out as importing does. A path that is not there is tried, too. */
async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => !name.startsWith('.') && name !== 'node_modules').sort()
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat()
}

function trialLines({ path, milliseconds, files, faults }: Trial, { paint }: Terminal): string {
  const mark = faults.length ? paint('trouble', '✗') : paint('work', '✓')
  const head = `${mark} ${path}  ${paint('faint', `${Math.round(milliseconds)} ms`)}\n`
  const lines = files.map(({ path: own, format, status, admitted, complaints }) => {
    const told = complaints.length ? [count(complaints.length, 'complaint')] : []
    const name = own === path ? '' : `${own}: `
    const [first] = complaints
    const why = first ? paint('faint', `\n        ${first.place}: ${first.message}`.slice(0, 160)) : ''
    return `    ${name}${format}, ${[status, ...counted(admitted), ...told].join(', ')}${why}\n`
  })
  return [head, ...lines, ...faults.map((fault) => `    ${paint('trouble', fault)}\n`)].join('')
}

function summary(trials: readonly Trial[]): string {
  const files = trials.flatMap((trial) => trial.files)
  const by = (status: string) => files.filter((file) => file.status === status).length
  const slowest = Math.max(0, ...trials.map(({ milliseconds }) => milliseconds))
  return `\n${count(files.length, 'file')}: ${by('admitted')} admitted, ${by('nothing new')} nothing new, ${by('refused')} refused; the slowest took ${(slowest / 1000).toFixed(1)} s\n`
}
