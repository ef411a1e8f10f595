import type { Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LIMITS } from './limits.ts'
import { refusal, unreadable } from './refusal.ts'
import { isSkipped } from './skipped.ts'
import type { Refusal, Source } from './taken.ts'

/**
 * The files under the paths a person named, in order of name: files as they are, folders with all they hold.
 * A named symbolic link is followed; one found inside a folder is refused, for it may lead anywhere.
 */
export async function* findSources(paths: readonly string[]): AsyncGenerator<Source | Refusal> {
  for (const path of paths) {
    const found = await look(path, stat)
    if ('refused' in found) yield found
    else if (found.isDirectory()) yield* findInFolder(path, path, '', 0)
    else yield sourceOf(path, path, basename(path), found)
  }
}

async function* findInFolder(
  disk: string,
  path: string,
  inside: string,
  depth: number,
): AsyncGenerator<Source | Refusal> {
  if (depth > LIMITS.depth) {
    yield refusal(path, `folders lie more than ${LIMITS.depth} deep`, 'Import the inner folder by itself.')
    return
  }
  const names = await readdir(disk).catch((error: NodeJS.ErrnoException) => error)
  if (names instanceof Error) {
    yield refusal(path, ...unreadable(names, 'folder'))
    return
  }
  for (const name of names.sort()) {
    if (isSkipped(name)) continue
    const [there, shown, within] = [join(disk, name), join(path, name), inside ? `${inside}/${name}` : name]
    const found = await look(there, lstat, shown)
    if ('refused' in found) yield found
    else if (found.isDirectory()) yield* findInFolder(there, shown, within, depth + 1)
    else if (found.isSymbolicLink())
      yield refusal(
        shown,
        'it is a symbolic link, and those inside a folder are not followed',
        'Name what it leads to.',
      )
    else yield sourceOf(there, shown, within, found)
  }
}

async function look(disk: string, by: (disk: string) => Promise<Stats>, path = disk): Promise<Stats | Refusal> {
  try {
    return await by(disk)
  } catch (error) {
    return refusal(path, ...unreadable(error as NodeJS.ErrnoException, 'file'))
  }
}

function sourceOf(disk: string, path: string, inside: string, found: Stats): Source | Refusal {
  if (found.isFile()) return { disk, path, inside, size: found.size }
  return refusal(path, 'it is neither a file nor a folder', 'Name a file, a folder or a ZIP.')
}
