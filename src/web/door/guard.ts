import type { Context, MiddlewareHandler } from 'hono'
import type { Complaint } from '#record'
import { type Address, originOf } from './address.ts'
import { type ShowTrouble, STATUS, type Trouble } from './notice.ts'
import { refuse } from './refusal.ts'
import { isSame, type Secret } from './secret.ts'
import { cookieName, findSession, tokenOf } from './session.ts'

/** What the guard puts into the context of every request it lets pass. */
export interface Guarded {
  /** Goes into every form as the field `token`, or into the header `x-thalweg-token`. */
  token: string
}

export interface GuardOptions {
  secret: Secret
  address: Address
  showTrouble: ShowTrouble
  /** The most bytes a request to this path may bring. */
  limit: (path: string) => number
  /** Whether a form sent to this path may bring files; everywhere unless told. */
  takesFiles?: ((path: string) => boolean) | undefined
  /** The present, in milliseconds. */
  clock: () => number
}

const SAFE = ['GET', 'HEAD']
const FORMS = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i
const FILES = /^multipart\//i

/** Lets only a known browser pass: everybody else gets the one constant reply. */
export function admitKnown({ secret, address, clock }: GuardOptions): MiddlewareHandler<{ Variables: Guarded }> {
  const name = cookieName(secret, address.scheme === 'https')
  return async (c, next) => {
    const session = findSession(secret, name, c.req.header('cookie'), clock())
    if (!session) return refuse()
    c.set('token', tokenOf(secret, session))
    return next()
  }
}

/** Lets a request that may write pass only from a page of this door: by its origin, and by the page's token. */
export function admitOwnForms(options: GuardOptions): MiddlewareHandler<{ Variables: Guarded }> {
  return async (c, next) => {
    if (SAFE.includes(c.req.method)) return next()
    if (!isSameOrigin(c, options.address)) return refuse()
    const tooMuch = measure(c, options.limit(c.req.path))
    if (tooMuch) return show(c, options.showTrouble, tooMuch)
    // No form of such a page sends any: its fields are texts.
    const hasFiles = FILES.test(c.req.header('content-type') ?? '')
    if (hasFiles && options.takesFiles?.(c.req.path) === false) return show(c, options.showTrouble, 'out of date')
    if (!isSame(await findToken(c), c.var.token)) return show(c, options.showTrouble, 'out of date')
    return next()
  }
}

/** The page for `trouble`, with its status. */
export async function show(
  c: Context,
  showTrouble: ShowTrouble,
  trouble: Trouble,
  complaint?: Complaint | undefined,
): Promise<Response> {
  const page = await showTrouble(c, trouble, complaint)
  return new Response(page.body, { status: STATUS[trouble], headers: page.headers })
}

/** Old browsers say no Sec-Fetch-Site; every one says Origin where it matters. */
function isSameOrigin(c: Context, address: Address): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  return c.req.header('origin') === originOf(address, c.req.header('host') ?? '')
}

/** A body has to say its length beforehand, so that nothing too large is ever taken in. */
function measure(c: Context, limit: number): Trouble | undefined {
  if (c.req.header('transfer-encoding') !== undefined) return 'no length'
  return Number(c.req.header('content-length') ?? 0) > limit ? 'too large' : undefined
}

async function findToken(c: Context): Promise<string> {
  const header = c.req.header('x-thalweg-token')
  if (header !== undefined || !FORMS.test(c.req.header('content-type') ?? '')) return header ?? ''
  const form = await c.req.formData().catch(() => undefined)
  const token = form?.get('token')
  return typeof token === 'string' ? token : ''
}
