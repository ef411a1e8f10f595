import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { complaint } from '#record'
import type { LiveSource } from './source.ts'

const MOST_FILES = 20_000
const DEEPEST = 20
/** A file is left alone until it has been as it is for so long: it may still be on its way. */
const SETTLED = 5_000

/** A folder on this machine: what is new or changed in it since the last look. */
export const watchedFolder: LiveSource = {
  kind: 'folder',
  isOfThisMachine: true,
  async look({ place, memory, now }) {
    const found = new Map<string, string>()
    try {
      await gather(place, 0, found, now)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      const why = code === 'ENOENT' ? 'this folder is not there' : 'this folder cannot be read'
      return { complaint: complaint(place, why, 'Put it back, or remove this source.') }
    }
    const isWhole = [...found.keys()].some((path) => WHOLE.test(path))
    const fresh = [...found].flatMap(([path, mark]) => (memory[path] === mark ? [] : [path]))
    // What a repository or a Maildir holds is told by the folder as a whole.
    const files = isWhole && fresh.length ? [place] : fresh.filter((path) => !WHOLE.test(path))
    return { files, memory: Object.fromEntries(found) }
  },
}

/** Files of a repository’s history, and of a Maildir. */
const WHOLE = /[\\/](?:\.git[\\/]|(?:cur|new)[\\/][^\\/]*$)/

async function gather(folder: string, depth: number, found: Map<string, string>, now: number): Promise<void> {
  if (depth > DEEPEST) return
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    if (found.size >= MOST_FILES) return
    const path = join(folder, name)
    if (name === '.git') {
      await mark(join(path, 'HEAD'), found, 0)
      await mark(join(path, 'logs', 'HEAD'), found, 0)
      continue
    }
    if (name.startsWith('.') || name === 'node_modules') continue
    const stats = await lstat(path).catch(() => undefined)
    if (stats?.isDirectory()) await gather(path, depth + 1, found, now)
    else if (stats?.isFile() && now - stats.mtimeMs > SETTLED) found.set(path, `${stats.size} ${stats.mtimeMs}`)
  }
}

async function mark(path: string, found: Map<string, string>, depth: number): Promise<void> {
  const stats = await lstat(path).catch(() => undefined)
  if (stats && depth === 0) found.set(path, `${stats.size} ${stats.mtimeMs}`)
}
