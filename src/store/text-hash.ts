import type { BinaryToTextEncoding } from 'node:crypto'

let crypto: typeof import('node:crypto') | undefined

/** The hash of a text. Loads the platform’s cryptography at the first call: commands that only read do without, and start sooner. */
export function textHash(algorithm: 'sha256' | 'sha1', text: string, encoding: BinaryToTextEncoding): string {
  crypto ??= process.getBuiltinModule('node:crypto')
  return crypto.hash(algorithm, text, encoding)
}
