import type { Secret } from './source.ts'

/** The header for a name and a password, as UTF-8; none where there is neither. */
export function basicAuthorization({ user, password }: Secret): { authorization?: string } {
  if (!user && !password) return {}
  return { authorization: `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}` }
}
