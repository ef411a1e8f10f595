import type { Dirent } from 'node:fs'
import { lstat, readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { folderKind, isNotes, isSkipped } from '#formats'
import { type Complaint, complaint } from '#record'
import type { LiveSource, Looking } from './source.ts'
import { WHOLE } from './whole-again.ts'

const MOST_FILES = 20_000
const DEEPEST = 20
/** A file is left alone until it has been as it is for so long: it may still be on its way. */
const SETTLED = 5_000

/** A folder on this machine: what is new or changed in it since the last look. */
export const watchedFolder: LiveSource = {
  kind: 'folder',
  isOfThisMachine: true,
  asksAgain: false,
  async look(at) {
    const { place, memory } = at
    const walk = new Walk(at)
    try {
      const folder = await realpath(place)
      if (isKeptFolder(folder, at.own)) return { complaint: ofThalweg(place) }
      await walk.gather(folder, '', 0)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const why = code === 'ENOENT' ? 'this folder is not there' : 'this folder cannot be read'
      return { complaint: complaint(place, why, 'Put it back, or remove this source.') }
    }
    const fresh = [...walk.found].filter(([disk, { mark }]) => memory[disk] !== mark)
    return {
      files: fresh.map(([disk, { inside }]) => ({ disk, inside })),
      memory: Object.fromEntries([...walk.found].map(([disk, { mark }]) => [disk, mark])),
      remarks: walk.remarks,
    }
  },
}

/** Gathers what lies in a folder: files, and folders that are one thing, each with a mark that changes when it does. */
class Walk {
  readonly found = new Map<string, { inside: string; mark: string }>()
  readonly remarks: Complaint[] = []
  readonly #at: Looking
  #isFull = false

  constructor(at: Looking) {
    this.#at = at
  }

  async gather(folder: string, inside: string, depth: number): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true })
    const whole = await folderKind(folder, entries)
    if (whole) this.#note(folder, inside, await markOfAll(folder, whole))
    if (whole && !isNotes(entries)) return
    for (const { name } of entries) {
      if (this.#isFull) return
      if (isSkipped(name)) continue
      await this.#meet(join(folder, name), inside ? `${inside}/${name}` : name, depth)
    }
  }

  async #meet(disk: string, inside: string, depth: number): Promise<void> {
    // The record and what lies beside it: not read into itself, its secrets least of all.
    if (isOwn(disk, this.#at.own)) return
    const stats = await lstat(disk).catch(() => undefined)
    if (stats?.isDirectory()) await this.#enter(disk, inside, depth + 1)
    else if (stats?.isSymbolicLink())
      this.#remark(inside, 'it is a symbolic link, and those inside a folder are not followed', 'Add what it leads to.')
    else if (stats?.isFile() && Math.abs(this.#at.now - stats.mtimeMs) > SETTLED)
      this.#note(disk, inside, `${stats.size} ${stats.mtimeMs}${this.#ahead(disk)}`)
  }

  async #enter(disk: string, inside: string, depth: number): Promise<void> {
    this.#at.signal?.throwIfAborted()
    if (depth > DEEPEST) {
      this.#remark(inside, `folders lie more than ${DEEPEST} deep`, 'Add the inner folder by itself.')
      return
    }
    try {
      await this.gather(disk, inside, depth)
    } catch (error) {
      this.#at.signal?.throwIfAborted()
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#remark(inside, 'this folder cannot be read', 'Let yourself read it, or leave it.')
    }
  }

  #note(disk: string, inside: string, mark: string): void {
    if (this.found.size < MOST_FILES) this.found.set(disk, { inside, mark })
    else {
      this.#isFull = true
      const said = `it holds more than ${MOST_FILES.toLocaleString('en')} files, and the rest is not looked at`
      this.#remark(this.#at.place, said, 'Add the folders inside it one by one.')
    }
  }

  /** What lies ahead in a calendar is taken when it is over: one counts as changed again and again. */
  #ahead(disk: string): string {
    return /\.ics$/i.test(disk) ? ` ${Math.floor(this.#at.now / WHOLE)}` : ''
  }

  #remark(place: string, message: string, hint: string): void {
    if (this.remarks.length < 100) this.remarks.push(complaint(place, message, hint))
  }
}

function ofThalweg(place: string): Complaint {
  return complaint(place, 'here Thalweg keeps what belongs to the record', 'Remove this source.')
}

/** The folders beside a record: of secrets, and of files on their way in. A folder of another name may begin as the record does. */
function isKeptFolder(disk: string, own: string): boolean {
  return disk.startsWith(own) && /^\.(?:sources|incoming)(?:[/\\]|$)/.test(disk.slice(own.length))
}

function isOwn(disk: string, own: string): boolean {
  return disk.startsWith(own) && /^(?:$|[.-][^/\\]*$)/.test(disk.slice(own.length))
}

/** Where the history of a repository, or the mails of a Maildir, last moved on. */
async function markOfAll(folder: string, { kind, below }: NonNullable<Awaited<ReturnType<typeof folderKind>>>) {
  const at = below ? join(folder, below) : folder
  const paths =
    kind === 'git' ? ['HEAD', 'logs/HEAD', 'packed-refs', 'refs/heads', ...(await headsOf(at))] : await boxesOf(at)
  const marks = await Promise.all(
    paths.map((path) =>
      lstat(join(at, path)).then(
        ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
        () => '',
      ),
    ),
  )
  return marks.join(' ')
}

async function headsOf(git: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(join(git, 'refs/heads'), { withFileTypes: true }).catch(() => [])
  return entries.slice(0, 1_000).map(({ name }) => `refs/heads/${name}`)
}

/** `cur` and `new` of a Maildir and of the folders in it. */
async function boxesOf(maildir: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(maildir, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory() && !['cur', 'new', 'tmp'].includes(entry.name))
  return ['', ...folders.slice(0, 1_000).map(({ name }) => `${name}/`)].flatMap((box) => [`${box}cur`, `${box}new`])
}
