import { hash as hashOf } from 'node:crypto'
import type { Blocks } from './block-file.ts'
import { applyDelta } from './delta.ts'
import { inflateAt } from './inflate.ts'
import { entryAt, type PackEntry } from './pack-entry.ts'
import { BOUNDS, type Content, Damaged, type Hashing, KIND, type Kind } from './shape.ts'

/** Which objects a pack holds, and where. A position is the number of an object in the index, from 0. */
export interface PackIndex {
  count: number
  /** The position of the object with this hash, −1 when it is not in this pack. */
  find(hash: string): number
  /** Where the entry begins. */
  offsetAt(position: number): number
  hashAt(position: number): string
}

const NAMES: Readonly<Record<Kind, string>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' }

/** One pack with its index. */
export class Pack {
  readonly index: PackIndex
  readonly #file: Blocks
  readonly #hashing: Hashing

  constructor(file: Blocks, index: PackIndex, hashing: Hashing) {
    this.#file = file
    this.index = index
    this.#hashing = hashing
  }

  close(): void {
    this.#file.close()
  }

  /** What kind of object the entry there is; of a difference, what its base is. Throws `Damaged`. */
  kindAt(offset: number): Kind {
    return this.#chainAt(offset).kind
  }

  /**
   * A commit or tag whole; of anything else its kind only. With a hash it is checked against it. Throws `Damaged`, also for what is
   * larger than a commit may be, and for chains of differences without end.
   */
  contentAt(offset: number, hash?: string): Content {
    const { kind, base, deltas } = this.#chainAt(offset)
    if (kind !== KIND.commit && kind !== KIND.tag) return { kind, bytes: Buffer.alloc(0) }
    let bytes = this.#unpacked(base)
    for (let last = deltas.pop(); last; last = deltas.pop()) bytes = applyDelta(bytes, this.#unpacked(last))
    if (hash !== undefined && hash !== objectHash({ kind, bytes }, this.#hashing))
      throw new Damaged('an object is not what its hash says')
    return { kind, bytes }
  }

  /** From the entry down to what it is told from in the end: the last difference first to apply. */
  #chainAt(offset: number): { kind: Kind; base: PackEntry; deltas: PackEntry[] } {
    const deltas: PackEntry[] = []
    let entry = entryAt(this.#file, offset, this.#hashing)
    while (entry.baseAt !== undefined || entry.baseHash !== undefined) {
      deltas.push(entry)
      if (deltas.length > BOUNDS.chain) throw new Damaged('differences are told from differences without end')
      entry = entryAt(this.#file, entry.baseAt ?? this.#offsetOf(entry.baseHash as string), this.#hashing)
    }
    return { kind: entry.kind as Kind, base: entry, deltas }
  }

  #offsetOf(hash: string): number {
    const position = this.index.find(hash)
    if (position < 0) throw new Damaged('the base of a difference is missing')
    return this.index.offsetAt(position)
  }

  #unpacked({ packedAt, size }: PackEntry): Buffer {
    if (size > BOUNDS.object) throw new Damaged('a commit is larger than 16 MB')
    return inflateAt(this.#file, packedAt, size).bytes
  }
}

/** The hash an object is known by. */
export function objectHash({ kind, bytes }: Content, { name }: Hashing): string {
  const head = Buffer.from(`${NAMES[kind]} ${bytes.length}\0`)
  return hashOf(name, Buffer.concat([head, bytes]), 'hex')
}

/** How many objects the pack says it holds. Throws `Damaged` when it is no pack of version 2 or 3. */
export function packedCount(file: Blocks, start: number): number {
  const head = file.view(start, 12)
  const version = head.length === 12 ? head.readUInt32BE(4) : 0
  if (head.toString('latin1', 0, 4) !== 'PACK' || version < 2 || version > 3) throw new Damaged('it is no pack')
  return head.readUInt32BE(8)
}
