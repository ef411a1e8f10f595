import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isNearAddress, isPublicAddress } from './public-address.ts'
import { Unreachable } from './unreachable.ts'

/** A numeric address that a name leads to. */
export interface Found {
  address: string
  family: number
}

/** Every address a name leads to; throws when it leads nowhere. */
export type Resolve = (host: string) => Promise<readonly Found[]>

export interface PinnedRequest {
  method: string
  headers: Readonly<Record<string, string>>
  body?: string | undefined
  isLocalAllowed: boolean
  /** Bytes of the answer. */
  most: number
  signal: AbortSignal
  resolve?: Resolve | undefined
}

export interface Answered {
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array
}

/**
 * Asks once. The name is resolved once, every address it has is judged, and only those very ones are connected to, so that a
 * name cannot lead elsewhere between the judging and the asking.
 * @throws Unreachable
 */
export async function pinnedRequest(url: URL, asked: PinnedRequest): Promise<Answered> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await resolved(host, asked)
  if (url.protocol === 'http:' && !found.every(({ address }) => isNearAddress(address))) throw noEncryption(host)
  const { signal, most } = asked
  try {
    const response = await answerTo(url, found, asked)
    const body = await read(response, host, most).finally(() => response.destroy())
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
    return { status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body }
  } catch (error) {
    throw error instanceof Unreachable ? error : silent(host, error, signal)
  }
}

export function noEncryption(host: string): Unreachable {
  return new Unreachable(
    host || 'the address',
    'only addresses that begin with https:// are fetched',
    'Ask for the address with https.',
  )
}

async function resolved(host: string, { isLocalAllowed, resolve = resolveAll, signal }: PinnedRequest) {
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await beforeEnd(resolve(host), host, signal)
  const mayReach = (address: string) => isPublicAddress(address) || (isLocalAllowed && isNearAddress(address))
  if (found.length && found.every(({ address }) => mayReach(address))) return found
  throw isLocalAllowed
    ? new Unreachable(
        host,
        'it leads to where no calendar can be',
        'Use an address on the public network or in this house.',
      )
    : new Unreachable(
        host,
        'it leads to this machine or the network it is in, and that is not reached from here',
        'Use an address on the public network, or start Thalweg with THALWEG_LOCAL_SOURCES=1 if this machine is yours alone.',
      )
}

const resolveAll: Resolve = (host) => lookup(host, { all: true, verbatim: true })

/** Looking a name up cannot be stopped, only no longer be waited for. */
async function beforeEnd(finding: Promise<readonly Found[]>, host: string, signal: AbortSignal) {
  const ended = Promise.withResolvers<never>()
  const end = () => ended.reject(signal.reason)
  signal.addEventListener('abort', end, { once: true })
  try {
    signal.throwIfAborted()
    return await Promise.race([finding, ended.promise])
  } catch (error) {
    if (signal.aborted) throw silent(host, error, signal)
    throw new Unreachable(host, 'there is no machine of this name', 'Check the address, and that you are online.')
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** The head of the answer; what follows is read by the caller. */
async function answerTo(url: URL, found: readonly Found[], asked: PinnedRequest): Promise<IncomingMessage> {
  const answering = Promise.withResolvers<IncomingMessage>()
  const send = url.protocol === 'https:' ? secureRequest : plainRequest
  const [first] = found as readonly [Found]
  const pinned: LookupFunction = (_, options, tell) =>
    options.all ? tell(null, [...found]) : tell(null, first.address, first.family)
  const request = send(url, {
    ...{ method: asked.method, headers: asked.headers, signal: asked.signal },
    ...{ agent: false, maxHeaderSize: 32 * 1024, lookup: pinned },
  })
  request.on('response', answering.resolve)
  // Stays for good: a connection that breaks after the answer has come is nobody’s error any more.
  request.on('error', answering.reject)
  // Closed without an answer, as where the other end changes the protocol: nothing else would ever be told.
  request.on('close', () => answering.reject(new Error('closed')))
  request.end(asked.body)
  return answering.promise
}

async function read(response: IncomingMessage, host: string, most: number): Promise<Uint8Array> {
  if (/^(?!identity$)/i.test(response.headers['content-encoding'] ?? 'identity'))
    throw new Unreachable(host, 'it sends packed what was asked for as it is', 'Export it and import the file.')
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
