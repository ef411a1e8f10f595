import type { Random } from '../careers/random.ts'
import { mutateJson } from './mutate-json.ts'

type Change = (bytes: Buffer, about: Surrounded) => Buffer

/** What a change may take from: another file of the same reader, and words such files are made of. */
interface Surrounded {
  other: Buffer
  words: readonly string[]
  random: Random
}

/** What a file may grow to by being changed. */
const LARGEST = 256 * 1024

/** What readers stumble over, whatever the format. */
const STONES: readonly (string | Uint8Array)[] = [
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2028',
  '\\ud800',
  '&#xD800;',
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xc3),
  '"',
  "'",
  '\r',
  '\n\n',
  '\n---\n',
  '{{',
  '[[[[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '<![CDATA[',
  '-->',
  '*x',
  '&x [*x]',
  '!!js/function "x"',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e999',
  '9'.repeat(40),
  '99999-99-99',
  '0000-00-00',
  '2026-02-30',
  '+275760-09-13T00:00:00.001Z',
  '24:00',
  '25:61',
  '-1',
  'Infinity',
  'FREQ=SECONDLY;INTERVAL=0',
  ' '.repeat(3_000),
  'a'.repeat(3_000),
  '('.repeat(300),
  '='.repeat(100),
]

const CHANGES: readonly Change[] = [
  flipped,
  overwritten,
  withoutStretch,
  withStretchTwice,
  spliced,
  withWord,
  withWordChanged,
  withWordChanged,
  withCellChanged,
  withStone,
  withHugeNumber,
  cutOff,
  linesSwapped,
  withoutLine,
  repeated,
  withRun,
]

/** What a pattern that goes back and forth takes the longest over, when it stands ten thousand times. */
const RUNS = [
  '(',
  '[',
  '<',
  '"',
  "'",
  ' ',
  '\t',
  'a ',
  '1.50',
  '-',
  '=',
  ',',
  '\n ',
  '&',
  '![',
  '\\',
  '\nBEGIN:VALARM\n',
  '\n- ',
]
const RUN = 60_000

/** Another file, made of one and sometimes of two by one to four changes; the same for the same state of `random`. */
export function mutate(sample: Uint8Array, other: Uint8Array, words: readonly string[], random: Random): Buffer {
  const json = random.chance(0.7) ? jsonIn(sample) : undefined
  if (json !== undefined) return Buffer.from(mutateJson(json, random)).subarray(0, LARGEST)
  let bytes = Buffer.from(sample)
  const about = { other: Buffer.from(other), words, random }
  for (let changes = random.between(1, 4, 1); changes > 0; changes--)
    bytes = Buffer.from(random.of(CHANGES)(bytes, about)).subarray(0, LARGEST)
  return bytes
}

function jsonIn(bytes: Uint8Array): unknown {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined
  }
}

function within(bytes: Buffer, random: Random): number {
  return random.between(0, bytes.length, 1)
}

/** Most stretches are short. */
function stretch(bytes: Buffer, random: Random): [from: number, to: number] {
  const from = within(bytes, random)
  const longest = random.chance(0.8) ? 40 : bytes.length
  return [from, Math.min(bytes.length, from + random.between(1, Math.max(1, longest), 1))]
}

function joined(...parts: (Uint8Array | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)))
}

function inserted(bytes: Buffer, at: number, part: Uint8Array | string): Buffer {
  return joined(bytes.subarray(0, at), part, bytes.subarray(at))
}

function flipped(bytes: Buffer, { random }: Surrounded): Buffer {
  const at = within(bytes, random)
  if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ (1 << random.between(0, 7, 1))
  return bytes
}

function overwritten(bytes: Buffer, { random }: Surrounded): Buffer {
  const [from, to] = stretch(bytes, random)
  for (let at = from; at < Math.min(to, from + 8); at++) bytes[at] = random.between(0, 255, 1)
  return bytes
}

function withoutStretch(bytes: Buffer, { random }: Surrounded): Buffer {
  const [from, to] = stretch(bytes, random)
  return joined(bytes.subarray(0, from), bytes.subarray(to))
}

function withStretchTwice(bytes: Buffer, { random }: Surrounded): Buffer {
  const [from, to] = stretch(bytes, random)
  return inserted(bytes, within(bytes, random), bytes.subarray(from, to))
}

/** The beginning of one and the end of the other. */
function spliced(bytes: Buffer, { other, random }: Surrounded): Buffer {
  return joined(bytes.subarray(0, within(bytes, random)), other.subarray(within(other, random)))
}

function withWord(bytes: Buffer, { words, random }: Surrounded): Buffer {
  return words.length ? inserted(bytes, within(bytes, random), random.of(words)) : bytes
}

/** One word in place of another, so that what stands around it stays as it was. */
function withWordChanged(bytes: Buffer, { words, random }: Surrounded): Buffer {
  return replaced(
    bytes,
    /[\p{L}\w.:+-]+/u,
    words.length && random.chance(0.7) ? random.of(words).trim() : random.of(STONES),
    random,
  )
}

/** What stands between two commas, tabs, colons or line ends, in place of which something else stands. */
function withCellChanged(bytes: Buffer, { words, random }: Surrounded): Buffer {
  return replaced(
    bytes,
    /(?<=[,;\t:=>])[^,;\t\n<]*/,
    words.length && random.chance(0.5) ? random.of(words).trim() : random.of(STONES),
    random,
  )
}

/** The first of this shape after some place, as something else. */
function replaced(bytes: Buffer, shape: RegExp, put: Uint8Array | string, random: Random): Buffer {
  const from = within(bytes, random)
  const found = shape.exec(bytes.toString('latin1', from, from + 2_000))
  if (!found) return bytes
  const at = from + found.index
  return joined(bytes.subarray(0, at), put, bytes.subarray(at + found[0].length))
}

function withStone(bytes: Buffer, { random }: Surrounded): Buffer {
  return inserted(bytes, within(bytes, random), random.of(STONES))
}

/** The first number after some place, made huge, small or none. */
function withHugeNumber(bytes: Buffer, { random }: Surrounded): Buffer {
  const put = random.of(['0', '-1', '2147483648', '9007199254740993', `1${'0'.repeat(30)}`, '1e400', '', '٣'])
  return replaced(bytes, /\d+/, put, random)
}

function cutOff(bytes: Buffer, { random }: Surrounded): Buffer {
  return bytes.subarray(0, within(bytes, random))
}

function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n')
}

function linesSwapped(bytes: Buffer, { random }: Surrounded): Buffer {
  const lines = linesOf(bytes)
  const [one, two] = [random.between(0, lines.length - 1, 1), random.between(0, lines.length - 1, 1)]
  ;[lines[one], lines[two]] = [lines[two] as string, lines[one] as string]
  return Buffer.from(lines.join('\n'), 'latin1')
}

function withoutLine(bytes: Buffer, { random }: Surrounded): Buffer {
  const lines = linesOf(bytes)
  lines.splice(random.between(0, lines.length - 1, 1), random.between(1, 3, 1))
  return Buffer.from(lines.join('\n'), 'latin1')
}

/** One stretch, many times over. */
function repeated(bytes: Buffer, { random }: Surrounded): Buffer {
  const [from, to] = stretch(bytes, random)
  const piece = bytes.subarray(from, Math.min(to, from + 400))
  const times = random.of([2, 10, 100, 1_000])
  return inserted(bytes, to, Buffer.concat(Array.from({ length: times }, () => piece)))
}

/** One sign, tens of thousands of times. */
function withRun(bytes: Buffer, { random }: Surrounded): Buffer {
  const sign = random.of(RUNS)
  return inserted(bytes, within(bytes, random), sign.repeat(RUN / sign.length))
}
