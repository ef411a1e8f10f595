import type { GitFolder } from './git-folder.ts'
import { distanceAt } from './pack-entry.ts'
import { BOUNDS, Damaged, type Hashing } from './shape.ts'

/** What a record of a reftable says of a ref: that it is gone, a hash, a hash and what the tag is of, another ref. */
const VALUE = { gone: 0, hash: 1, tag: 2, ref: 3 } as const

/**
 * Refs by name, as repositories keep them whose `extensions.refStorage` is `reftable`
 * (https://git-scm.com/docs/reftable): a stack of tables, of which later ones speak first. Throws `Damaged`.
 */
export function readReftables(folder: GitFolder, hashing: Hashing): Map<string, string> {
  const refs = new Map<string, string>()
  const names = (folder.text('reftable', 'tables.list') ?? '').split('\n').filter(Boolean)
  for (const name of names.slice(0, 10_000)) {
    const table = /^[\w.-]+$/.test(name) ? folder.bytes(BOUNDS.text, 'reftable', name) : undefined
    if (!table) throw new Damaged('a table of refs is missing')
    readTable(table, hashing, refs)
  }
  return refs
}

function readTable(table: Buffer, hashing: Hashing, refs: Map<string, string>): void {
  const version = table[4]
  if (table.toString('latin1', 0, 4) !== 'REFT' || (version !== 1 && version !== 2))
    throw new Damaged('a table of refs is of another version')
  const blockSize = table.readUIntBE(5, 3)
  const head = version === 1 ? 24 : 28
  for (let start = 0; ; ) {
    const at = start === 0 ? head : start
    if (table[at] !== 'r'.charCodeAt(0)) return
    const length = numberAt(table, at + 1, 3)
    const end = start + length
    if (length < at - start + 6 || end > table.length) throw new Damaged('a table of refs is cut off')
    const restarts = numberAt(table, end - 2, 2)
    readBlock(table, at + 4, end - 2 - 3 * restarts, hashing, refs)
    start += blockSize ? Math.max(blockSize, length) : length
  }
}

/** Records one after the other; a name says how much of the one before it shares. */
function readBlock(table: Buffer, start: number, end: number, { bytes }: Hashing, refs: Map<string, string>): void {
  let name = Buffer.alloc(0)
  for (let at = start; at < end; ) {
    const shared = distanceAt(table, at)
    const rest = distanceAt(table, shared.next)
    const suffixEnd = rest.next + (rest.distance >> 3)
    if (shared.distance > name.length || suffixEnd > end) throw new Damaged('a table of refs is damaged')
    name = Buffer.concat([name.subarray(0, shared.distance), table.subarray(rest.next, suffixEnd)])
    const valueAt = distanceAt(table, suffixEnd).next
    const kind = rest.distance & 7
    at = valueAt + lengthOf(table, valueAt, kind, bytes)
    if (kind > VALUE.ref || at > end) throw new Damaged('a table of refs is damaged')
    if (kind === VALUE.hash || kind === VALUE.tag)
      refs.set(name.toString('utf8'), table.toString('hex', valueAt, valueAt + bytes))
    else refs.delete(name.toString('utf8'))
    if (refs.size > BOUNDS.refs) throw new Damaged('it names more than 500,000 refs')
  }
}

function lengthOf(table: Buffer, at: number, kind: number, bytes: number): number {
  if (kind === VALUE.hash) return bytes
  if (kind === VALUE.tag) return 2 * bytes
  if (kind !== VALUE.ref) return 0
  const target = distanceAt(table, at)
  return target.next - at + target.distance
}

function numberAt(table: Buffer, at: number, bytes: number): number {
  if (at + bytes > table.length) throw new Damaged('a table of refs is cut off')
  return table.readUIntBE(at, bytes)
}
