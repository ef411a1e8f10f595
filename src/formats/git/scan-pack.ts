import type { Blocks } from './block-file.ts'
import { inflateAt, packedLength } from './inflate.ts'
import { objectHash, Pack, type PackIndex, packedCount } from './pack.ts'
import { entryAt, type PackEntry } from './pack-entry.ts'
import { BOUNDS, Damaged, type Hashing, KIND, type Kind } from './shape.ts'

/** What is unpacked in one piece; larger objects are passed over in pieces. Bytes. */
const IN_ONE_PIECE = 4 * 1024 * 1024

/** A pack that was read from its beginning: its commits and tags, and why it was not read to its end. */
export interface Scanned {
  pack: Pack
  damage?: string
}

/**
 * Finds the commits and tags of a pack that has no index, entry by entry. Where an entry ends only unpacking it tells, so
 * damage ends the scan; what came before stays.
 */
export async function scanPack(file: Blocks, start: number, hashing: Hashing): Promise<Scanned> {
  const scan = new PackScan(file, hashing)
  try {
    const count = packedCount(file, start)
    if (count > BOUNDS.scanned) throw new Damaged('it says it holds more than 50 million objects')
    let offset = start + 12
    for (let number = 0; number < count; number++) offset = await scan.entry(offset)
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return { pack: scan.pack, damage: error.message }
  }
  return { pack: scan.pack }
}

class PackScan {
  readonly pack: Pack
  readonly #file: Blocks
  readonly #hashing: Hashing
  readonly #index = new ScannedIndex()
  /** Where each entry begins, ascending, and what it is; 0 while that is not known. */
  #starts = new Float64Array(1024)
  #kinds = new Uint8Array(1024)
  #count = 0
  /** Entries that wait for the object they are told from, by its hash or its place. */
  readonly #waiting = new Map<string | number, number[]>()

  constructor(file: Blocks, hashing: Hashing) {
    this.#file = file
    this.#hashing = hashing
    this.pack = new Pack(file, this.#index, hashing)
  }

  /** Takes the entry that begins there; returns where the next one does. */
  async entry(offset: number): Promise<number> {
    const entry = entryAt(this.#file, offset, this.#hashing)
    this.#note(offset)
    const base = entry.baseHash ?? entry.baseAt
    if (base !== undefined) this.#takeDelta(offset, base)
    else if (entry.kind === KIND.commit || entry.kind === KIND.tag) return this.#takeWhole(offset, entry)
    else this.#kinds[this.#count - 1] = entry.kind
    return this.#end(entry)
  }

  #note(offset: number): void {
    if (this.#count === this.#starts.length) {
      const [starts, kinds] = [this.#starts, this.#kinds]
      this.#starts = new Float64Array(2 * this.#count)
      this.#starts.set(starts)
      this.#kinds = new Uint8Array(2 * this.#count)
      this.#kinds.set(kinds)
    }
    this.#starts[this.#count++] = offset
  }

  #takeWhole(offset: number, entry: PackEntry): number {
    if (entry.size > BOUNDS.object) throw new Damaged('a commit is larger than 16 MB')
    const { bytes, took } = inflateAt(this.#file, entry.packedAt, entry.size)
    this.#known(offset, entry.kind as Kind, objectHash({ kind: entry.kind as Kind, bytes }, this.#hashing))
    return entry.packedAt + took
  }

  #takeDelta(offset: number, base: string | number): void {
    const kind = typeof base === 'number' ? this.#kindAt(base) : this.#index.find(base) >= 0 ? KIND.commit : 0
    if (kind === KIND.tree || kind === KIND.blob) this.#setKind(offset, kind)
    else if (kind) this.#takeTold(offset)
    else if (this.#waiting.get(base)?.push(offset) === undefined) this.#waiting.set(base, [offset])
  }

  #takeTold(offset: number): void {
    const content = this.pack.contentAt(offset)
    this.#known(offset, content.kind, objectHash(content, this.#hashing))
  }

  /** A commit or tag is found; so is what waited for it, and what waited for that. */
  #known(offset: number, kind: Kind, hash: string): void {
    const left = this.#keep(offset, kind, hash)
    for (let told = left.pop(); told !== undefined; told = left.pop()) {
      const content = this.pack.contentAt(told)
      for (const next of this.#keep(told, content.kind, objectHash(content, this.#hashing))) left.push(next)
    }
  }

  /** Keeps it; returns what waited for it. */
  #keep(offset: number, kind: Kind, hash: string): number[] {
    this.#setKind(offset, kind)
    this.#index.add(hash, offset)
    return [hash, offset].flatMap((base) => {
      const waiting = this.#waiting.get(base) ?? []
      this.#waiting.delete(base)
      return waiting
    })
  }

  #setKind(offset: number, kind: number): void {
    this.#kinds[this.#placeOf(offset)] = kind
  }

  #kindAt(offset: number): number {
    const place = this.#placeOf(offset)
    if (place === this.#count || this.#starts[place] !== offset)
      throw new Damaged('a difference is told from no object')
    return this.#kinds[place] as number
  }

  #placeOf(offset: number): number {
    let [low, high] = [0, this.#count]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#starts[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  async #end({ packedAt, size }: PackEntry): Promise<number> {
    if (size > IN_ONE_PIECE) return packedAt + (await packedLength(this.#file, packedAt, size))
    return packedAt + inflateAt(this.#file, packedAt, size).took
  }
}

class ScannedIndex implements PackIndex {
  readonly #positions = new Map<string, number>()
  readonly #hashes: string[] = []
  readonly #offsets: number[] = []

  get count(): number {
    return this.#offsets.length
  }

  add(hash: string, offset: number): void {
    if (this.#positions.has(hash)) return
    this.#positions.set(hash, this.#offsets.length)
    this.#hashes.push(hash)
    this.#offsets.push(offset)
  }

  find(hash: string): number {
    return this.#positions.get(hash) ?? -1
  }

  offsetAt(position: number): number {
    return this.#offsets[position] as number
  }

  hashAt(position: number): string {
    return this.#hashes[position] as string
  }
}
