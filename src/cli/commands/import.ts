import { type FileOutcome, importFiles, rememberAddresses } from '#actions'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import { counted } from '../counted.ts'
import type { Given } from '../given.ts'
import { ProgressLine } from '../progress-line.ts'
import { sentence } from '../run-command-line.ts'
import type { Terminal } from '../terminal.ts'
import type { Wiring } from '../wiring.ts'

export const importCommand: Command = {
  name: 'import',
  arguments: [{ name: 'PATH', many: true }],
  options: [
    { name: 'dry-run', says: 'look only: read, check and count everything, keep nothing' },
    {
      name: 'column',
      value: 'HEADER=MEANING',
      many: true,
      says: 'what a column of a time sheet means, for example "Projekt=project"; may be given several times',
    },
    {
      name: 'address',
      value: 'ADDRESS',
      many: true,
      says: 'an address you write or commit from, by which your mails and commits are known; it is remembered',
    },
    { name: 'confirm', says: 'take what was read by guess, as from a PDF' },
    JSON_OPTION,
  ],
  about:
    'Takes in what you have: JSON Resume, LinkedIn exports, calendars, time sheets, folders of Markdown; files, folders and ZIPs together. What each one is, is seen from its content. ' +
    'Each file goes in whole or not at all, the same file again adds nothing, and “thalweg undo” takes an import back.',
  examples: [
    ['thalweg import cv.json calendar.ics', 'take in a résumé and a calendar'],
    ['thalweg import ~/notes --dry-run', 'see what a folder of notes would bring, keep nothing'],
    ['thalweg import hours.csv --column "Projekt=project"', 'a time sheet with headers of its own'],
  ],
  run: runImport,
}

async function runImport(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const columns = columnsOf(given.texts('column'))
  if (!columns) return misuse('--column needs HEADER=MEANING', 'For example: --column "Projekt=project"')
  const opened = await wiring.open(given.text('record'))
  const addresses = given.texts('address')
  if (addresses.length && !given.flag('dry-run')) await rememberAddresses(opened.doer, addresses)
  const cancel = new AbortController()
  const release = terminal.onInterrupt(() => cancel.abort())
  const line = new ProgressLine(terminal)
  const done: FileOutcome[] = []
  try {
    const { files } = await importFiles(opened.doer, given.words, {
      dryRun: given.flag('dry-run'),
      confirmed: given.flag('confirm'),
      addresses,
      signal: cancel.signal,
      onFile: (file) => done.push(file),
      onProgress: ({ path, files: { done, of }, bytes, found, stage }) =>
        line.show(
          `${stage} ${Math.min(done + 1, of)} of ${of}, ${found} found: ${path}`,
          of > 1 && bytes.of ? bytes.done / bytes.of : undefined,
        ),
      ...(Object.keys(columns).length ? { columns } : {}),
    })
    line.clear()
    show(files, given, terminal)
    const read = files.some(({ status }) => status !== 'refused')
    return read ? undefined : { code: 1, complaints: [] }
  } catch (error) {
    line.clear()
    // All or nothing is said of each file: those before the trouble are in the record.
    if (done.length) show(done, given, terminal)
    if (!cancel.signal.aborted) throw error
    return trouble({
      place: '',
      message: 'cancelled',
      hint: 'Files that were finished are in the record; “thalweg undo” takes them back. The file under way left nothing.',
    })
  } finally {
    release()
    await opened.close()
  }
}

function columnsOf(pairs: readonly string[]): Record<string, string> | undefined {
  const columns: Record<string, string> = {}
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=')
    if (at < 1) return undefined
    columns[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return columns
}

function show(files: readonly FileOutcome[], given: Given, terminal: Terminal): void {
  if (given.flag('json')) {
    const printed = files.map(({ path, format, status, admitted, changed, complaints, would }) => ({
      ...{ path, format, status, admitted },
      ...(Object.keys(changed).length ? { changed } : {}),
      ...(would ? { would } : {}),
      complaints,
    }))
    terminal.out(`${JSON.stringify({ files: printed }, null, 2)}\n`)
    return
  }
  for (const file of files) showFile(file, terminal)
  const kept = files.filter(({ status }) => status === 'admitted').length
  if (!kept) return
  terminal.out(
    given.flag('dry-run')
      ? '\nNothing was kept: this was a look only.\n'
      : '\n“thalweg undo” takes this import back.\n',
  )
}

/** Complaints of one file that are listed; the rest is counted. */
const MOST_SHOWN = 8

function showFile({ path, status, admitted, changed, complaints, would = [] }: FileOutcome, terminal: Terminal): void {
  const { paint } = terminal
  const mark = {
    admitted: paint('work', '✓'),
    'nothing new': paint('faint', '·'),
    'to confirm': paint('strong', '?'),
    refused: paint('trouble', '✗'),
  }[status]
  const counts = [...counted(admitted), ...counted(changed).map((one) => `${one} brought up to date`)].join(', ')
  terminal.out(`${mark} ${paint('strong', path)}  ${counts || status}\n`)
  for (const { concept, says } of would) terminal.out(`    ${concept}: ${says}\n`)
  if (status === 'to confirm')
    terminal.out('    Read by guess, so nothing was kept yet. Looks right? Import it again with --confirm.\n')
  for (const one of complaints.slice(0, MOST_SHOWN)) terminal.out(`    ${sentence(one, { paintErr: paint })}\n`)
  const more = complaints.length - MOST_SHOWN
  if (more > 0) terminal.out(paint('faint', `    and ${more} more: --json shows all of them\n`))
}
