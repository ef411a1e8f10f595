import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type Complaint, complaint } from '#record'

export interface Tls {
  /** PEM. */
  key: string
  cert: string
}

export interface ListenOptions {
  /** Addresses to bind, the first of which must work. */
  hosts: readonly string[]
  /** The first port to try; 0 for any. */
  port: number
  /** How many ports to try, one after the other. */
  tries: number
  tls?: Tls | undefined
}

/** Node hangs up on a header this slow, and on a body slower than `BODY_TIME`; in milliseconds. */
const HEADER_TIME = 20_000
const BODY_TIME = 600_000

/** Binds all addresses to one port and answers with `listener`. An address family that this machine lacks is left out. */
export async function listen(
  options: ListenOptions,
  listener: RequestListener,
): Promise<{ port: number; servers: Server[] } | Complaint> {
  let trouble: NodeJS.ErrnoException | undefined
  for (let port = options.port; port < options.port + options.tries && port < 65_536; port += 1) {
    const servers: Server[] = []
    try {
      return { port: await bindAll(options, port, listener, servers), servers }
    } catch (error) {
      for (const server of servers) server.close()
      trouble = error as NodeJS.ErrnoException
      if (trouble.code !== 'EADDRINUSE') break
    }
  }
  return complain(options, trouble)
}

async function bindAll(options: ListenOptions, port: number, listener: RequestListener, servers: Server[]) {
  let bound = port
  for (const [index, host] of options.hosts.entries()) {
    const server = create(options.tls, listener)
    try {
      bound = await bind(server, bound, host)
      servers.push(server)
    } catch (error) {
      const lacking = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (index === 0 || !lacking) throw error
    }
  }
  return bound
}

function create(tls: Tls | undefined, listener: RequestListener): Server {
  const settings = { headersTimeout: HEADER_TIME, requestTimeout: BODY_TIME, requireHostHeader: false }
  const server = tls ? createTlsServer({ ...settings, ...tls }, listener) : createServer(settings, listener)
  // Without this, Node would say "100 Continue" before anything is checked.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => listener(request, response))
  return server
}

function bind(server: Server, port: number, host: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.once('error', reject)
  server.listen({ port, host, ipv6Only: host === '::1' }, () => {
    server.off('error', reject)
    resolve((server.address() as AddressInfo).port)
  })
  return promise
}

function complain({ hosts, port, tries }: ListenOptions, error: NodeJS.ErrnoException | undefined): Complaint {
  const place = `${hosts[0]}:${port}`
  if (error?.code === 'EADDRINUSE') {
    const which = tries > 1 ? `Ports ${port} to ${port + tries - 1} are` : `Port ${port} is`
    return complaint(place, `${which} in use by another program.`, 'Choose a free one with --port.')
  }
  if (error?.code === 'EACCES') {
    return complaint(place, `You may not use port ${port}.`, 'Choose one above 1023 with --port.')
  }
  return complaint(
    place,
    `Cannot listen here: ${error?.message ?? 'no such port'}`,
    'Choose another with --host or --port.',
  )
}
