import { type Answered, noEncryption, pinnedRequest, type Resolve } from './pinned-request.ts'
import { Unreachable } from './unreachable.ts'

/** What is asked for. Header names in lower case. */
export interface Asked {
  method?: string
  headers?: Readonly<Record<string, string>>
  body?: string
  /** Addresses of this machine and its network may be reached, and without encryption. */
  isLocalAllowed: boolean
  /** Bytes. */
  most: number
  /** Milliseconds for all of it, redirects too. */
  patience: number
  /** How many redirects are followed; 5 unless told. With 0 the redirect itself is the answer. */
  redirects?: number
  signal?: AbortSignal | undefined
  /** How names are resolved; as the machine does unless told. */
  resolve?: Resolve
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches over https from a public address. The name is resolved once, every address it has must be public, and only those are
 * connected to, at each redirect anew; what is private, of this machine or without encryption is refused unless allowed, what is
 * link-local always. A redirect to another origin takes no authorization along.
 * @throws Unreachable, also when `signal` ends it.
 */
export async function guardedFetch(address: string, asked: Asked): Promise<Answered & { url: string }> {
  const { patience, redirects = 5, method = 'GET', ...rest } = asked
  const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(asked.signal ? [asked.signal] : [])])
  let url = checked(URL.parse(address.replace(/^webcals?:/i, 'https:')), asked)
  let headers = { 'user-agent': 'Thalweg', 'accept-encoding': 'identity', ...asked.headers }
  for (let hops = 0; ; hops++) {
    const answered = await pinnedRequest(url, { ...rest, method, headers, signal })
    const next = REDIRECTS.has(answered.status) ? answered.headers.location : undefined
    if (!next || !redirects) return { ...answered, url: url.href }
    if (hops === redirects)
      throw new Unreachable(url.hostname, 'it sends from one address to the next without end', 'Check the address.')
    const to = checked(URL.parse(next, url.href), asked)
    if (url.protocol === 'https:' && to.protocol !== 'https:') throw noEncryption(to.hostname)
    if (to.origin !== url.origin) headers = withoutAuthorization(headers)
    url = to
  }
}

function withoutAuthorization<T extends Record<string, string>>(headers: T): T {
  const { authorization: _, cookie: __, ...rest } = headers as T & { authorization?: string; cookie?: string }
  return rest as unknown as T
}

function checked(url: URL | null, { isLocalAllowed }: Asked): URL {
  if (!url) throw new Unreachable('the address', 'this is not an address', 'It begins with https://')
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocalAllowed)) throw noEncryption(url.hostname)
  if (url.username || url.password)
    throw new Unreachable(
      url.hostname,
      'the address has a name or password in it',
      'Give them in their own fields, so that they stay secret.',
    )
  return url
}
