import { open, readFile } from 'node:fs/promises'
import { isZip } from './binary-kind.ts'
import { LIMITS } from './limits.ts'
import { damaged, type OpenZip, openZip } from './open-zip.ts'
import { bytesAtHand, bytesOnDisk, folderOnDisk, type Opening, packedBytes } from './opening.ts'
import { refusal, unreadable } from './refusal.ts'
import type { Refusal, Source } from './taken.ts'
import { unpack } from './unpack.ts'

/** What is about to be read out of a source; `open` does the work. */
export interface Offer {
  path: string
  size: number
  open(): Promise<Opening | Refusal>
}

/** A source opened: one file or folder, or the files of a ZIP. `close` when done. */
export interface Opened {
  offers: Offer[]
  close(): void
}

/** Opens a source by what it is. Nothing is decoded yet. */
export async function openSource(source: Source): Promise<Opened> {
  const { at, folder } = source
  if ('bytes' in at) return one(source, async () => bytesAtHand(source, at.bytes))
  if (folder) return one(source, async () => folderOnDisk(source, at.disk, folder))
  const start = await firstBytes(at.disk)
  if (start instanceof Error) return one(source, async () => refusal(source.path, ...unreadable(start, 'file')))
  if (!isZip(start)) return one(source, () => openFile(source, at.disk, start))
  const opened = await openZip(at.disk, source.path, source.size)
  if ('refused' in opened) return one(source, async () => opened)
  if (!opened.files.length) {
    opened.zip.close()
    return one(source, async () =>
      refusal(source.path, 'there is nothing in this ZIP', 'Export it again.', source.size),
    )
  }
  return { offers: offersOf(opened, source), close: () => opened.zip.close() }
}

function one({ path, size }: Source, open: Offer['open']): Opened {
  return { offers: [{ path, size, open }], close: () => undefined }
}

async function openFile(source: Source, disk: string, start: Uint8Array): Promise<Opening | Refusal> {
  if (source.size > LIMITS.atOnce) return bytesOnDisk(source, disk, start)
  try {
    return bytesAtHand(source, await readFile(disk), disk)
  } catch (error) {
    return refusal(source.path, ...unreadable(error as NodeJS.ErrnoException, 'file'))
  }
}

function offersOf({ zip, files }: OpenZip, source: Source): Offer[] {
  return files.map((file) => {
    if ('refused' in file) return { path: file.path, size: file.size, open: async () => file }
    const size = file.entry.uncompressedSize
    const named = { path: `${source.path}/${file.inside}`, inside: file.inside, size }
    const open = async () => {
      if (size > LIMITS.atOnce) return packedBytes(named, zip, file)
      const bytes = await unpack(zip, file)
      return bytes ? bytesAtHand(named, bytes) : damagedEntry(named.path)
    }
    return { path: named.path, size, open }
  })
}

export function damagedEntry(path: string): Refusal {
  const { refused, ...rest } = damaged(path, 0)
  return { ...rest, refused: { ...refused, message: 'this file is damaged inside its ZIP' } }
}

async function firstBytes(disk: string): Promise<Uint8Array | NodeJS.ErrnoException> {
  try {
    await using file = await open(disk)
    const { buffer, bytesRead } = await file.read(new Uint8Array(LIMITS.glimpse), 0, LIMITS.glimpse, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}
