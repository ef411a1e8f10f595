import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/index.ts'
import { type Desk, NOW, openDesk } from './run-here.ts'

const DAY = 86_400_000
let desk: Desk

beforeAll(async () => {
  desk = openDesk()
  await desk.sample()
  layOut(desk.folder)
  await desk.run('backup', join(desk.folder, 'career.2026-11-16.thalweg'))
})

afterAll(() => desk.away())

/** Something has to run before it can be stopped. */
async function startBefore(line: string): Promise<void> {
  if (!line.startsWith('thalweg stop')) return
  desk.clock.now = NOW - 2 * DAY
  await desk.run('start')
  desk.clock.now = NOW
}

/** Everything the examples name, by its last name. */
function layOut(folder: string): void {
  const cv = JSON.stringify({ basics: { name: 'Robin Example' }, work: [{ name: 'Parks', position: 'Gardener' }] })
  writeFileSync(join(folder, 'cv.json'), cv)
  for (const name of ['notes', 'exports', 'stick', 'backups']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'exports', 'cv.json'), cv)
  writeFileSync(join(folder, 'notes', '2026-11-16.md'), 'A note.\n')
  writeFileSync(join(folder, 'hours.csv'), 'Start,Ende,Projekt\n2026-11-16 09:00,2026-11-16 10:00,Beds\n')
  writeFileSync(join(folder, 'days.json'), '{"total_hours": [8, 7, 9], "purpose_hours": [2, 3, 1]}')
  const event =
    'BEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART:20261116T090000Z\r\nDTEND:20261116T100000Z\r\nEND:VEVENT\r\n'
  writeFileSync(join(folder, 'calendar.ics'), `BEGIN:VCALENDAR\r\n${event}END:VCALENDAR\r\n`)
}

/** As a shell would hand it over, with every path inside the desk’s folder. */
function typedFor(line: string, folder: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string))
  const isPath = (word: string) => /^[~/]|\/$|\.(json|md|ics|csv)$/.test(word) || word === 'career'
  return words.slice(1).map((word) => (isPath(word) ? join(folder, basename(word)) : word))
}

/** The server is tried by itself. */
const quick = COMMANDS.filter(({ name }) => name !== 'serve')

describe('every example of a help works as it says', () => {
  test.each(quick.map((command) => [command.name, command] as const))('%s', async (_, listed) => {
    const { examples } = await listed.load()
    expect(examples.length).toBeGreaterThan(0)
    for (const [line, does] of examples) {
      expect(line.startsWith(`thalweg ${listed.name}`)).toBe(true)
      expect(does).toMatch(/^[^A-Z].*[^.]$|^\S+$/)
      await startBefore(line)
      const { code, err } = await desk.run(...typedFor(line, desk.folder))
      expect([line, code, err]).toEqual([line, 0, ''])
    }
  })
})

describe('help', () => {
  test.each(COMMANDS.map(({ name }) => name))('of %s names its options and fits 80 columns', async (name) => {
    const { code, out, err } = await desk.run(name, '--help')
    expect([code, err]).toEqual([0, ''])
    expect(await desk.run('help', name)).toEqual({ code, out, err })
    const command = await COMMANDS.find((one) => one.name === name)?.load()
    expect(command?.name).toBe(name)
    for (const option of command?.options ?? []) expect(out).toContain(`--${option.name}`)
    for (const heading of ['Options', 'Examples', 'Exit codes: 0']) expect(out).toContain(heading)
    const prose = out.split('\n').filter((line) => !line.startsWith('  '))
    for (const line of prose) expect(line.length, line).toBeLessThanOrEqual(80)
  })

  test('without a command lists them all', async () => {
    const { code, out } = await desk.run()
    expect(code).toBe(0)
    for (const { name, summary } of COMMANDS) expect(out).toContain(`${name.padEnd(9)} ${summary}`)
    expect((await desk.run('--help')).out).toBe(out)
    expect((await desk.run('help')).out).toBe(out)
  })

  test('is plain text unless a person looks at it in colour', async () => {
    const coloured = openDesk({ coloured: true })
    expect((await coloured.run('--help')).out).toContain('\u001b[')
    expect((await desk.run('--help')).out).not.toContain('\u001b[')
    coloured.away()
  })

  test('the version is the package’s', async () => {
    expect(await desk.run('--version')).toEqual({ code: 0, out: '0.0.0\n', err: '' })
  })
})
