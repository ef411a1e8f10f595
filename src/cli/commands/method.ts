import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Brought, MOST_INPUT, methodsKnown, relatedBrought, runMethod } from '#questions'
import { type Complaint, complaint } from '#record'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'
import { withRecord } from '../with-record.ts'
import { wrap } from '../wrap.ts'

export const methodCommand: Command = {
  name: 'method',
  arguments: [{ name: 'NAME', optional: true }],
  options: [
    { name: 'input', value: 'FILE', says: 'the figures it is run on, as JSON; - is what is piped in' },
    JSON_OPTION,
  ],
  about:
    'Runs one of the methods behind the figures on numbers of your own, so that anybody can check them. Without a name it lists all methods; with a name alone it says what the method does and who published it.',
  examples: [
    ['thalweg method', 'the methods and the keys of the published cases they are held to'],
    ['thalweg method ratio-estimator', 'its formula and its source'],
    ['thalweg method ratio-estimator --input days.json --json', 'runs it on the days of a file'],
  ],
  run: runTyped,
}

async function runTyped(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const [name, path] = [given.words[0], given.text('input')]
  if (name === undefined) return path ? misuse('--input needs the name of a method', NAMES) : list(given, terminal)
  if (path === undefined) return tell(name, given, terminal)
  const read = readBounded(path)
  if ('hint' in read) return trouble(read)
  const run = await runMethod(name, read.text, path === '-' ? 'standard input' : path, broughtInto(given, wiring))
  if ('hint' in run) return trouble(run)
  const { method, output } = run
  if (!given.flag('json')) terminal.out(`${headOf(method.title, terminal)}\n${method.formula}\n${method.source}\n\n`)
  terminal.out(`${printed(output)}\n`)
  return undefined
}

/** What was brought into the record there is; none is begun to look into. */
function broughtInto(given: Given, wiring: Wiring): Brought {
  const place = wiring.place(given.text('record'))
  if (!place.includes('://') && !existsSync(place)) return async () => undefined
  return () => withRecord(given, wiring, ({ asker }) => relatedBrought(asker))
}

/** A file, or what is piped in, up to what any method takes. */
function readBounded(path: string): { text: string } | Complaint {
  let file = 0
  try {
    file = path === '-' ? 0 : openSync(path, 'r')
    if (fstatSync(file).isDirectory()) return complaint(path, 'it is a folder', 'Give the path of a JSON file.')
    const bytes = Buffer.alloc(MOST_INPUT + 1)
    let size = 0
    for (let more = 1; more > 0 && size < bytes.length; size += more)
      more = readSync(file, bytes, size, bytes.length - size, null)
    if (size > MOST_INPUT)
      return complaint(
        path,
        `it is larger than ${MOST_INPUT / 1024 / 1024} MB`,
        'Give a method the figures it needs alone.',
      )
    return { text: bytes.toString('utf8', 0, size) }
  } catch (error) {
    return unread(path, (error as NodeJS.ErrnoException).code)
  } finally {
    if (file > 0) closeSync(file)
  }
}

function unread(path: string, code: string | undefined): Complaint {
  if (path === '-') return complaint('standard input', 'nothing can be read from it', 'Pipe JSON in, or name a file.')
  if (code === 'EACCES' || code === 'EPERM')
    return complaint(path, 'it may not be read', 'Check that the file is yours to read.')
  return complaint(path, 'there is no such file to read', 'Give the path of a JSON file.')
}

const NAMES = '“thalweg method” lists them all.'

function list(given: Given, terminal: Terminal): undefined {
  const known = methodsKnown()
  if (given.flag('json')) terminal.out(`${printed(known.map(({ run: _, ...method }) => method))}\n`)
  else {
    const wide = Math.max(...known.map(({ name }) => name.length))
    for (const { name, title, cases } of known)
      terminal.out(
        `${name.padEnd(wide)}  ${title}${cases.length ? terminal.paint('faint', ` (${cases.join(', ')})`) : ''}\n`,
      )
  }
  return undefined
}

function tell(name: string, given: Given, terminal: Terminal): Ending | undefined {
  const method = methodsKnown().find((one) => one.name === name || one.cases.includes(name))
  if (!method) return trouble(complaint('', `no method is called “${name}”`, NAMES))
  const { run: _, ...told } = method
  if (given.flag('json')) terminal.out(`${printed(told)}\n`)
  else {
    const lines = [method.formula, method.source].map((line) => wrap(line, Math.min(terminal.width, 100)))
    terminal.out(`${headOf(method.title, terminal)}\n${lines.join('\n')}\n`)
  }
  return undefined
}

function headOf(title: string, { paint }: Terminal): string {
  return paint('strong', title)
}

/** JSON has no infinity: it is written as the word. */
function printed(value: unknown): string {
  const said = (_: string, one: unknown) => (typeof one === 'number' && !Number.isFinite(one) ? String(one) : one)
  return JSON.stringify(value, said, 2)
}
