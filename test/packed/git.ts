import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** One object for a pack: whole, or as a difference from another of the pack, by its place or by its hash. */
export interface Packing {
  kind: 'commit' | 'tree' | 'blob' | 'tag'
  text: string
  /** The hash of the object of this pack it is told from; `far` by hash even if it lies before. */
  from?: { hash: string; far?: boolean }
}

const KINDS = { commit: 1, tree: 2, blob: 3, tag: 4 }

export function hashOf({ kind, text }: Packing, algorithm = 'sha1'): string {
  const bytes = Buffer.from(text)
  return createHash(algorithm).update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The text of a commit by Ann, unless it says otherwise. */
export function commitText(subject: string, options: { parents?: string[]; by?: string; when?: string } = {}): string {
  const { parents = [], by = 'Ann Doe <ann@example.org>', when = '1767603600 +0100' } = options
  const lines = [
    `tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904`,
    ...parents.map((hash) => `parent ${hash}`),
    `author ${by} ${when}`,
    `committer Robot <robot@example.org> 1767700000 +0000`,
  ]
  return `${lines.join('\n')}\n\n${subject}\n`
}

export interface Packed {
  bytes: Buffer
  /** Where each object begins, by hash. */
  offsets: Map<string, number>
}

/** A pack of version 2, in the order given. */
export function packOf(objects: readonly Packing[], algorithm = 'sha1'): Packed {
  const head = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1')
  head.writeUInt32BE(objects.length, 8)
  const parts: Buffer[] = [head]
  const offsets = new Map<string, number>()
  const texts = new Map(objects.map((one) => [hashOf(one, algorithm), one.text]))
  let at = head.length
  for (const object of objects) {
    const entry = entryOf(object, at, offsets, texts)
    offsets.set(hashOf(object, algorithm), at)
    parts.push(entry)
    at += entry.length
  }
  const bytes = Buffer.concat(parts)
  return { bytes: Buffer.concat([bytes, createHash(algorithm).update(bytes).digest()]), offsets }
}

function entryOf(object: Packing, at: number, offsets: Map<string, number>, texts: Map<string, string>): Buffer {
  if (!object.from) return packed(KINDS[object.kind], Buffer.from(object.text))
  const { hash, far } = object.from
  const delta = deltaOf(Buffer.from(texts.get(hash) ?? ''), Buffer.from(object.text))
  const base = offsets.get(hash)
  if (far || base === undefined) return packed(7, delta, Buffer.from(hash, 'hex'))
  return packed(6, delta, distance(at - base))
}

function packed(kind: number, bytes: Buffer, base: Buffer = Buffer.alloc(0)): Buffer {
  const head: number[] = []
  let rest = bytes.length >> 4
  head.push((kind << 4) | (bytes.length & 15) | (rest ? 0x80 : 0))
  for (; rest; rest >>= 7) head.push((rest & 0x7f) | (rest >> 7 ? 0x80 : 0))
  return Buffer.concat([Buffer.from(head), base, deflateSync(bytes)])
}

function distance(length: number): Buffer {
  const bytes = [length & 0x7f]
  for (let rest = length >> 7; rest; rest >>= 7) bytes.unshift((--rest & 0x7f) | 0x80)
  return Buffer.from(bytes)
}

/** Copies what both begin with, and adds the rest. */
export function deltaOf(base: Buffer, result: Buffer): Buffer {
  let same = 0
  while (same < Math.min(base.length, result.length, 0xffff) && base[same] === result[same]) same++
  const parts = [length(base.length), length(result.length)]
  if (same) parts.push(Buffer.from([0x80 | 0x30, same & 0xff, same >> 8]))
  for (let at = same; at < result.length; at += 127) {
    const piece = result.subarray(at, at + 127)
    parts.push(Buffer.from([piece.length]), piece)
  }
  return Buffer.concat(parts)
}

function length(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  do {
    bytes.push((rest & 0x7f) | (rest >> 7 ? 0x80 : 0))
    rest >>= 7
  } while (rest)
  return Buffer.from(bytes)
}

/** An index of version 2. */
export function indexOf({ offsets }: Packed): Buffer {
  const hashes = [...offsets.keys()].sort()
  const fanout = Buffer.alloc(1024)
  for (let first = 0; first < 256; first++)
    fanout.writeUInt32BE(hashes.filter((hash) => Number.parseInt(hash.slice(0, 2), 16) <= first).length, first * 4)
  const places = Buffer.alloc(hashes.length * 4)
  for (const [number, hash] of hashes.entries()) places.writeUInt32BE(offsets.get(hash) ?? 0, number * 4)
  const sums = Buffer.alloc(hashes.length * 4)
  const names = Buffer.concat(hashes.map((hash) => Buffer.from(hash, 'hex')))
  const end = Buffer.alloc(((hashes[0]?.length ?? 40) / 2) * 2)
  return Buffer.concat([Buffer.from('\xfftOc\0\0\0\x02', 'latin1'), fanout, names, sums, places, end])
}

/** A bundle of version 2, or of version 3 when its hashes are SHA-256. */
export function bundleOf(
  refs: Record<string, string>,
  objects: readonly Packing[],
  needs: string[] = [],
  algorithm = 'sha1',
) {
  const version = algorithm === 'sha1' ? '# v2 git bundle\n' : '# v3 git bundle\n@object-format=sha256\n'
  const lines = [
    ...needs.map((hash) => `-${hash} before\n`),
    ...Object.entries(refs).map(([name, hash]) => `${hash} ${name}\n`),
  ]
  return Buffer.concat([Buffer.from(`${version}${lines.join('')}\n`), packOf(objects, algorithm).bytes])
}

/** Files by path, in a folder. */
export function layOut(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The file of a loose object. */
export function looseOf(object: Packing): Record<string, Buffer> {
  const hash = hashOf(object)
  const bytes = Buffer.from(object.text)
  return {
    [`objects/${hash.slice(0, 2)}/${hash.slice(2)}`]: deflateSync(
      Buffer.concat([Buffer.from(`${object.kind} ${bytes.length}\0`), bytes]),
    ),
  }
}
