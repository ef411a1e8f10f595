import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Env, Hono } from 'hono'
import type { Complaint } from '#record'
import { type Address, createAddress, isAddressed, originOf } from './address.ts'
import { createApp } from './app.ts'
import type { Assets } from './assets.ts'
import { createEnterKey, EnterKeys } from './enter-key.ts'
import type { Guarded } from './guard.ts'
import { listen, type Tls } from './listen.ts'
import { type ShowTrouble, showPlainly } from './notice.ts'
import { REFUSAL } from './refusal.ts'
import { openSecret } from './secret.ts'

/** The port tried first when none is asked for, and how many after it. */
export const FIRST_PORT = 7319
const PORTS_TRIED = 20
const FORM_BYTES = 2_000_000

export interface DoorOptions<E extends Env> {
  /** Where the secret is kept, in the record's folder; made when missing. */
  secretFile: string
  assets: Assets
  /** Adds the pages to the app. */
  pages: (app: Hono<E & { Variables: Guarded }>) => void
  /** The port asked for, and no other; without it the next free one is taken. 0 is any. */
  port?: number | undefined
  /** An address to bind instead of the loopback's two. */
  host?: string | undefined
  /** Further names this door answers to, as in Host. */
  allowedHosts?: readonly string[] | undefined
  tls?: Tls | undefined
  /** The most bytes a request to `path` may bring; 2 MB without it. */
  limit?: ((path: string) => number) | undefined
  /** Whether a form sent to `path` may bring files; everywhere without it. */
  takesFiles?: ((path: string) => boolean) | undefined
  /** Shows a missing page and the like, so that they look as the others do. */
  showTrouble?: ShowTrouble | undefined
  report?: ((error: unknown) => void) | undefined
  /** The present, in milliseconds. */
  clock?: (() => number) | undefined
}

export interface Door {
  port: number
  /** Where the program is found, without a slash at the end. */
  origin: string
  /** A link that lets one browser in, once, within ten minutes. */
  link: () => string
  /** Answers what is being asked, and no more. */
  close: () => Promise<void>
}

/** Opens the door of the local server, guarded on every route. What a person can fix comes back as a complaint. */
export async function openDoor<E extends Env>(options: DoorOptions<E>): Promise<Door | Complaint> {
  const secret = openSecret(options.secretFile)
  if (typeof secret !== 'string') return secret
  const clock = options.clock ?? Date.now
  const scheme = options.tls ? 'https' : 'http'
  // Requests are answered only after the port, and with it the names to answer to, is known.
  let answer: RequestListener = turnAway
  const listening = await listen(listenOptions(options), (request, response) => answer(request, response))
  if ('hint' in listening) return listening
  const address = createAddress(scheme, listening.port, namesOf(options))
  const keys = new EnterKeys(secret, clock())
  const app = createApp<E>({
    secret,
    address,
    keys,
    clock,
    assets: options.assets,
    pages: options.pages,
    limit: options.limit ?? (() => FORM_BYTES),
    takesFiles: options.takesFiles,
    showTrouble: options.showTrouble ?? showPlainly,
    report: options.report ?? ((error) => console.error(error)),
  })
  answer = addressedOnly(address, getRequestListener(app.fetch))
  const origin = originOf(address, [...address.hosts][0] ?? '')
  return {
    port: listening.port,
    origin,
    link: () => `${origin}/enter?key=${createEnterKey(secret, clock())}`,
    close: () => closeAll(listening.servers),
  }
}

function listenOptions<E extends Env>({ host, port, tls }: DoorOptions<E>) {
  const hosts = host === undefined ? ['127.0.0.1', '::1'] : [host]
  return { hosts, port: port ?? FIRST_PORT, tries: port === undefined ? PORTS_TRIED : 1, tls }
}

/** An address bound on purpose is also a name, unless it stands for all of them. */
function namesOf<E extends Env>({ allowedHosts = [], host }: DoorOptions<E>): readonly string[] {
  return host === undefined || host === '0.0.0.0' || host === '::' ? allowedHosts : [...allowedHosts, host]
}

function addressedOnly(address: Address, listener: RequestListener): RequestListener {
  return (request, response) => {
    if (!isAddressed(address, request)) return turnAway(request, response)
    if (request.headers.expect !== undefined) response.writeContinue()
    return listener(request, response)
  }
}

function turnAway(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(REFUSAL.status, { ...REFUSAL.headers, connection: 'close' }).end(REFUSAL.body)
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)))
  for (const server of servers) server.closeIdleConnections()
  const impatience = setTimeout(() => {
    for (const server of servers) server.closeAllConnections()
  }, 5000)
  await Promise.all(closed)
  clearTimeout(impatience)
}
