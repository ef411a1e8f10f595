import { EXPORT_FORMATS, exportFigures, exportRecord } from '#actions'
import { figuresNow } from '#questions'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { count } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

export const exportCommand: Command = {
  name: 'export',
  arguments: [{ name: 'FORMAT' }, { name: 'DEST' }],
  options: [
    { name: 'to-share', says: 'json-resume for other people: only what a résumé shows' },
    { name: 'replace', says: 'overwrite what is there, even when no export wrote it' },
    JSON_OPTION,
  ],
  about:
    'Writes your record out: “markdown” is a folder with everything in it, “json-resume” one file with your career (without journal, hours and contacts). ' +
    'Imported into an empty record, each gives the same again. “findings” are all figures with how each was computed: a file that ends in .md or .json, or a folder with both. Files that no export wrote are never overwritten.',
  examples: [
    ['thalweg export json-resume resume.json', 'your career as one file'],
    ['thalweg export markdown career', 'all of your record as a folder of Markdown'],
    ['thalweg export findings figures.md', 'every figure with its explanation'],
    ['thalweg export json-resume public.json --to-share', 'a résumé to give away'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runExport(given, terminal, opened)),
}

async function runExport(given: Given, terminal: Terminal, { doer, asker }: Opened): Promise<Ending | undefined> {
  const [name, destination = ''] = given.words
  const format = EXPORT_FORMATS.find((one) => one === name)
  if (!format && name !== 'findings')
    return misuse(`“${name}” is no format to export`, `There are ${EXPORT_FORMATS.join(', ')} and findings.`)
  const terms = { toShare: given.flag('to-share'), replace: given.flag('replace') }
  const answer = format
    ? await exportRecord(doer, format, destination, terms)
    : await exportFigures(await figuresNow(asker), destination, terms)
  if ('complaints' in answer) return trouble(...answer.complaints)
  const { path, files, written } = answer.done
  if (given.flag('json')) terminal.out(`${JSON.stringify(answer.done)}\n`)
  else terminal.out(`${path}: ${count(files, 'file')}, ${written ? `${written} written` : 'as it was already'}.\n`)
  return undefined
}
