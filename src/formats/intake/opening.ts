import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { ZipFile } from 'yauzl'
import type { Complaint } from '#record'
import type { FolderKind, OpenFile } from '../format.ts'
import { inMegabytes, LIMITS } from './limits.ts'
import type { Packed } from './open-zip.ts'
import { refusal, unreadable } from './refusal.ts'
import { takeText } from './take-text.ts'
import type { Refusal, Taken } from './taken.ts'
import { unpack, unpacking } from './unpack.ts'

/** One file (or folder that is one thing) that can be looked at, read as text, or read piece by piece. */
export interface Opening {
  file: OpenFile
  /** The first 64 KiB. */
  start: Uint8Array
  folder?: FolderKind
  notes: readonly Complaint[]
  text(): Promise<Taken | Refusal>
}

/** `path` as told, `inside` as seen from the folder or archive that was handed in. */
interface Named {
  path: string
  inside: string
  size: number
  notes?: readonly Complaint[]
}

const PIECE = 1024 * 1024

/** A small file, whole in memory. */
export function bytesAtHand(named: Named, bytes: Uint8Array, disk?: string): Opening {
  const { path, inside } = named
  async function* pieces() {
    if (bytes.length) yield bytes
  }
  return {
    file: { path: inside, size: bytes.length, ...(disk === undefined ? {} : { disk }), bytes: pieces },
    start: bytes.subarray(0, LIMITS.glimpse),
    notes: named.notes ?? [],
    text: async () => takeText({ path, inside }, bytes),
  }
}

/** A large file on the disk. */
export function bytesOnDisk({ path, inside, size }: Named, disk: string, start: Uint8Array): Opening {
  return {
    file: { path: inside, size, disk, bytes: () => createReadStream(disk, { highWaterMark: PIECE }) },
    start,
    notes: [],
    text: async () => {
      if (size > LIMITS.text) return tooLarge(path, size)
      try {
        return takeText({ path, inside }, await readFile(disk))
      } catch (error) {
        return refusal(path, ...unreadable(error as NodeJS.ErrnoException, 'file'))
      }
    },
  }
}

/** A large file inside a ZIP. */
export async function packedBytes(
  { path, inside, size }: Named,
  zip: ZipFile,
  packed: Packed,
): Promise<Opening | Refusal> {
  let start: Uint8Array
  try {
    start = await beginning(unpacking(zip, packed))
  } catch {
    return damagedInside(path)
  }
  return {
    file: { path: inside, size, bytes: () => unpacking(zip, packed) },
    start,
    notes: [],
    text: async () => {
      if (size > LIMITS.text) return tooLarge(path, size)
      const bytes = await unpack(zip, packed)
      return bytes ? takeText({ path, inside }, bytes) : damagedInside(path)
    },
  }
}

/** A folder that is one thing. */
export function folderOnDisk({ path, inside, size, notes = [] }: Named, disk: string, folder: FolderKind): Opening {
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  return {
    file: { path: inside, size, disk, bytes: nothing },
    start: new Uint8Array(),
    folder,
    notes,
    text: async () => refusal(path, 'this folder is not known', 'Import the files in it.', size),
  }
}

async function beginning(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const found: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    found.push(piece)
    length += piece.length
    if (length >= LIMITS.glimpse) break
  }
  return Buffer.concat(found).subarray(0, LIMITS.glimpse)
}

function tooLarge(path: string, size: number): Refusal {
  return refusal(path, `it is larger than ${inMegabytes(LIMITS.text)}`, 'Export a shorter period at a time.', size)
}

function damagedInside(path: string): Refusal {
  return refusal(path, 'this file is damaged inside its ZIP', 'Download or pack it again.')
}
