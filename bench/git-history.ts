import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Zone } from '#calendar'
import { git } from '../src/formats/git/read.ts'
import { has } from './timing.ts'

/**
 * Measures how long a git history takes from its files to drafts, as a repository, repacked, and as a bundle.
 * `--commits 100000` says how many (that is the default); `--files 3` how many files each of them touches. Needs git, which makes the history.
 * Each is read in a process of its own, so that its peak memory is its own.
 */
const HISTORY = ['as it was imported', 'repacked', 'as a bundle'] as const

/** As much room for what lives shortly as the reading thread has: 16 MB in three parts. */
const YOUNG = '--max-semi-space-size=5'

if (process.argv.includes('--read')) await readOne(process.argv.at(-1) as string)
else await measure(numberOf('--commits', 100_000), numberOf('--files', 3))

async function measure(commits: number, files: number): Promise<void> {
  if (!has('git')) throw new Error('git is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-git-'))
  try {
    const repository = join(folder, 'made.git')
    await makeHistory(repository, commits, files)
    report(HISTORY[0], repository)
    runGit(repository, 'repack', '-a', '-d', '-f', '-q', '--depth=50', '--window=4')
    report(HISTORY[1], repository)
    runGit(repository, 'bundle', 'create', '-q', join(folder, 'made.bundle'), '--all')
    report(HISTORY[2], join(folder, 'made.bundle'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One branch with a merge now and then, by two authors in turn. */
async function makeHistory(repository: string, commits: number, files: number): Promise<void> {
  spawnSync('git', ['init', '-q', '--bare', repository])
  const importing = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  for (let number = 1; number <= commits; number++)
    if (!importing.stdin.write(commitText(number, files))) await once(importing.stdin, 'drain')
  importing.stdin.end()
  await once(importing, 'exit')
}

function commitText(number: number, files: number): string {
  const who = number % 10 ? 'Ann Doe <ann@example.org>' : 'Bo Roe <bo@example.org>'
  const when = `${1_200_000_000 + number * 4_000} +0${number % 3}00`
  const subject = `Change ${number}: say what was done, and why it was`
  const touched = Array.from({ length: files }, (_, file) => {
    const text = `Line ${number * (file + 7)} of this file\n`.repeat(1 + (number % 20))
    return `M 100644 inline part-${(number + file) % 40}/file-${(number * (file + 3)) % 50}\ndata ${text.length}\n${text}\n`
  })
  const merge = number % 25 === 0 ? `merge :${number - 20}\n` : ''
  return `commit refs/heads/main\nmark :${number}\nauthor ${who} ${when}\ncommitter ${who} ${when}\ndata ${subject.length}\n${subject}\n${merge}${touched.join('')}\n`
}

function runGit(repository: string, ...args: string[]): void {
  const { status } = spawnSync('git', ['-C', repository, ...args], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`git ${args[0]} failed`)
}

function report(what: string, path: string): void {
  const { stdout } = spawnSync(process.execPath, [YOUNG, import.meta.filename, '--read', path], { encoding: 'utf8' })
  process.stdout.write(`${what.padEnd(20)} ${stdout}`)
}

async function readOne(disk: string): Promise<void> {
  if (!existsSync(disk)) throw new Error(`${disk} is not there`)
  const file = { path: 'made', size: statSync(disk).size, disk, bytes: async function* () {} }
  const surroundings = {
    zone: 'Europe/Berlin' as Zone,
    addresses: ['ann@example.org'],
    horizon: { until: Date.now(), occurrences: 1 },
  }
  const began = performance.now()
  let drafts = 0
  for await (const read of git.stream(file, surroundings)) if ('draft' in read) drafts++
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`${drafts.toLocaleString('en')} drafts in ${seconds} s, at most ${memory} MB of memory\n`)
}

function numberOf(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}
