import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { complaint } from '#record'
import { folderKind, folderSize, isNotes } from './folder-kind.ts'
import { LIMITS } from './limits.ts'
import { refusal, unreadable } from './refusal.ts'
import { isSkipped } from './skipped.ts'
import type { FoundFile, Handed, Refusal, Source } from './taken.ts'

const FILES_PASSED_OVER = complaint(
  'its files',
  'of this folder only the history was read: its files are a program’s, not notes',
  'Import a folder inside it by itself if there are notes in it.',
)

/**
 * The files under the paths a person named, in order of name: files as they are, folders with all they hold.
 * A named symbolic link is followed; one found inside a folder is refused, for it may lead anywhere.
 */
export async function* findSources(paths: readonly Handed[]): AsyncGenerator<Source | Refusal> {
  for (const path of paths) {
    if (typeof path === 'object' && 'disk' in path) {
      yield* findFound(path)
      continue
    }
    if (typeof path !== 'string') {
      yield { at: { bytes: path.bytes }, path: path.path, inside: path.path, size: path.bytes.length }
      continue
    }
    const found = await look(path, stat)
    if ('refused' in found) yield found
    else if (found.isDirectory()) yield* findInFolder(path, path, '', 0)
    else yield sourceOf(path, path, basename(path), found)
  }
}

async function* findFound({ disk, inside }: FoundFile): AsyncGenerator<Source | Refusal> {
  const found = await look(disk, lstat)
  if ('refused' in found) yield found
  else if (found.isDirectory()) yield* findInFolder(disk, disk, inside, 0)
  else yield sourceOf(disk, disk, inside, found)
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
  const entries = await readdir(disk, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => error)
  if (entries instanceof Error) {
    yield refusal(path, ...unreadable(entries, 'folder'))
    return
  }
  const whole = await wholeFolder({ disk, path, inside }, entries)
  if (whole) yield whole
  if (whole && !isNotes(entries)) return
  for (const name of entries.map((entry) => entry.name).sort()) {
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

/** The folder itself as a source, when it is one thing: a repository with its history, a Maildir. */
async function wholeFolder(
  { disk, path, inside }: { disk: string; path: string; inside: string },
  entries: readonly Dirent[],
): Promise<Source | undefined> {
  const found = await folderKind(disk, entries)
  if (!found) return undefined
  const { kind, below } = found
  const there = below ? join(disk, below) : disk
  const source = { at: { disk: there }, path, inside: inside || basename(path), folder: kind }
  return {
    ...source,
    size: await folderSize(there, kind),
    notes: isNotes(entries) || !below ? [] : [FILES_PASSED_OVER],
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
  if (found.isFile()) return { at: { disk }, path, inside, size: found.size }
  return refusal(path, 'it is neither a file nor a folder', 'Name a file, a folder or a ZIP.')
}
