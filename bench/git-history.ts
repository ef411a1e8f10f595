import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Zone } from '#calendar'
import { git } from '../src/formats/git/read.ts'
import { has } from './timing.ts'
import { COMMITTER, runGit, writeBundle, writeCommits } from './write-commits.ts'

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
    await writeCommits(repository, { count: commits, files })
    report(HISTORY[0], repository)
    runGit(repository, 'repack', '-a', '-d', '-f', '-q', '--depth=50', '--window=4')
    report(HISTORY[1], repository)
    writeBundle(repository, join(folder, 'made.bundle'))
    report(HISTORY[2], join(folder, 'made.bundle'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
    addresses: [COMMITTER],
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
