import { crc32 } from 'node:zlib'
import type { ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import type { Packed } from './open-zip.ts'

/** Thrown where a file of a ZIP turns out to be other than the ZIP said. */
export class Damaged extends Error {}

/** The bytes of one file of a ZIP, or `undefined` when they are damaged or more than the ZIP said. */
export async function unpack(zip: ZipFile, packed: Packed): Promise<Uint8Array | undefined> {
  try {
    const bytes = Buffer.alloc(Math.min(packed.entry.uncompressedSize, LIMITS.text))
    let length = 0
    for await (const piece of unpacking(zip, packed)) {
      bytes.set(piece, length)
      length += piece.length
    }
    return bytes
  } catch {
    return undefined
  }
}

/**
 * The same, piece by piece.
 * @throws Damaged at the latest at its end.
 */
export async function* unpacking(zip: ZipFile, { entry }: Packed): AsyncGenerator<Uint8Array> {
  let [length, sum] = [0, 0]
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    length += piece.length
    if (length > entry.uncompressedSize) throw new Damaged()
    sum = crc32(piece, sum)
    yield piece
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32) throw new Damaged()
}
