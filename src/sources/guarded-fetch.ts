import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type Complaint, complaint } from '#record'
import { isPublicAddress } from './public-address.ts'

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
  signal?: AbortSignal | undefined
}

export interface Answered {
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  url: string
}

/** Thrown where an address may not be reached or does not answer as it should; says so without the address. */
export class Unreachable extends Error {
  readonly complaint: Complaint

  constructor(host: string, message: string, hint: string) {
    super(message)
    this.complaint = complaint(host, message, hint)
  }
}

const MOST_REDIRECTS = 5

/**
 * Fetches over https from a public address. The name is resolved once, every address it has must be public, and that very one is
 * connected to, at each redirect anew; what is private, of this machine or without encryption is refused unless allowed. A
 * redirect to another host takes no authorization along.
 * @throws Unreachable
 */
export async function guardedFetch(address: string, asked: Asked): Promise<Answered> {
  const limits = [AbortSignal.timeout(asked.patience), ...(asked.signal ? [asked.signal] : [])]
  const signal = AbortSignal.any(limits)
  let url = checked(address, asked)
  let headers = { 'user-agent': 'Thalweg', 'accept-encoding': 'identity', ...asked.headers }
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const answered = await once(url, { ...asked, headers }, signal)
    const next = [301, 302, 303, 307, 308].includes(answered.status) ? answered.headers.location : undefined
    if (!next) return answered
    const to = checked(new URL(next, url).href, asked)
    if (url.protocol === 'https:' && to.protocol !== 'https:') throw noEncryption(to.hostname)
    if (to.origin !== url.origin) headers = withoutAuthorization(headers)
    url = to
  }
  throw new Unreachable(url.hostname, 'it sends from one address to the next without end', 'Check the address.')
}

function withoutAuthorization<T extends Record<string, string>>(headers: T): T {
  const { authorization: _, cookie: __, ...rest } = headers as T & { authorization?: string; cookie?: string }
  return rest as unknown as T
}

function checked(address: string, { isLocalAllowed }: Asked): URL {
  const url = URL.parse(address.replace(/^webcals?:/i, 'https:'))
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

function noEncryption(host: string): Unreachable {
  return new Unreachable(host, 'only addresses that begin with https:// are fetched', 'Ask for the address with https.')
}

async function once(url: URL, asked: Asked, signal: AbortSignal): Promise<Answered> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const pinned = await resolved(host, asked)
  if (url.protocol === 'http:' && isPublicAddress(pinned.address)) throw noEncryption(host)
  const answering = Promise.withResolvers<IncomingMessage>()
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  const lookupPinned: LookupFunction = (_, options, found) =>
    options.all ? found(null, [pinned]) : found(null, pinned.address, pinned.family)
  const request = send(url, {
    ...{ method: asked.method ?? 'GET', headers: asked.headers, signal, agent: false, maxHeaderSize: 32 * 1024 },
    lookup: lookupPinned,
  })
  request.on('response', answering.resolve)
  request.on('error', answering.reject)
  request.end(asked.body)
  try {
    const response = await answering.promise
    const body = await read(response, host, asked.most)
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
    return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body, url: url.href }
  } catch (error) {
    throw error instanceof Unreachable ? error : silent(host, error, signal)
  } finally {
    request.destroy()
  }
}

async function resolved(host: string, { isLocalAllowed }: Asked): Promise<{ address: string; family: number }> {
  const family = isIP(host)
  const found = family
    ? [{ address: host, family }]
    : await lookup(host, { all: true, verbatim: true }).catch(() => {
        throw new Unreachable(host, 'there is no machine of this name', 'Check the address, and that you are online.')
      })
  const [first] = found
  if (!first || (!isLocalAllowed && found.some(({ address }) => !isPublicAddress(address))))
    throw new Unreachable(
      host,
      'it leads to this machine or the network it is in, and that is not reached from here',
      'Use an address on the public network, or start Thalweg with THALWEG_LOCAL_SOURCES=1 if this machine is yours alone.',
    )
  return first
}

async function read(response: IncomingMessage, host: string, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > most)
      throw new Unreachable(
        host,
        `it sends more than ${Math.round(most / 1_048_576)} MB`,
        'Export it and import the file.',
      )
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function silent(host: string, error: unknown, signal: AbortSignal): Unreachable {
  if (signal.aborted) return new Unreachable(host, 'it did not answer in time', 'It is tried again later.')
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED/.test(code))
    return new Unreachable(host, 'its certificate is not one that can be trusted', 'Check the address.')
  return new Unreachable(host, 'it does not answer', 'Check the address, and that you are online; it is tried again.')
}
