const SIGNATURES: readonly (readonly [kind: string, ...bytes: number[]])[] = [
  ['a PDF document', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a picture', 0x89, 0x50, 0x4e, 0x47],
  ['a picture', 0xff, 0xd8, 0xff],
  ['a picture', 0x47, 0x49, 0x46, 0x38],
  ['a database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  ['packed with gzip', 0x1f, 0x8b],
  ['packed with bzip2', 0x42, 0x5a, 0x68, 0x39],
  ['packed with xz', 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ['packed with zstd', 0x28, 0xb5, 0x2f, 0xfd],
  ['a 7-Zip archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['a RAR archive', 0x52, 0x61, 0x72, 0x21],
  ['an old Office document', 0xd0, 0xcf, 0x11, 0xe0],
  ['encrypted by jrnl (run “jrnl --decrypt”)', 0x4a, 0x52, 0x4e, 0x4c, 0x76],
  ['a program', 0x7f, 0x45, 0x4c, 0x46],
  ['encrypted', 0x61, 0x67, 0x65, 0x2d, 0x65, 0x6e, 0x63, 0x72],
]

/** What a file without text is, or `undefined` when it may be text. A ZIP is known by `isZip`. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = SIGNATURES.find(([, ...signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known) return known[0]
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isTar(bytes)) return 'a tar archive'
  return !isUtf16 && bytes.subarray(0, 65_536).includes(0) ? 'not text' : undefined
}

/** `ustar` stands in the head of the first file of a tar. */
function isTar(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 257).includes(0) && Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar'
}

const ARCHIVES = /^packed with |archive$/

/** What a person can do about a file of this kind. */
export function insteadOf(kind: string): string {
  return ARCHIVES.test(kind) ? 'Unpack it and import what it holds.' : 'Import the text it was made from.'
}

export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}
