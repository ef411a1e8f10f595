import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Complaint, isId } from '#record'
import type { Memory, Secret } from './source.ts'

/** What became of the last look at a source; never with a secret in it. */
export interface LastLook {
  /** Milliseconds. */
  at: number
  /** How many things it brought, and brought up to date, by the plural of their concept. */
  admitted: Readonly<Record<string, number>>
  changed: Readonly<Record<string, number>>
  /** Why it brought nothing, or not all. */
  complaint?: Complaint
}

/** What belongs to a source but not into the record. */
export interface Kept {
  secret: Secret
  memory: Memory
  last?: LastLook
}

/**
 * Secrets and what sources remember, a file for each source in a folder that is the person’s alone, beside the record: so no
 * export, backup or log has them, and with its file a source’s secret is gone.
 */
export class Keyring {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  read(source: string): Kept {
    try {
      return JSON.parse(readFileSync(this.#fileOf(source), 'utf8')) as Kept
    } catch {
      return { secret: {}, memory: {} }
    }
  }

  async keep(source: string, kept: Kept): Promise<void> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    if (process.platform !== 'win32') chmodSync(this.#folder, 0o700)
    const beside = join(this.#folder, `.new-${randomBytes(6).toString('hex')}`)
    try {
      await using file = await open(beside, 'wx', 0o600)
      await file.writeFile(JSON.stringify(kept))
      await file.sync()
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
    await rename(beside, this.#fileOf(source))
  }

  forget(source: string): void {
    rmSync(this.#fileOf(source), { force: true })
  }

  #fileOf(source: string): string {
    if (!isId(source)) throw new Error('not the id of a source')
    return join(this.#folder, `${source}.json`)
  }
}
