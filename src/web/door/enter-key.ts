import { randomBytes } from 'node:crypto'
import { isSame, type Secret, sign } from './secret.ts'

/** How long a link may be used, in milliseconds. */
export const LINK_LIFE = 10 * 60_000

/** A key for one entrance, made at `at` (milliseconds). Whoever holds the secret can make one for a running server. */
export function createEnterKey(secret: Secret, at: number): string {
  const text = `${at.toString(36)}.${randomBytes(16).toString('base64url')}`
  return `${text}.${sign(secret, 'enter', text)}`
}

/** Remembers which keys were used. Keys from before `startedAt` are refused, since those used then are forgotten. */
export class EnterKeys {
  readonly #secret: Secret
  readonly #startedAt: number
  readonly #used = new Map<string, number>()

  constructor(secret: Secret, startedAt: number) {
    this.#secret = secret
    this.#startedAt = startedAt
  }

  /** Whether `key` opens the door at `now`; it never does again. */
  use(key: string, now: number): boolean {
    const [at = '', random = '', mac = ''] = key.split('.')
    const madeAt = Number.parseInt(at, 36)
    if (!isSame(mac, sign(this.#secret, 'enter', `${at}.${random}`))) return false
    if (madeAt < this.#startedAt || madeAt > now || now - madeAt > LINK_LIFE) return false
    if (this.#used.has(random)) return false
    for (const [old, usedAt] of this.#used) if (now - usedAt > LINK_LIFE) this.#used.delete(old)
    this.#used.set(random, now)
    return true
  }
}
