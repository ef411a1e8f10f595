import type { Blocks } from './block-file.ts'
import { Damaged, type Hashing, KIND, type Kind } from './shape.ts'

/** The head of one object in a pack. */
export interface PackEntry {
  /** The object's kind; of a difference, that it is one. */
  kind: Kind | typeof KIND.offsetDelta | typeof KIND.hashDelta
  /** Unpacked bytes, of a difference those of the difference. */
  size: number
  /** Where its zlib stream begins. */
  packedAt: number
  /** Where the base of a difference begins, when it is told by place. */
  baseAt?: number
  /** The hash of the base, when it is told by that. */
  baseHash?: string
}

/** The longest head: ten bytes of size, and a base. */
const HEAD = 64

/** Reads the head of the entry that begins there. Throws `Damaged`. */
export function entryAt(file: Blocks, offset: number, { bytes }: Hashing): PackEntry {
  const head = file.view(offset, HEAD)
  let at = 0
  let byte = head[at++]
  if (byte === undefined) throw new Damaged('the pack is cut off')
  const kind = (byte >> 4) & 7
  let size = byte & 15
  for (let scale = 16; byte & 0x80; scale *= 128) {
    byte = head[at++]
    if (byte === undefined || at > 9) throw new Damaged('the head of an object is damaged')
    size += (byte & 0x7f) * scale
  }
  if (kind === 0 || kind === 5) throw new Damaged('the head of an object is damaged')
  const entry = { kind: kind as PackEntry['kind'], size, packedAt: offset + at }
  if (kind === KIND.hashDelta)
    return { ...entry, packedAt: offset + at + bytes, baseHash: head.toString('hex', at, at + bytes) }
  if (kind !== KIND.offsetDelta) return entry
  const { distance, next } = distanceAt(head, at)
  if (distance <= 0 || distance >= offset) throw new Damaged('a difference points out of the pack')
  return { ...entry, packedAt: offset + next, baseAt: offset - distance }
}

/** Seven bits a byte, the highest first, one added for each that follows. */
export function distanceAt(bytes: Buffer, start: number): { distance: number; next: number } {
  let distance = -1
  for (let at = start; at < start + 8; at++) {
    const byte = bytes[at]
    if (byte === undefined) break
    distance = (distance + 1) * 128 + (byte & 0x7f)
    if (!(byte & 0x80)) return { distance, next: at + 1 }
  }
  throw new Damaged('a number is cut off')
}
