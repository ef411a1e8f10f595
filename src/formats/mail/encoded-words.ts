const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]{0,2000})\?=/gi

/** Decodes the encoded words of RFC 2047 in a field (bytes as characters). Those in an unknown letter set are left out. */
export function decodeWords(field: string): string {
  const joined = field.replace(/\?=\s+=\?/g, '?==?')
  let decoded = ''
  let done = 0
  for (const match of joined.matchAll(WORD)) {
    decoded +=
      utf8(joined.slice(done, match.index)) + decodeWord(match[1] as string, match[2] as string, match[3] as string)
    done = match.index + match[0].length
  }
  return decoded + utf8(joined.slice(done))
}

function decodeWord(charset: string, way: string, text: string): string {
  const bytes = way.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : quotedBytes(text)
  try {
    return new TextDecoder(charset.split('*')[0] as string).decode(bytes)
  } catch {
    return ''
  }
}

function quotedBytes(text: string): Buffer {
  const plain = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

function utf8(bytesAsText: string): string {
  return Buffer.from(bytesAsText, 'latin1').toString('utf8')
}
