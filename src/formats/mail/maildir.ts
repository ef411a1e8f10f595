import { closeSync, constants, type Dirent, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { namingOf } from './folder-names.ts'
import { headerIn, isMarkedDraft } from './one-mail.ts'
import { LONGEST_HEADER, type Mail, type Mailbox, type MailboxTrouble } from './shape.ts'

/** Folders within folders, and how many of them, that are looked through. */
const DEEPEST = 12
const MOST_FOLDERS = 10_000
/** Most headers are shorter; the rest is read only of those that are not. */
const FIRST_READ = 64 * 1024
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A Maildir and the folders in it, `.Sent` as well as `Sent`, each a mailbox; `path` is what the outer one is called. */
export function maildirBoxes(disk: string, path: string): Mailbox[] {
  const found: Mailbox[] = []
  const waiting = [{ disk, path, depth: 0 }]
  for (let at = 0; at < waiting.length && at < MOST_FOLDERS; at++) {
    const here = waiting[at] as (typeof waiting)[number]
    const inside = foldersIn(here.disk)
    if (inside.includes('cur') || inside.includes('new'))
      found.push({ naming: namingOf(here.path), mails: (trouble) => mailsIn(here.disk, trouble) })
    if (here.depth >= DEEPEST) continue
    for (const name of inside.filter((one) => !['cur', 'new', 'tmp'].includes(one)))
      waiting.push({ disk: join(here.disk, name), path: `${here.path}/${name}`, depth: here.depth + 1 })
  }
  return found
}

function foldersIn(disk: string): string[] {
  const entries = entriesOf(disk) ?? []
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/** `undefined` when the folder may not be read; one that is not there has nothing in it. */
function entriesOf(disk: string): Dirent[] | undefined {
  try {
    return readdirSync(disk, { withFileTypes: true })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined
  }
}

/** Links are not followed: they may lead anywhere. */
function sorted(entries: readonly Dirent[]): { name: string; isFile: boolean }[] {
  const named = entries.map((entry) => ({ name: entry.name, isFile: entry.isFile() }))
  return named.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function* mailsIn(disk: string, trouble: (kind: MailboxTrouble) => void): Generator<Mail> {
  const buffer = Buffer.allocUnsafe(LONGEST_HEADER)
  let number = 0
  for (const part of ['cur', 'new']) {
    const entries = entriesOf(join(disk, part))
    if (!entries) trouble('unreadable')
    const files = (entries ?? []).flatMap((entry) => (entry.isDirectory() || entry.name.startsWith('.') ? [] : [entry]))
    for (const { name, isFile } of sorted(files)) {
      number++
      const bytes = isFile ? startOf(join(disk, part, name), buffer) : undefined
      if (bytes) yield { number, header: headerIn(bytes, trouble), isDraft: isMarkedDraft(name) }
      else trouble('unreadable')
    }
  }
}

/** As much of a file as holds its header, in the buffer; `undefined` when it may not be read. */
function startOf(path: string, buffer: Buffer): Buffer | undefined {
  let file: number | undefined
  try {
    file = openSync(path, FLAGS)
    let length = readSync(file, buffer, 0, FIRST_READ, 0)
    if (length === FIRST_READ && !hasBlankLine(buffer.subarray(0, length)))
      length += readSync(file, buffer, length, buffer.length - length, length)
    return buffer.subarray(0, length)
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function hasBlankLine(bytes: Buffer): boolean {
  return bytes.includes('\n\n') || bytes.includes('\n\r\n') || bytes.includes('\r\r')
}
