import { randomBytes } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Complaint, complaint, isId, SOURCE_KINDS } from '#record'
import type { Grant } from './grant.ts'
import { asLook, type LastLook } from './last-look.ts'
import type { Memory } from './source.ts'

/** What belongs to a source but not into the record. */
export interface Kept {
  /** What opens it; nothing when nobody gave it here. */
  grant?: Grant | undefined
  memory: Memory
  /** The last look. */
  last?: LastLook | undefined
  /** The last look that brought or said something. */
  told?: LastLook | undefined
}

/** Each lies in a file of its own, for they change at times of their own: the secret never again. */
const PARTS = ['grant', 'memory', 'last', 'told'] as const

/** A file of ours that no source has is let go of when it is so old, in milliseconds: until then its source may still come. */
const LEFT = 60_000

/** The folder for secrets is not the person’s own, or cannot be made. */
export class KeyringTrouble extends Error {
  readonly complaint: Complaint

  constructor(folder: string, message: string, hint: string) {
    super(message)
    this.complaint = complaint(folder, message, hint)
  }
}

/**
 * Secrets and what sources remember, in files that are the person’s alone, beside the record: so no export, backup or log has
 * them, and with its files a source’s secret is gone.
 */
export class Keyring {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  read(source: string): Kept {
    const part = (name: (typeof PARTS)[number]) => readJson(this.#fileOf(source, name))
    return {
      grant: asGrant(part('grant')),
      // Of a large folder it is large, and only a look needs it.
      get memory() {
        return asMemory(part('memory'))
      },
      last: asLook(part('last')),
      told: asLook(part('told')),
    }
  }

  /**
   * Keeps the parts that are given, each at once or not at all.
   * @throws KeyringTrouble where others could read along.
   */
  async keep(source: string, parts: Partial<Kept>): Promise<void> {
    this.#makeFolder()
    for (const name of PARTS)
      if (parts[name]) await this.#write(this.#fileOf(source, name), JSON.stringify(parts[name]))
  }

  forget(source: string): void {
    for (const name of PARTS) rmSync(this.#fileOf(source, name), { force: true })
  }

  /** Forgets what belongs to none of these sources, and what a crash left; not what another person of the same record keeps. */
  forgetOthers(sources: ReadonlySet<string>, person: string): void {
    for (const name of this.#names()) {
      const [id = ''] = name.split('.')
      const isLeft = Date.now() - (statSync(join(this.folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > LEFT
      if (!isLeft || sources.has(id)) continue
      const grant = isId(id) ? asGrant(readJson(this.#fileOf(id, 'grant'))) : undefined
      if (grant && grant.person !== person) continue
      if (isId(id) || name.startsWith('.new-')) rmSync(join(this.folder, name), { force: true })
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.folder)
    } catch {
      return []
    }
  }

  #makeFolder(): void {
    const { folder } = this
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    } catch (error) {
      const { code = 'no reason given' } = error as NodeJS.ErrnoException
      throw new KeyringTrouble(folder, `this folder cannot be made (${code})`, 'Check that what it is in is yours.')
    }
    const found = lstatSync(folder)
    const isOwn = process.getuid === undefined || found.uid === process.getuid()
    if (!isOwn || !found.isDirectory())
      throw new KeyringTrouble(folder, 'this folder is not yours', 'Somebody else made it: remove it, and try again.')
    if (process.platform !== 'win32' && found.mode & 0o077) chmodSync(folder, 0o700)
  }

  async #write(path: string, text: string): Promise<void> {
    const beside = join(this.folder, `.new-${randomBytes(6).toString('hex')}`)
    try {
      {
        await using file = await open(beside, 'wx', 0o600)
        await file.writeFile(text)
        await file.sync()
      }
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
  }

  #fileOf(source: string, part: (typeof PARTS)[number]): string {
    if (!isId(source)) throw new Error('not the id of a source')
    return join(this.folder, `${source}.${part}.json`)
  }
}

/** What a file holds; nothing where it is not there or damaged. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function asGrant(value: unknown): Grant | undefined {
  const { person, kind, place, secret } = (value ?? {}) as Partial<Grant>
  const isWhole = typeof person === 'string' && typeof place === 'string' && SOURCE_KINDS.some((one) => one === kind)
  if (!isWhole || typeof secret !== 'object' || secret === null) return undefined
  return { person, place, kind: kind as Grant['kind'], secret: asStrings(secret) }
}

function asMemory(value: unknown): Memory {
  return asStrings(typeof value === 'object' && value ? value : {})
}

function asStrings(value: object): Record<string, string> {
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'))
}
