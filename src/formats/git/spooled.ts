import type { OpenFile } from '../format.ts'
import { Damaged } from './shape.ts'

const MOST = 512 * 1024 * 1024

/** All bytes of a file that lies in no place of its own, such as one in a ZIP. Throws `Damaged` above 512 MB. */
export async function spooled(file: OpenFile): Promise<Uint8Array> {
  if (file.size > MOST) throw new Damaged('it is larger than 512 MB, and has to lie on the disk by itself to be read')
  let bytes = Buffer.alloc(0)
  let filled = 0
  for await (const chunk of file.bytes()) {
    const needed = filled + chunk.length
    if (needed > MOST) throw new Damaged('it is larger than 512 MB, and has to lie on the disk by itself to be read')
    if (needed > bytes.length) {
      const larger = Buffer.allocUnsafe(Math.min(MOST, Math.max(needed, file.size, 2 * bytes.length)))
      bytes.copy(larger, 0, 0, filled)
      bytes = larger
    }
    bytes.set(chunk, filled)
    filled = needed
  }
  return bytes.subarray(0, filled)
}
