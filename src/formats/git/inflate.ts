import { createInflate, type InflateRaw, inflateSync } from 'node:zlib'
import type { Blocks } from './block-file.ts'
import { Damaged } from './shape.ts'

const CHUNK = 256 * 1024

/** The bytes that `size` bytes take at most when deflate cannot make them smaller, and a little. */
const packedAtMost = (size: number) => size + Math.ceil(size / 1_000) + 128

/** Unpacks a zlib stream of which the unpacked size is known, and says how many bytes it took. Throws `Damaged`. */
export function inflateAt(file: Blocks, offset: number, size: number): { bytes: Buffer; took: number } {
  const packed = file.view(offset, packedAtMost(size))
  try {
    const answer: unknown = inflateSync(packed, {
      info: true,
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.min(Math.max(64, size + 1), CHUNK),
    })
    const { buffer, engine } = answer as { buffer: Buffer; engine: InflateRaw }
    if (buffer.length !== size) throw new Damaged('an object is shorter than it says')
    return { bytes: buffer, took: engine.bytesWritten }
  } catch (error) {
    if (error instanceof Damaged) throw error
    throw new Damaged('an object cannot be unpacked')
  }
}

/** The bytes a zlib stream takes, however large what is in it, which is not kept. Throws `Damaged`. */
export async function packedLength(file: Blocks, offset: number, size: number): Promise<number> {
  const inflate = createInflate()
  let unpacked = 0
  let failed = false
  inflate.on('data', (chunk: Buffer) => {
    unpacked += chunk.length
  })
  inflate.on('error', () => {
    failed = true
  })
  let given = 0
  while (!failed && unpacked <= size && inflate.bytesWritten >= given) {
    const chunk = file.view(offset + given, CHUNK)
    if (!chunk.length) failed = true
    given += chunk.length
    if (!failed) await new Promise<void>((done) => inflate.write(Buffer.from(chunk), () => done()))
  }
  await new Promise((done) => setImmediate(done))
  const took = inflate.bytesWritten
  inflate.destroy()
  if (failed || unpacked !== size) throw new Damaged('an object cannot be unpacked')
  return took
}
