import { BOUNDS, Damaged } from './shape.ts'

/** Applies a difference to what it is told from: pieces copied from the base, and pieces of its own. Throws `Damaged`. */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const from = lengthAt(delta, 0)
  const to = lengthAt(delta, from.next)
  if (from.length !== base.length || to.length > BOUNDS.object) throw new Damaged('a difference does not fit its base')
  const result = Buffer.allocUnsafe(to.length)
  let at = to.next
  let filled = 0
  while (at < delta.length) {
    const order = delta[at++] as number
    const piece = order & 0x80 ? copied(delta, at, order) : { from: at, size: order, next: at + order }
    const source = order & 0x80 ? base : delta
    const fits = piece.size > 0 && piece.from + piece.size <= source.length && filled + piece.size <= to.length
    if (!fits) throw new Damaged('a difference does not fit its base')
    source.copy(result, filled, piece.from, piece.from + piece.size)
    filled += piece.size
    at = piece.next
  }
  if (filled !== to.length) throw new Damaged('a difference is cut off')
  return result
}

/** Four bytes of offset and three of size, of which the bits of the order say which are there. */
function copied(delta: Buffer, at: number, order: number): { from: number; size: number; next: number } {
  let from = 0
  let size = 0
  let next = at
  for (let byte = 0; byte < 4; byte++) if (order & (1 << byte)) from += (delta[next++] ?? 0) * 2 ** (8 * byte)
  for (let byte = 0; byte < 3; byte++) if (order & (16 << byte)) size += (delta[next++] ?? 0) * 2 ** (8 * byte)
  return { from, size: size || 0x10000, next }
}

/** Seven bits a byte, the lowest first. */
function lengthAt(delta: Buffer, at: number): { length: number; next: number } {
  let length = 0
  for (let next = at; next < at + 7; next++) {
    const byte = delta[next]
    if (byte === undefined) break
    length += (byte & 0x7f) * 2 ** (7 * (next - at))
    if (!(byte & 0x80)) return { length, next: next + 1 }
  }
  throw new Damaged('a difference is cut off')
}
