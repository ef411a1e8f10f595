import type { Blocks } from './block-file.ts'
import type { PackIndex } from './pack.ts'
import { Damaged, type Hashing } from './shape.ts'

const FANOUT = 256 * 4

/** An `.idx` of version 2: hashes in order, a checksum each, and where each entry begins. Throws `Damaged`. */
export function readPackIndex(file: Blocks, { bytes }: Hashing): PackIndex {
  const head = Buffer.from(file.view(0, 8 + FANOUT))
  if (head.length < 8 + FANOUT || head.readUInt32BE(0) !== 0xff744f63 || head.readUInt32BE(4) !== 2)
    throw new Damaged('its index is of another version')
  const upTo = (first: number) => (first < 0 ? 0 : head.readUInt32BE(8 + 4 * first))
  const count = upTo(255)
  const hashes = 8 + FANOUT
  const offsets = hashes + count * (bytes + 4)
  const far = offsets + count * 4
  for (let first = 0; first < 256; first++)
    if (upTo(first) < upTo(first - 1)) throw new Damaged('its index is out of order')
  if (far + 2 * bytes > file.size) throw new Damaged('its index is cut off')

  return {
    count,
    find(hash) {
      const sought = Buffer.from(hash, 'hex')
      const first = sought[0]
      if (first === undefined || sought.length !== bytes) return -1
      let [low, high] = [upTo(first - 1), upTo(first)]
      while (low < high) {
        const middle = (low + high) >>> 1
        const order = file.view(hashes + middle * bytes, bytes).compare(sought)
        if (order === 0) return middle
        if (order < 0) low = middle + 1
        else high = middle
      }
      return -1
    },
    offsetAt(position) {
      const near = file.view(offsets + position * 4, 4).readUInt32BE(0)
      if (near < 0x80000000) return near
      const wide = file.view(far + (near - 0x80000000) * 8, 8)
      if (wide.length < 8) throw new Damaged('its index is cut off')
      return Number(wide.readBigUInt64BE(0))
    },
    hashAt: (position) => file.view(hashes + position * bytes, bytes).toString('hex'),
  }
}
