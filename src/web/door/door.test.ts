import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RawRequest, rawBytes, rawRequest } from '../../../test/raw-request.ts'
import type { Assets } from './assets.ts'
import { type Door, type DoorOptions, openDoor } from './door.ts'
import { LINK_LIFE } from './enter-key.ts'
import { REFUSAL } from './refusal.ts'

const folder = mkdtempSync(join(tmpdir(), 'thalweg-door-'))
const secretFile = join(folder, 'browser-key')
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']
const PATHS = ['/', '/career', '/assets/style-1.css', '/enter', '/nowhere']
const written: string[] = []
const reported: unknown[] = []
let now = Date.UTC(2026, 0, 5)

const assets: Assets = {
  files: new Map([
    ['style-1.css', { type: 'text/css', bytes: Buffer.from('a{}'), compressed: { br: Buffer.from('B') } }],
  ]),
  styles: ['/assets/style-1.css'],
  fonts: [],
  island: () => [],
}

const options: DoorOptions<object> = {
  secretFile,
  assets,
  port: 0,
  clock: () => now,
  report: (error) => reported.push(error),
  limit: (path) => (path === '/import' ? 5000 : 500),
  pages: (app) => {
    app.get('/', (c) => c.html(`token=${c.var.token};${'river '.repeat(500)}`))
    app.get('/career', (c) => c.html('short'))
    app.get('/broken', () => {
      throw new Error('the record says no')
    })
    app.get('/download', (c) => c.text('x'.repeat(5000), 200, { 'content-disposition': 'attachment' }))
    app.all('/write', async (c) => {
      written.push(c.req.method)
      const form = await c.req.parseBody().catch(() => ({}))
      return c.text(JSON.stringify(form))
    })
    app.post('/import', (c) => c.text('taken'))
  },
}

let door: Door
let cookie: string
let token: string

async function open(more: Partial<DoorOptions<object>> = {}): Promise<Door> {
  const opened = await openDoor({ ...options, ...more })
  if ('hint' in opened) throw new Error(opened.message)
  return opened
}

function ask(asked: Omit<RawRequest, 'port'>) {
  return rawRequest({ port: door.port, ...asked, headers: { host: `127.0.0.1:${door.port}`, ...asked.headers } })
}

function known(asked: Omit<RawRequest, 'port'>) {
  return ask({ ...asked, headers: { cookie, ...asked.headers } })
}

function post(path: string, headers: Record<string, string>, body = '') {
  return known({ path, method: 'POST', body, headers: { origin: door.origin, ...headers } })
}

async function enter(link: string) {
  const { pathname, search } = new URL(link)
  return ask({ path: pathname + search })
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

beforeAll(async () => {
  door = await open()
  const reply = await enter(door.link())
  cookie = String(reply.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  token = /token=([^;]+)/.exec((await known({ path: '/' })).body)?.[1] ?? ''
})

afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

describe('whoever is not known', () => {
  test('gets the one constant reply on every method and path', async () => {
    const replies = await Promise.all(
      METHODS.flatMap((method) => PATHS.map((path) => ask({ method, path, headers: { origin: door.origin } }))),
    )
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([REFUSAL.status]))
    expect(new Set(replies.map(({ body }) => body))).toEqual(new Set([REFUSAL.body, '']))
    expect(replies.filter(({ headers }) => headers['set-cookie'] ?? headers['server-timing'])).toEqual([])
    expect(replies.map(({ headers }) => headers['content-security-policy']).includes(undefined)).toBe(false)
  })

  test.each([
    ['a made-up cookie', () => `${cookie.split('=')[0]}=1.2.3`],
    ['a cookie changed at its end', () => `${cookie.slice(0, -2)}xx`],
    ['the right value under another name', () => `thalweg=${cookie.split('=')[1]}`],
    ['a longer cookie', () => `${cookie}.more`],
  ])('is not helped by %s', async (_, make) => {
    expect((await ask({ headers: { cookie: make() } })).body).toBe(REFUSAL.body)
  })

  test('is known no longer after half a year', async () => {
    now += 181 * 86_400_000
    const reply = await known({})
    now -= 181 * 86_400_000
    expect(reply.status).toBe(REFUSAL.status)
  })
})

describe('a request meant for somebody else', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example', 'localhost.', ''])(
    'by Host "%s" gets the constant reply on every method, known or not',
    async (host) => {
      const replies = await Promise.all(METHODS.map((method) => known({ method, headers: { host } })))
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([REFUSAL.status]))
      expect(replies.filter(({ body }) => body !== REFUSAL.body && body !== '')).toEqual([])
    },
  )

  test('without a Host is refused', async () => {
    const reply = await rawRequest({ port: door.port, headers: { cookie } })
    expect(reply.body).toBe(REFUSAL.body)
  })

  test('with two Hosts is refused, in either order', async () => {
    const own = `Host: 127.0.0.1:${door.port}\r\n`
    for (const hosts of [`${own}Host: evil.example\r\n`, `Host: evil.example\r\n${own}`, own + own]) {
      const answer = await rawBytes(door.port, `GET / HTTP/1.1\r\n${hosts}Cookie: ${cookie}\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 (403|400) /)
      expect(answer).not.toContain('token=')
    }
  })

  test('with an absolute target is refused, whatever its name', async () => {
    for (const path of [`http://evil.example/`, `http://127.0.0.1:${door.port}/`, '//evil.example/', '*']) {
      expect((await known({ path, method: 'OPTIONS' })).body).toBe(REFUSAL.body)
      expect((await known({ path })).body).toBe(REFUSAL.body)
    }
  })

  test('asking for a tunnel is hung up on', async () => {
    const answer = await rawBytes(
      door.port,
      `CONNECT evil.example:443 HTTP/1.1\r\nHost: 127.0.0.1:${door.port}\r\n\r\n`,
    )
    expect(answer).toBe('')
  })

  test('is not told to go on before it is checked', async () => {
    const head = `POST /write HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n`
    expect(await rawBytes(door.port, head)).toMatch(/^HTTP\/1\.1 403 /)
  })
})

test('the door answers by every name of the loopback, over both of its addresses', async () => {
  const names = [`localhost:${door.port}`, `127.0.0.1:${door.port}`, `[::1]:${door.port}`, `LOCALHOST:${door.port}`]
  for (const address of ['127.0.0.1', '::1']) {
    const asked = names.map((host) => rawRequest({ port: door.port, address, headers: { host, cookie } }))
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(
      names.map((name) => (name[0] === 'L' ? 403 : 200)),
    )
  }
})

describe('the link', () => {
  test('lets one browser in, once', async () => {
    const link = door.link()
    const [first, second] = [await enter(link), await enter(link)]
    expect(first.status).toBe(200)
    expect(String(first.headers['set-cookie'])).toMatch(
      /^thalweg-[\w-]{12}=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    )
    expect(second.body).toBe(REFUSAL.body)
  })

  test('is not used up by looking ahead', async () => {
    const { pathname, search } = new URL(door.link())
    await ask({ path: pathname + search, method: 'HEAD' })
    await ask({ path: pathname + search, headers: { 'sec-purpose': 'prefetch' } })
    expect((await ask({ path: pathname + search })).status).toBe(200)
  })

  test('is good for a short while only', async () => {
    const link = door.link()
    now += LINK_LIFE + 1
    const reply = await enter(link)
    now -= LINK_LIFE + 1
    expect(reply.body).toBe(REFUSAL.body)
  })

  test.each(['', 'x', '1.2.3', '..'])('with the key "%s" opens nothing', async (key) => {
    expect((await ask({ path: `/enter?key=${key}` })).body).toBe(REFUSAL.body)
  })

  test('of before a restart opens nothing after it', async () => {
    const link = new URL(door.link())
    now += 1000
    const again = await open()
    const path = link.pathname + link.search
    const reply = await rawRequest({ port: again.port, path, headers: { host: `127.0.0.1:${again.port}` } })
    await again.close()
    expect(reply.body).toBe(REFUSAL.body)
  })
})

describe('a request that may write', () => {
  const unsafe = METHODS.filter((method) => method !== 'GET' && method !== 'HEAD')

  test.each([
    ['no Origin', {}],
    ['an Origin that says nothing', { origin: 'null' }],
    ['the Origin of another site', { origin: 'http://evil.example' }],
    ['the Origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['the Origin of another scheme', { origin: 'https://HOST' }],
    ['another name of the loopback as Origin', { origin: 'http://localhost:PORT' }],
    ['a browser that says it comes from elsewhere', { origin: 'http://HOST', 'sec-fetch-site': 'cross-site' }],
    ['a browser that says it comes from another port', { origin: 'http://HOST', 'sec-fetch-site': 'same-site' }],
    ['a browser that says a person typed it', { origin: 'http://HOST', 'sec-fetch-site': 'none' }],
  ])('with %s is refused on every method', async (_, headers) => {
    const filled = Object.entries({ ...headers, 'x-thalweg-token': token }).map(([name, value]) => [
      name,
      value.replace('HOST', `127.0.0.1:${door.port}`).replace('PORT', String(door.port)),
    ])
    const asked = unsafe.map((method) => known({ path: '/write', method, headers: Object.fromEntries(filled) }))
    expect(new Set((await Promise.all(asked)).map(({ body }) => body))).toEqual(new Set([REFUSAL.body]))
    expect(written).toEqual([])
  })

  test('without the token, or with a wrong one, is refused on every method', async () => {
    const asked = unsafe.flatMap((method) =>
      [{}, { 'x-thalweg-token': `${token}x` }].map((more) =>
        known({ path: '/write', method, headers: { origin: door.origin, ...more } as Record<string, string> }),
      ),
    )
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([403]))
    expect((await post('/write', FORM, 'token=wrong')).status).toBe(403)
    expect((await post('/write', { 'content-type': 'text/plain' }, `token=${token}`)).status).toBe(403)
    expect(written).toEqual([])
  })

  test('with the token of another session is refused', async () => {
    const other = String((await enter(door.link())).headers['set-cookie']?.[0]).split(';')[0] ?? ''
    const reply = await post('/write', { cookie: other, 'x-thalweg-token': token })
    expect(reply.status).toBe(403)
    expect(written).toEqual([])
  })

  test('passes with the token in a form, whose fields the page still reads', async () => {
    expect((await post('/write', FORM, `token=${token}&text=a`)).body).toContain('"text":"a"')
    const edge = 'x'.repeat(30)
    const multipart = `--${edge}\r\ncontent-disposition: form-data; name="token"\r\n\r\n${token}\r\n--${edge}--\r\n`
    expect((await post('/write', { 'content-type': `multipart/form-data; boundary=${edge}` }, multipart)).status).toBe(
      200,
    )
    expect((await post('/write', { 'x-thalweg-token': token, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect(written.splice(0)).toEqual(['POST', 'POST', 'POST'])
  })

  test('may be no larger than its path allows, and has to say so beforehand', async () => {
    const own = { 'x-thalweg-token': token }
    expect((await post('/write', own, 'x'.repeat(501))).status).toBe(413)
    expect((await post('/import', own, 'x'.repeat(501))).status).toBe(200)
    expect((await post('/import', own, 'x'.repeat(5001))).status).toBe(413)
    const chunked = await known({
      path: '/write',
      method: 'POST',
      headers: { origin: door.origin, 'transfer-encoding': 'chunked', ...own },
    })
    expect(chunked.status).toBe(411)
    expect(written).toEqual([])
  })
})

describe('what the known get', () => {
  test('is compressed as asked, timed, protected and not kept', async () => {
    const br = await known({ headers: { 'accept-encoding': 'gzip, deflate, br' } })
    const gzip = await known({ headers: { 'accept-encoding': 'gzip, br;q=0' } })
    const plain = await known({})
    expect(brotliDecompressSync(Buffer.from(br.body, 'latin1')).toString()).toBe(plain.body)
    expect(gunzipSync(Buffer.from(gzip.body, 'latin1')).toString()).toBe(plain.body)
    expect([br, gzip, plain].map(({ headers }) => headers.vary)).toEqual(Array(3).fill('accept-encoding'))
    expect(br.headers['server-timing']).toMatch(/^page;dur=\d/)
    expect(br.headers['cache-control']).toBe('no-store')
    expect(br.headers['content-security-policy']).toContain("script-src 'self'")
    expect(br.headers['content-security-policy']).not.toContain('unsafe')
    expect(br.headers['x-content-type-options']).toBe('nosniff')
    expect(br.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(br.headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(br.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('is left alone when it is a download', async () => {
    const reply = await known({ path: '/download', headers: { 'accept-encoding': 'br' } })
    expect(reply.headers['content-encoding']).toBeUndefined()
    expect(reply.body).toHaveLength(5000)
  })

  test('has a head without a body', async () => {
    const reply = await known({ method: 'HEAD' })
    expect([reply.status, reply.body]).toEqual([200, ''])
  })

  test('is a page for what is missing, and one without any trace for what failed', async () => {
    const [missing, failed] = [await known({ path: '/nowhere' }), await known({ path: '/broken' })]
    expect([missing.status, failed.status]).toEqual([404, 500])
    expect(failed.body).not.toMatch(/record says no|at .*door/)
    expect(String(reported[0])).toContain('the record says no')
    expect(failed.headers['content-security-policy']).toBeDefined()
  })

  test('are assets, to be kept for ever, in the encoding they were built in', async () => {
    const plain = await known({ path: '/assets/style-1.css' })
    const br = await known({ path: '/assets/style-1.css', headers: { 'accept-encoding': 'br' } })
    expect([plain.body, br.body, br.headers['content-encoding']]).toEqual(['a{}', 'B', 'br'])
    expect(plain.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  })

  test.each(['..%2fdoor.ts', '%2e%2e%2fpackage.json', '../../package.json', 'style-1.css/..', 'style-1.css%00', ''])(
    'is never a file by the name "%s"',
    async (name) => {
      expect((await known({ path: `/assets/${name}` })).status).toBe(404)
    },
  )
})

describe('the place of the door', () => {
  test('is another one, if the first is taken and none was asked for', async () => {
    const opened = await Promise.all([open({ port: undefined }), open({ port: undefined })])
    expect(new Set(opened.map(({ port }) => port)).size).toBe(2)
    await Promise.all(opened.map((one) => one.close()))
  })

  test('is refused with a sentence, if the one asked for is taken', async () => {
    const complaint = await openDoor({ ...options, port: door.port })
    expect(complaint).toMatchObject({
      message: `Port ${door.port} is in use by another program.`,
      hint: expect.stringContaining('--port'),
    })
  })

  test('is not half taken: a stranger at the other address of the loopback counts too', async () => {
    const stranger = createServer().listen(0, '::1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const { port } = stranger.address() as AddressInfo
    expect(await openDoor({ ...options, port })).toHaveProperty('hint')
    await new Promise((resolve) => stranger.close(resolve))
  })

  test('answers to further names only when told', async () => {
    const named = await open({ allowedHosts: ['thalweg.example'] })
    const reply = await rawRequest({ port: named.port, headers: { host: `thalweg.example:${named.port}`, cookie } })
    expect(reply.status).toBe(200)
    expect(named.link()).toContain(`http://thalweg.example:${named.port}/enter?key=`)
    await named.close()
  })
})

test('the secret is for its owner alone', () => {
  expect(statSync(secretFile).mode & 0o777).toBe(0o600)
})
