import { mendFolds } from './mend-folds.ts'

export interface Decoded {
  text: string
  /** How it was read, when it was not the plain way. */
  as: 'utf-8' | 'utf-16' | 'windows-1252' | 'damaged utf-8' | 'declared'
}

/**
 * Bytes as text, byte order mark removed: UTF-8, UTF-16 by its mark, what the first line of an XML file declares, else
 * windows-1252. Text that is UTF-8 but for a few
 * broken letters stays UTF-8, with U+FFFD where they stood.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes), as: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes), as: 'utf-16' }
  const text = strictly(bytes) ?? strictly(mendFolds(bytes))
  if (text !== undefined) return { text, as: 'utf-8' }
  const declared = declaredIn(bytes)
  if (declared) return { text: declared.decode(bytes), as: 'declared' }
  return mostlyUtf8(bytes)
    ? { text: decode('utf-8', bytes), as: 'damaged utf-8' }
    : { text: decode('windows-1252', bytes), as: 'windows-1252' }
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The encoding of `<?xml … encoding="koi8-r"?>`, when it is one of single letters or East Asian and not UTF-8, which it is not. */
function declaredIn(bytes: Uint8Array): TextDecoder | undefined {
  const start = decode('latin1', bytes.subarray(0, 200))
  const [, name] = /^\s*<\?xml\s[^>?]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start) ?? []
  try {
    const decoder = name ? new TextDecoder(name) : undefined
    return decoder && !decoder.encoding.startsWith('utf') ? decoder : undefined
  } catch {
    return undefined
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** More whole letters of two bytes and more than bytes that are none: counted in the first megabyte. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode('utf-8', bytes.subarray(0, 1024 * 1024))
  let [whole, broken] = [0, 0]
  for (const letter of text) {
    if (letter === '\uFFFD') broken++
    else if (letter > '\u007f') whole++
  }
  return whole > broken
}
