import { randomBytes } from 'node:crypto'
import { isSame, type Secret, sign } from './secret.ts'

/** How long a browser stays known, in seconds. */
export const SESSION_LIFE = 180 * 86_400

/** A signed text that a browser carries in its cookie; nothing is kept on the server. */
export type Session = string

/** The cookie's name, random per installation: cookies ignore ports, so two programs on one host would clash. */
export function cookieName(secret: Secret, tls: boolean): string {
  return `${tls ? '__Host-' : ''}thalweg-${sign(secret, 'cookie name', '').slice(0, 12)}`
}

export function createSession(secret: Secret, at: number): Session {
  const text = `${Math.floor(at / 1000).toString(36)}.${randomBytes(16).toString('base64url')}`
  return `${text}.${sign(secret, 'session', text)}`
}

/** The value of `set-cookie` that makes a browser known. */
export function sessionCookie(name: string, session: Session, tls: boolean): string {
  return `${name}=${session}; Path=/; Max-Age=${SESSION_LIFE}; HttpOnly; SameSite=Strict${tls ? '; Secure' : ''}`
}

/** The valid session among the cookies called `name`, if any. */
export function findSession(
  secret: Secret,
  name: string,
  header: string | undefined,
  now: number,
): Session | undefined {
  const cookies = (header ?? '').split(';').map((one) => one.trim())
  const values = cookies.filter((one) => one.startsWith(`${name}=`)).map((one) => one.slice(name.length + 1))
  return values.find((value) => isValid(secret, value, now))
}

/** What a form has to send back: known only to pages shown to this session. */
export function tokenOf(secret: Secret, session: Session): string {
  return sign(secret, 'token', session)
}

function isValid(secret: Secret, session: Session, now: number): boolean {
  const [at = '', random = '', mac = ''] = session.split('.')
  const age = now / 1000 - Number.parseInt(at, 36)
  return isSame(session, `${at}.${random}.${mac}`) && isSame(mac, sign(secret, 'session', `${at}.${random}`))
    ? age > -60 && age < SESSION_LIFE
    : false
}
