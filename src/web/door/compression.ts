import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

export type Encoding = 'br' | 'gzip'

const TEXT = /^(text\/(html|plain|css|csv)|application\/(json|manifest\+json)|image\/svg\+xml)\b/
const SMALLEST = 1000
const LARGEST = 4_000_000

/** The best encoding that a browser says it reads. */
export function chooseEncoding(accepted: string | undefined): Encoding | undefined {
  const names = (accepted ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((name) => names.includes(name))
}

/** Compresses pages quickly rather than tightly; downloads and streams are left as they are. */
export const compress: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  const fits = TEXT.test(headers.get('content-type') ?? '') && !headers.has('content-disposition')
  if (!fits || headers.has('content-encoding')) return
  c.header('vary', 'accept-encoding', { append: true })
  const encoding = chooseEncoding(c.req.header('accept-encoding'))
  if (!encoding) return
  const smaller = await compressed(c.res, encoding)
  // Without this, the headers of the old reply would be mixed in.
  c.res = undefined
  c.res = smaller
}

/** The same reply, smaller where that pays. */
async function compressed(reply: Response, encoding: Encoding): Promise<Response> {
  const bytes = Buffer.from(await reply.arrayBuffer())
  const pays = bytes.length >= SMALLEST && bytes.length <= LARGEST
  const body = pays ? squeeze(bytes, encoding) : bytes
  const headers = new Headers(reply.headers)
  headers.set('content-length', String(body.length))
  if (pays) headers.set('content-encoding', encoding)
  return new Response(new Uint8Array(body), { status: reply.status, headers })
}

function squeeze(bytes: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(bytes, { level: 4 })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params })
}
