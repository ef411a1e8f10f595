/**
 * Some calendars are folded (line end, then a space or tab) in the middle of a letter of several bytes. Moves such a
 * fold behind the letter, so that the bytes are UTF-8 again. The length stays the same.
 */
export function mendFolds(bytes: Uint8Array): Uint8Array {
  const mended = new Uint8Array(bytes)
  for (let at = 0; at < mended.length; at++) {
    const wanted = followers(mended[at] as number)
    if (wanted) at = mendLetter(mended, at, wanted)
  }
  return mended
}

/** Returns the place of the last byte that was looked at. */
function mendLetter(bytes: Uint8Array, lead: number, wanted: number): number {
  let at = lead + 1
  for (let found = 0; found < wanted; at++, found++) {
    const fold = foldAt(bytes, at)
    if (fold && isFollower(bytes[at + fold])) {
      const held = bytes.slice(at, at + fold)
      const rest = restOfLetter(bytes, at + fold, wanted - found)
      bytes.copyWithin(at, at + fold, at + fold + rest)
      bytes.set(held, at + rest)
      return at + rest + fold - 1
    }
    if (!isFollower(bytes[at])) return at - 1
  }
  return at - 1
}

function restOfLetter(bytes: Uint8Array, from: number, most: number): number {
  let count = 0
  while (count < most && isFollower(bytes[from + count])) count++
  return count
}

function followers(byte: number): number {
  if (byte >= 0xc2 && byte < 0xe0) return 1
  if (byte >= 0xe0 && byte < 0xf0) return 2
  return byte >= 0xf0 && byte < 0xf5 ? 3 : 0
}

function isFollower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0
}

/** How many bytes the fold that begins here has: CR LF or LF or CR, and a space or tab. */
function foldAt(bytes: Uint8Array, at: number): number {
  let next = at
  if (bytes[next] === 13) next++
  if (bytes[next] === 10) next++
  return next > at && (bytes[next] === 32 || bytes[next] === 9) ? next - at + 1 : 0
}
