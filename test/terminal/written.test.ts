import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitText, hashOf, layOut, looseOf } from '../packed/git.ts'
import { zip } from '../packed/zip.ts'
import { type Desk, NOW, openDesk } from './run-here.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const sampleOf = (path: string) => readFileSync(join(ROOT, 'src', 'formats', path))
let desk: Desk

beforeAll(async () => {
  desk = openDesk()
  await desk.sample()
  layOutWhatIsNamed(desk.folder)
})

afterAll(() => desk.away())

/** Every file the pages name, by its last name, as the programs write it. */
function layOutWhatIsNamed(folder: string): void {
  for (const name of ['notes', 'backups', 'code']) mkdirSync(join(folder, name))
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  write('notes/2026-11-16.md', 'A note.\n')
  write('cv.json', JSON.stringify({ basics: { name: 'Robin Example' } }))
  write('calendar.ics', sampleOf('icalendar/samples/clinic.ics'))
  write('hours.csv', 'Start,End,Project\n2026-11-16 09:00,2026-11-16 10:00,Beds\n')
  write('Sent.mbox', sampleOf('mail/samples/Sent'))
  const tables = ['Profile.csv', 'Positions.csv', 'Skills.csv', 'Connections.csv']
  const files = tables.map((name) => ({ name, bytes: sampleOf(`linkedin/samples/${name}`) }))
  for (const name of ['Basic_LinkedInDataExport.zip', 'takeout.zip']) write(name, zip(files))
  const first = { kind: 'commit' as const, text: commitText('First', { by: 'Me <me@example.org>' }) }
  const repository = {
    ...{ HEAD: 'ref: refs/heads/main\n', config: '[core]\n\tbare = false\n' },
    ...{ 'refs/heads/main': `${hashOf(first)}\n`, ...looseOf(first) },
  }
  layOut(join(folder, 'code', 'river', '.git'), repository)
}

/** Lines of a page that are commands of this program, without a comment at their end. */
function commandsOn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const lines = [...text.matchAll(/^ {4}(?:npx )?(thalweg .*)$/gm)].map((match) => match[1] as string)
  return lines.map((line) => line.replace(/\s+#.*$/, ''))
}

/** As a shell would hand it over, with every path inside the desk’s folder. */
function typedFor(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string))
  const isPath = (word: string) => /^[~/]|\/$|\.(json|ics|csv|md|zip|mbox)$/.test(word) || word === 'career'
  return words.slice(1).map((word) => (isPath(word) ? join(desk.folder, basename(word)) : word))
}

/** Something has to run before it can be stopped. */
async function startBefore(line: string): Promise<void> {
  if (!line.startsWith('thalweg stop')) return
  desk.clock.now = NOW - 2 * 86_400_000
  await desk.run('start')
  desk.clock.now = NOW
}

describe('every command on a page works as it is written, in the order of the page', () => {
  test.each([
    ['README.md', 12],
    ['docs/terminal.md', 20],
    ['docs/formats.md', 2],
  ])('%s', async (page, least) => {
    const lines = commandsOn(page)
    expect(lines.length).toBeGreaterThanOrEqual(least)
    for (const line of lines.filter((one) => !one.startsWith('thalweg serve'))) {
      // What another page had looked at already is added anew.
      if (line.startsWith('thalweg source add')) await desk.run('source', 'remove', 'notes')
      await startBefore(line)
      const { code, err } = await desk.run(...typedFor(line))
      expect([line, code, err]).toEqual([line, 0, ''])
    }
  })
})
