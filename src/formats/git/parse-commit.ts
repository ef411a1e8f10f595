import type { Commit } from './shape.ts'

/** A subject is longer nowhere; bytes. */
const SUBJECT = 4_000

/** A commit and those it follows, or nothing when the bytes are no commit: it has no author, or no end of its head. */
export function parseCommit(hash: string, bytes: Buffer): { commit: Commit; parents: string[] } | undefined {
  const blank = bytes.indexOf('\n\n')
  const headEnd = blank < 0 ? bytes.length : blank
  const authorAt = bytes.indexOf('\nauthor ')
  if (authorAt < 0 || authorAt > headEnd) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const encoding = /^encoding (.{1,40})$/m.exec(head)?.[1]
  const authorEnd = Math.min(headEnd, (bytes.indexOf(10, authorAt + 1) + 1 || headEnd + 1) - 1)
  const author = parseAuthor(textOf(bytes.subarray(authorAt + 8, authorEnd), encoding))
  const parents = head.slice(0, authorAt).match(/^parent [0-9a-f]+$/gm) ?? []
  const subject = textOf(subjectOf(bytes.subarray(headEnd)), encoding)
  return { commit: { hash, ...author, subject }, parents: parents.map((line) => line.slice(7)) }
}

/** `Ann Doe <ann@example.org> 1767603600 +0100` */
export function parseAuthor(line: string): Pick<Commit, 'name' | 'address' | 'at' | 'offset'> {
  const open = line.indexOf('<')
  const close = line.lastIndexOf('>')
  if (open < 0 || close < open) return { name: line.trim(), address: '', at: Number.NaN }
  const [seconds = '', offset] = line
    .slice(close + 1)
    .trim()
    .split(' ')
  return {
    name: line.slice(0, open).trim(),
    address: line.slice(open + 1, close).trim(),
    at: /^-?\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN,
    ...(offset ? { offset } : {}),
  }
}

/** The first paragraph. */
function subjectOf(message: Buffer): Buffer {
  let start = 0
  while (message[start] === 10) start++
  const rest = message.subarray(start, start + SUBJECT)
  const end = rest.indexOf('\n\n')
  return end < 0 ? rest : rest.subarray(0, end)
}

/** As UTF-8; what is none in the encoding the commit names, or Western European. */
function textOf(bytes: Buffer, encoding: string | undefined): string {
  const text = bytes.toString('utf8')
  if (!text.includes('\uFFFD') && !encoding) return text
  return decoderOf(encoding).decode(bytes)
}

const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding = 'windows-1252'): TextDecoder {
  let decoder = decoders.get(encoding)
  if (decoder) return decoder
  try {
    decoder = new TextDecoder(encoding)
  } catch {
    decoder = new TextDecoder('windows-1252')
  }
  if (decoders.size < 100) decoders.set(encoding, decoder)
  return decoder
}
