import type { Complaint } from '#record'
import { complaint } from '#record'
import type { GitFolder } from './git-folder.ts'
import { readReftables } from './reftable.ts'
import { BOUNDS, Damaged, type Hashing } from './shape.ts'

/** Where the walk begins: hashes of commits or tags, and what of the refs could not be read. */
export interface Roots {
  hashes: Set<string>
  complaints: Complaint[]
}

/** Refs whose commits are no work of their own: what was put aside, notes, what rewriting left, what a review replaced. */
const LEFT_OUT = /^refs\/(stash$|notes\/|replace\/|original\/|changes\/|bisect\/)/

export function isLeftOut(name: string): boolean {
  return LEFT_OUT.test(name)
}

/** All refs of a repository: loose ones, packed ones, those in tables, and what is checked out anywhere. */
export function readRefs(folder: GitFolder, hashing: Hashing, storage: string | undefined): Roots {
  const refs = new RefReader(folder, hashing)
  refs.take('HEAD', 'HEAD')
  refs.takeFolder()
  refs.takePacked()
  for (const tree of folder.list('worktrees').slice(0, 10_000))
    if (tree.endsWith('/')) refs.take(`worktrees/${tree}HEAD`, 'worktrees', tree.slice(0, -1), 'HEAD')
  if (storage === 'reftable') refs.takeTables()
  return refs.roots
}

class RefReader {
  readonly roots: Roots = { hashes: new Set(), complaints: [] }
  readonly #folder: GitFolder
  readonly #hash: RegExp
  readonly #hashing: Hashing
  #taken = 0

  constructor(folder: GitFolder, hashing: Hashing) {
    this.#folder = folder
    this.#hashing = hashing
    this.#hash = new RegExp(`^[0-9a-f]{${hashing.bytes * 2}}$`)
  }

  take(name: string, ...parts: string[]): void {
    this.#guarded(name, () => {
      const text = this.#folder.text(...parts)?.trim()
      if (text === undefined || text.startsWith('ref:')) return
      if (!this.#hash.test(text)) throw new Damaged('it names no commit')
      this.roots.hashes.add(text)
    })
  }

  takeFolder(): void {
    const left: string[][] = [['refs']]
    for (let parts = left.pop(); parts; parts = left.pop())
      for (const name of this.#folder.list(...parts)) {
        if (++this.#taken > BOUNDS.refs) return
        const path = [...parts, name.replace(/\/$/, '')]
        if (isLeftOut(parts.length === 1 ? `refs/${name}` : path.join('/'))) continue
        if (!name.endsWith('/')) this.take(path.join('/'), ...path)
        else if (parts.length < BOUNDS.refDepth) left.push(path)
      }
  }

  /** `packed-refs`: `<hash> <name>` a line, and `^<hash>` below a tag for what it points at. */
  takePacked(): void {
    this.#guarded('packed-refs', () => {
      const text = this.#folder.text('packed-refs') ?? ''
      const lines = text.split('\n')
      if (lines.length > BOUNDS.refs) throw new Damaged('it names more than 500,000 refs')
      for (const line of lines) {
        const [hash = '', name] = line.trim().split(' ')
        if (!hash || /^[#^]/.test(hash) || (name && isLeftOut(name))) continue
        if (!this.#hash.test(hash)) throw new Damaged('a line of it names no commit')
        this.roots.hashes.add(hash)
      }
    })
  }

  takeTables(): void {
    this.#guarded('reftable', () => {
      for (const [name, hash] of readReftables(this.#folder, this.#hashing))
        if (!isLeftOut(name)) this.roots.hashes.add(hash)
    })
  }

  #guarded(name: string, take: () => void): void {
    try {
      take()
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      const hint = 'Commits that only it leads to are looked for in all that is there. Run “git fsck” to see more.'
      this.roots.complaints.push(complaint(name, `this ref cannot be read: ${error.message}`, hint))
    }
  }
}
