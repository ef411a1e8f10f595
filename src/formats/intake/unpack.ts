import { crc32 } from 'node:zlib'
import type { ZipFile } from 'yauzl'
import { LIMITS } from './limits.ts'
import type { Packed } from './open-zip.ts'

/** The bytes of one file of a ZIP, or `undefined` when they are damaged or more than the ZIP said. */
export async function unpack(zip: ZipFile, { entry }: Packed): Promise<Uint8Array | undefined> {
  try {
    const bytes = Buffer.alloc(Math.min(entry.uncompressedSize, LIMITS.text))
    let length = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (length + chunk.length > bytes.length) return undefined
      bytes.set(chunk, length)
      length += chunk.length
    }
    return length === entry.uncompressedSize && crc32(bytes) === entry.crc32 ? bytes : undefined
  } catch {
    return undefined
  }
}
