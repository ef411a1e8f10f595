import { basicAuthorization } from './basic-authorization.ts'
import { guardedFetch } from './guarded-fetch.ts'
import type { Looking } from './source.ts'
import { Unreachable } from './unreachable.ts'

/** Of one answer: it is made into objects many times as large. */
const MOST = 16 * 1024 * 1024
const PATIENCE = 60_000
const MOST_REQUESTS = 3_000

/** A CalDAV client that reaches the network only through the guard. `refusals` are the statuses from 400 on that were answered. */
export async function calDavClient({ place, secret, isLocalAllowed, signal }: Looking, refusals: number[]) {
  const { createDAVClient } = await import('tsdav')
  const named = new URL(secret.address ?? 'https://nowhere.invalid')
  let asked = 0
  const guarded = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    if (++asked > MOST_REQUESTS)
      throw new Unreachable(place, 'it leads from one thing to the next without end', 'Add fewer calendars of it.')
    const url = new URL(input instanceof Request ? input.url : input)
    const { authorization, ...headers } = Object.fromEntries(new Headers(init.headers).entries())
    const isKnown = authorization && isOfOneHouse(named, url)
    const {
      status,
      headers: answered,
      body,
    } = await guardedFetch(url.href, {
      ...{ method: init.method ?? 'GET', isLocalAllowed, most: MOST, patience: PATIENCE, signal },
      headers: isKnown ? { ...headers, authorization } : headers,
      ...(init.redirect === 'manual' ? { redirects: 0 } : {}),
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
    })
    if (status >= 400) refusals.push(status)
    const bodyless = status < 200 || status === 204 || status === 304
    return new Response(bodyless ? null : Buffer.from(body), { status: Math.max(200, status), headers: answered })
  }
  return createDAVClient({
    serverUrl: named.href,
    credentials: {},
    authMethod: 'Custom',
    authFunction: async () => ({ ...basicAuthorization(secret) }),
    defaultAccountType: 'caldav',
    fetch: guarded as typeof globalThis.fetch,
  })
}

/**
 * May `url` be told the password that was given for `named`? A server names the places of an account by whole addresses: the
 * same one may, and over https another host under the same domain (`p01-caldav.example.com` for `caldav.example.com`).
 */
export function isOfOneHouse(named: URL, url: URL): boolean {
  if (url.origin === named.origin) return true
  if (url.protocol !== 'https:' || named.protocol !== 'https:' || url.port || named.port) return false
  const labels = named.hostname.split('.')
  const isNumeric = /^[\d.]+$|[:[\]]/.test(named.hostname)
  if (labels.length < 3 || isNumeric)
    return url.hostname.endsWith(`.${named.hostname}`) && labels.length > 1 && !isNumeric
  const above = labels.slice(1)
  // `co.uk` is nobody’s house.
  const isOpen = above.length === 2 && /^[a-z]{2}$/.test(above[1] as string) && (above[0] as string).length <= 3
  const house = (isOpen ? labels : above).join('.')
  return url.hostname === house || url.hostname.endsWith(`.${house}`)
}
