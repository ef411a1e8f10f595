import { type Complaint, complaint } from '#record'
import type { GitFolder } from './git-folder.ts'
import { LooseObjects } from './loose.ts'
import { Pack, packedCount } from './pack.ts'
import { readPackIndex } from './pack-index.ts'
import { type Scanned, scanPack } from './scan-pack.ts'
import { type Content, Damaged, type Hashing, KIND } from './shape.ts'

/** Packs and loose objects as one, and which of them were met. */
export class Objects {
  /** What could not be opened. */
  readonly complaints: Complaint[] = []
  readonly #packs: { pack: Pack; met: Uint8Array }[] = []
  readonly #loose: LooseObjects | undefined
  readonly #metLoose = new Set<string>()

  constructor(loose?: LooseObjects) {
    this.#loose = loose
  }

  add(name: string, { pack, damage }: Scanned): void {
    this.#packs.push({ pack, met: new Uint8Array(Math.ceil(pack.index.count / 8)) })
    if (damage === undefined) return
    const hint = 'What stands before the damage is read. Make or fetch it again to have the rest.'
    this.complaints.push(complaint(name, `it is damaged: ${damage}`, hint))
  }

  /** Notes that the object was met; says whether it was before, or is not there. */
  meet(hash: string): 'first' | 'again' | 'missing' {
    const found = this.#find(hash)
    if (!found) return this.#loose?.has(hash) ? this.#meetLoose(hash) : 'missing'
    const { met, position } = found
    const bit = 1 << (position & 7)
    const byte = met[position >> 3] ?? 0
    met[position >> 3] = byte | bit
    return byte & bit ? 'again' : 'first'
  }

  /** A commit or tag whole; of anything else its kind only. Throws `Damaged`. */
  read(hash: string): Content {
    const found = this.#find(hash)
    if (found) return found.pack.contentAt(found.pack.index.offsetAt(found.position), hash)
    if (!this.#loose) throw new Damaged('it is missing')
    return this.#loose.read(hash)
  }

  /** The hashes of all commits, also of those no ref leads to; what cannot be read is passed over. */
  *commits(): Generator<string> {
    for (const { pack } of [...this.#packs])
      for (let position = 0; position < pack.index.count; position++)
        if (quietly(() => pack.kindAt(pack.index.offsetAt(position))) === KIND.commit) yield pack.index.hashAt(position)
    for (const hash of this.#loose?.hashes() ?? [])
      if (quietly(() => this.#loose?.read(hash).kind) === KIND.commit) yield hash
  }

  close(): void {
    for (const { pack } of this.#packs) pack.close()
  }

  #meetLoose(hash: string): 'first' | 'again' {
    if (this.#metLoose.has(hash)) return 'again'
    this.#metLoose.add(hash)
    return 'first'
  }

  /** In which pack; the one that had the last is asked first, as most commits lie together. */
  #find(hash: string): { pack: Pack; met: Uint8Array; position: number } | undefined {
    for (const [number, held] of this.#packs.entries()) {
      const position = held.pack.index.find(hash)
      if (position < 0) continue
      if (number) [this.#packs[0], this.#packs[number]] = [held, this.#packs[0] as typeof held]
      return { ...held, position }
    }
    return undefined
  }
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Damaged) return undefined
    throw error
  }
}

/** Opens all packs and loose objects of a git directory. A pack without a usable index is read from its beginning. */
export async function openObjects(folder: GitFolder, hashing: Hashing): Promise<Objects> {
  const objects = new Objects(new LooseObjects(folder, hashing))
  const names = folder.list('objects', 'pack').filter((name) => name.endsWith('.pack'))
  for (const name of names) {
    try {
      objects.add(name, await openPack(folder, name, hashing))
    } catch (error) {
      if (!(error instanceof Damaged)) throw error
      objects.complaints.push(
        complaint(name, `this pack cannot be read: ${error.message}`, 'Run “git fsck” to see more.'),
      )
    }
  }
  return objects
}

async function openPack(folder: GitFolder, name: string, hashing: Hashing): Promise<Scanned> {
  const file = folder.open('objects', 'pack', name)
  if (!file) throw new Damaged('it is not there')
  packedCount(file, 0)
  const indexFile = quietly(() => folder.open('objects', 'pack', name.replace(/pack$/, 'idx')))
  const index = indexFile && quietly(() => readPackIndex(indexFile, hashing))
  return index ? { pack: new Pack(file, index, hashing) } : scanPack(file, 0, hashing)
}
