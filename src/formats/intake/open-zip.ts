import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { inMegabytes, LIMITS } from './limits.ts'
import { refusal } from './refusal.ts'
import { isSkipped } from './skipped.ts'
import type { Refusal } from './taken.ts'

export interface Packed {
  /** Inside the ZIP, `/` between parts. */
  inside: string
  entry: Entry
}

export interface OpenZip {
  zip: ZipFile
  /** Files that may be unpacked, in order of name, and those that may not. */
  files: (Packed | Refusal)[]
}

/**
 * Opens a ZIP and judges what it lists before unpacking anything. Refused as a whole: too large, too many files, packed
 * to burst, files lying over each other, damaged, an Office document. `path` is how the person named it.
 */
export async function openZip(disk: string, path: string, size: number): Promise<OpenZip | Refusal> {
  if (size > LIMITS.zip)
    return refusal(path, `it is larger than ${inMegabytes(LIMITS.zip)}`, 'Import what it holds in parts.', size)
  try {
    const zip = await openPromise(disk, { lazyEntries: true, decodeStrings: false, autoClose: false })
    const judged = await judge(zip, path, size)
    if ('refused' in judged) zip.close()
    return judged
  } catch {
    return damaged(path, size)
  }
}

export function damaged(path: string, size: number): Refusal {
  return refusal(path, 'this ZIP is damaged and cannot be opened', 'Download or pack it again.', size)
}

async function judge(zip: ZipFile, path: string, size: number): Promise<OpenZip | Refusal> {
  if (zip.entryCount > LIMITS.zipFiles) return tooMany(path, size)
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const names = entries.map(nameOf)
  if (names.includes('[Content_Types].xml') || names[0] === 'mimetype')
    return refusal(path, 'it is an Office document or a book, not an export', 'Save it as CSV or Markdown first.', size)
  if (overlap(entries)) return refusal(path, 'files in this ZIP lie over each other', 'Pack it again.', size)
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const most = unpacked <= size * LIMITS.looseRatio ? LIMITS.unpackedLoosely : LIMITS.unpacked
  if (unpacked > most)
    return refusal(
      path,
      `it would unpack to more than ${inMegabytes(most)}`,
      'Unpack it yourself and import what you need of it.',
      size,
    )
  // As in a folder: what a file points at may lie in one before it.
  const named = entries.map((entry, index) => ({ entry, name: names[index] ?? '' }))
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { zip, files: named.flatMap(({ entry, name }) => judgeEntry(entry, name, path)) }
}

function tooMany(path: string, size: number): Refusal {
  const most = LIMITS.zipFiles.toLocaleString('en')
  return refusal(path, `it holds more than ${most} files`, 'Unpack it and import the folder, or parts of it.', size)
}

function judgeEntry(entry: Entry, inside: string, path: string): (Packed | Refusal)[] {
  const parts = inside.split('/')
  if (inside.endsWith('/') || parts.some((part) => part !== '..' && isSkipped(part))) return []
  const trouble = troubleWith(entry, inside, parts)
  return [trouble ? refusal(`${path}/${inside}`, ...trouble, entry.uncompressedSize) : { inside, entry }]
}

function troubleWith(entry: Entry, inside: string, parts: string[]): [string, string] | undefined {
  if (!inside || parts.includes('..') || inside.startsWith('/') || /^[a-z]:/i.test(inside) || inside.includes('\u0000'))
    return ['its path leads out of the ZIP', 'Pack the file again without folders above it.']
  if (isLink(entry)) return ['it is a symbolic link, and those are not followed', 'Pack the file it leads to.']
  if (entry.isEncrypted()) return ['it is locked with a password', 'Unpack it with the password and import the file.']
  if (!entry.canDecodeFileData()) return ['it is packed in a way that is not known', 'Pack it again as a plain ZIP.']
  if (entry.uncompressedSize > LIMITS.ratioFrom && entry.uncompressedSize > entry.compressedSize * LIMITS.ratio)
    return ['it is packed so that it would burst', 'If you trust it, unpack it yourself and import the file.']
  return undefined
}

function isLink(entry: Entry): boolean {
  const madeOnUnix = entry.versionMadeBy >> 8 === 3
  return madeOnUnix && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
}

function nameOf(entry: Entry): string {
  const raw = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  return raw.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
}

/** Do two files claim the same bytes? A header and its name go before each. */
function overlap(entries: readonly Entry[]): boolean {
  const spans = entries
    .map((entry) => ({
      start: entry.relativeOffsetOfLocalHeader,
      end: entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.start - b.start)
  return spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0))
}
