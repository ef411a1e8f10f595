import type { IncomingMessage } from 'node:http'

/** Where a door stands: how it is called from a browser, and by which names. */
export interface Address {
  scheme: 'http' | 'https'
  port: number
  /** Exact values of Host that are answered, lower case; the preferred one first. */
  hosts: ReadonlySet<string>
}

/** Names besides the loopback's come with their port, or get the door's. The first of them is what links say. */
export function createAddress(scheme: 'http' | 'https', port: number, names: readonly string[]): Address {
  const ownPort = scheme === 'http' ? 80 : 443
  const withPort = [...names, '127.0.0.1', 'localhost', '[::1]'].map((name) => addPort(name, port))
  const bare = withPort.filter((name) => name.endsWith(`:${ownPort}`)).map((name) => name.replace(/:\d+$/, ''))
  return { scheme, port, hosts: new Set([...withPort, ...bare].map((name) => name.toLowerCase())) }
}

/**
 * Whether a request is meant for this door: exactly one Host, on the list, and a plain path as its target.
 * Anything else may be another site's name led to this address.
 */
export function isAddressed(address: Address, request: IncomingMessage): boolean {
  const hosts = request.rawHeaders.filter((_, index) => index % 2 === 0).filter((name) => /^host$/i.test(name))
  const host = request.headers.host
  return hosts.length === 1 && host !== undefined && address.hosts.has(host) && isPath(request.url)
}

/** A name as in Host: an IPv6 address gets its brackets, and what has no port gets this one. */
function addPort(name: string, port: number): string {
  const host = /^[\da-f:]*:[\da-f:]*:[\da-f:]*$/i.test(name) ? `[${name}]` : name
  return /[^:]:\d+$|\]:\d+$/.test(host) ? host : `${host}:${port}`
}

/** The Origin of this door's own pages, seen from a request that came by `host`. */
export function originOf(address: Address, host: string): string {
  return `${address.scheme}://${host}`
}

function isPath(url: string | undefined): boolean {
  return url?.startsWith('/') === true && !url.startsWith('//')
}
