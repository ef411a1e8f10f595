import { readdirSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { BlockFile, Windows } from './block-file.ts'
import { BOUNDS, Damaged } from './shape.ts'

/** A git directory on the disk. Nothing outside of it is read, whatever links lead there. */
export class GitFolder {
  readonly #root: string
  readonly #windows = new Windows()
  readonly #inside = new Map<string, boolean>()

  constructor(root: string) {
    this.#root = realpathSync(root)
  }

  /** A small text, or nothing when it is not there. Throws `Damaged` when it is larger than 64 MB or cannot be read. */
  text(...parts: string[]): string | undefined {
    return this.bytes(BOUNDS.text, ...parts)?.toString('utf8')
  }

  /** A whole file of at most so many bytes, or nothing when it is not there. */
  bytes(most: number, ...parts: string[]): Buffer | undefined {
    const file = this.open(...parts)
    if (!file) return undefined
    try {
      if (file.size > most) throw new Damaged('it is too large')
      return Buffer.from(file.view(0, file.size))
    } finally {
      file.close()
    }
  }

  /** Opens a file, or nothing when it is not there. Throws `Damaged` when it cannot be read, or lies outside. */
  open(...parts: string[]): BlockFile | undefined {
    const name = parts.at(-1) as string
    const folder = join(this.#root, ...parts.slice(0, -1))
    try {
      return this.#isInside(folder) ? new BlockFile(join(folder, name), this.#windows) : undefined
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
      if (error instanceof Damaged) throw error
      throw new Damaged(code === 'EACCES' || code === 'EPERM' ? 'it may not be read' : 'it cannot be opened')
    }
  }

  /** What lies in a folder, in order: files, and folders with a `/` behind. Links are left out; so is all of a folder that is not there. */
  list(...parts: string[]): string[] {
    const folder = join(this.#root, ...parts)
    try {
      if (!this.#isInside(folder)) return []
      return readdirSync(folder, { withFileTypes: true })
        .flatMap((one) => (one.isFile() ? one.name : one.isDirectory() ? `${one.name}/` : []))
        .sort()
    } catch {
      return []
    }
  }

  #isInside(folder: string): boolean {
    let inside = this.#inside.get(folder)
    if (inside === undefined) {
      const real = realpathSync(folder)
      inside = real === this.#root || real.startsWith(this.#root + sep)
      if (this.#inside.size < 10_000) this.#inside.set(folder, inside)
    }
    return inside
  }
}
