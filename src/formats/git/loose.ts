import { constants, inflateSync } from 'node:zlib'
import type { GitFolder } from './git-folder.ts'
import { objectHash } from './pack.ts'
import { BOUNDS, type Content, Damaged, type Hashing, KIND, type Kind } from './shape.ts'

const KINDS = new Map<string, Kind>([
  ['commit', KIND.commit],
  ['tree', KIND.tree],
  ['blob', KIND.blob],
  ['tag', KIND.tag],
])

/** The objects that are no pack yet, a file each. */
export class LooseObjects {
  readonly #folder: GitFolder
  readonly #hashing: Hashing
  readonly #names = new Map<string, Set<string>>()

  constructor(folder: GitFolder, hashing: Hashing) {
    this.#folder = folder
    this.#hashing = hashing
  }

  has(hash: string): boolean {
    return this.#namesIn(hash.slice(0, 2)).has(hash.slice(2))
  }

  /** Every hash there is. */
  *hashes(): Generator<string> {
    for (const first of this.#folder.list('objects'))
      if (/^[0-9a-f]{2}\/$/.test(first))
        for (const rest of this.#namesIn(first.slice(0, 2))) yield first.slice(0, 2) + rest
  }

  /** A commit or tag whole; of anything else its kind only. Throws `Damaged`. */
  read(hash: string): Content {
    const file = this.#folder.open('objects', hash.slice(0, 2), hash.slice(2))
    if (!file) throw new Damaged('it is missing')
    try {
      const kind = kindOf(file.view(0, 512))
      if (kind !== KIND.commit && kind !== KIND.tag) return { kind, bytes: Buffer.alloc(0) }
      const whole = unpacked(file.view(0, BOUNDS.object))
      const content = { kind, bytes: whole.subarray(whole.indexOf(0) + 1) }
      if (objectHash(content, this.#hashing) === hash) return content
    } finally {
      file.close()
    }
    throw new Damaged('an object is not what its hash says')
  }

  #namesIn(first: string): Set<string> {
    let names = this.#names.get(first)
    if (!names) {
      const rest = new RegExp(`^[0-9a-f]{${this.#hashing.bytes * 2 - 2}}$`)
      names = new Set(this.#folder.list('objects', first).filter((name) => rest.test(name)))
      this.#names.set(first, names)
    }
    return names
  }
}

/** From `commit 213` and NUL at its beginning, without unpacking the rest. */
function kindOf(packed: Buffer): Kind {
  const head = unpacked(packed, constants.Z_SYNC_FLUSH)
  const kind = KINDS.get(head.toString('latin1', 0, Math.max(0, head.indexOf(32))))
  if (!kind) throw new Damaged('an object is of no known kind')
  return kind
}

function unpacked(packed: Buffer, finishFlush?: number): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: BOUNDS.object, ...(finishFlush ? { finishFlush } : {}) })
  } catch {
    throw new Damaged('an object cannot be unpacked')
  }
}
