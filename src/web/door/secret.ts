import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Complaint, complaint } from '#record'

/** 256 random bits as base64url. Whoever can read the file may enter, so only its owner can. */
export type Secret = string

const FORM = /^[\w-]{43}$/

/**
 * The secret kept in `file`, made there at the first call. One that others could have read, or that is no secret,
 * is replaced, which ends every session. A folder that cannot be written is a complaint.
 */
export function openSecret(file: string): Secret | Complaint {
  try {
    return readPrivately(file) ?? createSecret(file)
  } catch (error) {
    const reason = (error as Error).message
    return complaint(file, `Cannot keep the key of the browser: ${reason}`, 'Make this folder writable for yourself.')
  }
}

/** A keyed digest of `text`, as base64url; `purpose` keeps uses of the one secret apart. */
export function sign(secret: Secret, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

function readPrivately(file: string): Secret | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false })
  if (!stat) return undefined
  const exposed = process.platform !== 'win32' && ((stat.mode & 0o077) !== 0 || stat.uid !== process.getuid?.())
  const text = stat.isFile() && !exposed ? readFileSync(file, 'utf8').trim() : ''
  if (FORM.test(text)) return text
  rmSync(file)
  return undefined
}

/** Written beside and then linked, so that of two programs starting at once both get the same whole one. */
function createSecret(file: string): Secret {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  try {
    chmodSync(draft, 0o600)
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  const secret = readPrivately(file)
  if (!secret) throw new Error('somebody else changes it at this very moment')
  return secret
}
