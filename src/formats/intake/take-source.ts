import { open, readFile } from 'node:fs/promises'
import { isZip } from './binary-kind.ts'
import { inMegabytes, LIMITS } from './limits.ts'
import { damaged, type OpenZip, openZip } from './open-zip.ts'
import { refusal, unreadable } from './refusal.ts'
import { takeText } from './take-text.ts'
import type { Refusal, Source, Taken } from './taken.ts'
import { unpack } from './unpack.ts'

/** What is about to be taken out of a source; `take` does the work. */
export interface Offer {
  path: string
  size: number
  take(): Promise<Taken | Refusal>
}

/** A source opened: one file, or those of a ZIP. `close` when done. */
export interface Opened {
  offers: Offer[]
  close(): void
}

/** Opens a file from the disk by what it is. Nothing is decoded yet. */
export async function openSource(source: Source): Promise<Opened> {
  const start = await firstBytes(source.disk)
  if (start instanceof Error) return one(source, async () => refusal(source.path, ...unreadable(start, 'file')))
  if (!isZip(start)) return one(source, () => takeFile(source))
  const opened = await openZip(source.disk, source.path, source.size)
  if ('refused' in opened) return one(source, async () => opened)
  if (!opened.files.length) {
    opened.zip.close()
    return one(source, async () =>
      refusal(source.path, 'there is nothing in this ZIP', 'Export it again.', source.size),
    )
  }
  return { offers: offersOf(opened, source), close: () => opened.zip.close() }
}

function one({ path, size }: Source, take: Offer['take']): Opened {
  return { offers: [{ path, size, take }], close: () => undefined }
}

function offersOf({ zip, files }: OpenZip, source: Source): Offer[] {
  return files.map((file) => {
    if ('refused' in file) return { path: file.path, size: file.size, take: async () => file }
    const path = `${source.path}/${file.inside}`
    const take = async () => {
      const bytes = await unpack(zip, file)
      return bytes ? takeText({ path, inside: file.inside }, bytes) : damagedEntry(path)
    }
    return { path, size: file.entry.uncompressedSize, take }
  })
}

function damagedEntry(path: string): Refusal {
  const { refused, ...rest } = damaged(path, 0)
  return { ...rest, refused: { ...refused, message: 'this file is damaged inside its ZIP' } }
}

async function takeFile(source: Source): Promise<Taken | Refusal> {
  const { disk, path, inside, size } = source
  if (size > LIMITS.text)
    return refusal(path, `it is larger than ${inMegabytes(LIMITS.text)}`, 'Export a shorter period at a time.', size)
  try {
    return takeText({ path, inside }, await readFile(disk))
  } catch (error) {
    return refusal(path, ...unreadable(error as NodeJS.ErrnoException, 'file'))
  }
}

async function firstBytes(disk: string): Promise<Uint8Array | NodeJS.ErrnoException> {
  try {
    await using file = await open(disk)
    const { buffer } = await file.read(new Uint8Array(4), 0, 4, 0)
    return buffer
  } catch (error) {
    return error as NodeJS.ErrnoException
  }
}
