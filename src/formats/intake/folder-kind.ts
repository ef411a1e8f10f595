import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderKind } from '../format.ts'

/** What kind of one thing a folder is, by what lies in it; `below` names the folder inside that matters. */
export async function folderKind(
  disk: string,
  entries: readonly Dirent[],
): Promise<{ kind: FolderKind; below?: string } | undefined> {
  const folders = new Set(entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))
  if (folders.has('.git') && (await isThere(join(disk, '.git', 'HEAD')))) return { kind: 'git', below: '.git' }
  const hasHead = entries.some((entry) => entry.isFile() && entry.name === 'HEAD')
  if (hasHead && folders.has('objects') && folders.has('refs')) return { kind: 'git' }
  // Thunderbird leaves out `new`.
  if (folders.has('cur') && folders.has('tmp')) return { kind: 'maildir' }
  return undefined
}

async function isThere(disk: string): Promise<boolean> {
  return stat(disk).then(
    () => true,
    () => false,
  )
}

const NOTE = /\.(?:md|markdown|mdx|txt|org|journal|csv|ics|klg|timeclock)$/i
const ABOUT_A_PROGRAM =
  /^(?:readme|changelog|changes|contributing|license|licence|code_of_conduct|security|authors|notice)\b/i

/** Are the files of a repository notes, more than half of them, or does Obsidian keep it? */
export function isNotes(entries: readonly Dirent[]): boolean {
  if (entries.some(({ name }) => name === '.obsidian')) return true
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  const notes = files.filter(({ name }) => NOTE.test(name) && !ABOUT_A_PROGRAM.test(name))
  return notes.length * 2 > files.length
}

/** A mail of a Maildir is taken for so many bytes: what is read of each is its head. */
const HEAD_OF_A_MAIL = 16 * 1024
const DEEPEST_MAILDIR = 12

/** About how much there is to read in it, in bytes: what progress and the deadline go by. */
export async function folderSize(disk: string, kind: FolderKind): Promise<number> {
  if (kind === 'maildir') {
    return (await mailsBelow(disk, 0)) * HEAD_OF_A_MAIL
  }
  const packs = join(disk, 'objects', 'pack')
  const names = await readdir(packs).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(packs, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The mails of a Maildir with the folders in it: `.Sent` as well as `Sent`. */
async function mailsBelow(disk: string, depth: number): Promise<number> {
  const entries = await readdir(disk, { withFileTypes: true }).catch(() => [])
  let count = 0
  for (const { name } of entries.filter((entry) => entry.isDirectory() && entry.name !== 'tmp')) {
    if (name === 'cur' || name === 'new') count += (await readdir(join(disk, name)).catch(() => [])).length
    else if (depth < DEEPEST_MAILDIR) count += await mailsBelow(join(disk, name), depth + 1)
  }
  return count
}
