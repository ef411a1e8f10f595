import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** Whoever the invented commits are by; every tenth is by somebody else unless all are their own. */
export const COMMITTER = 'ann@example.org'

export interface Commits {
  count: number
  /** How many files each of them touches. */
  files: number
  allOwn?: boolean
}

/** A bare repository made by `git fast-import`: one branch with a merge now and then. Needs git. */
export async function writeCommits(repository: string, commits: Commits): Promise<void> {
  spawnSync('git', ['init', '-q', '--bare', '--initial-branch=main', repository])
  const importing = spawn('git', ['-C', repository, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  for (let number = 1; number <= commits.count; number++)
    if (!importing.stdin.write(commitText(number, commits))) await once(importing.stdin, 'drain')
  importing.stdin.end()
  await once(importing, 'exit')
}

/** All of a repository in one file. */
export function writeBundle(repository: string, bundle: string): void {
  runGit(repository, 'bundle', 'create', '-q', bundle, '--all')
}

/** @throws when git says no. */
export function runGit(repository: string, ...args: string[]): void {
  const { status } = spawnSync('git', ['-C', repository, ...args], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`git ${args[0]} failed`)
}

function commitText(number: number, { files, allOwn = false }: Commits): string {
  const who = allOwn || number % 10 ? `Ann Doe <${COMMITTER}>` : 'Bo Roe <bo@example.org>'
  const when = `${1_200_000_000 + number * 4_000} +0${number % 3}00`
  const subject = `Change ${number}: say what was done, and why it was`
  const touched = Array.from({ length: files }, (_, file) => {
    const text = `Line ${number * (file + 7)} of this file\n`.repeat(1 + (number % 20))
    return `M 100644 inline part-${(number + file) % 40}/file-${(number * (file + 3)) % 50}\ndata ${text.length}\n${text}\n`
  })
  const merge = number % 25 === 0 ? `merge :${number - 20}\n` : ''
  return `commit refs/heads/main\nmark :${number}\nauthor ${who} ${when}\ncommitter ${who} ${when}\ndata ${subject.length}\n${subject}\n${merge}${touched.join('')}\n`
}
