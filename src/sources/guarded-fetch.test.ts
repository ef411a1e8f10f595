import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type Asked, guardedFetch } from './guarded-fetch.ts'
import type { Resolve } from './pinned-request.ts'
import { Unreachable } from './unreachable.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A real server on this machine; answers its port. */
async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const NEAR: Asked = { isLocalAllowed: true, most: 1_000_000, patience: 5_000 }
const FAR: Asked = { ...NEAR, isLocalAllowed: false }

async function refusal(address: string, asked: Asked): Promise<string> {
  const error = await guardedFetch(address, asked).catch((trouble) => trouble)
  expect(error).toBeInstanceOf(Unreachable)
  const { place, message, hint } = (error as Unreachable).complaint
  expect([place, message, hint].every((part) => part.length > 0)).toBe(true)
  return `${place}: ${message}`
}

/** Never to be connected to: what is asked of it fails the test. */
async function trap(): Promise<{ port: number; seen: string[] }> {
  const seen: string[] = []
  const port = await listen((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    response.end('secret')
  })
  return { port, seen }
}

describe('an address of this machine or its network', () => {
  const HOSTS = [
    ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '0x7f000001', '127.0.0.1.', '[::1]', '[::]'],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b::7f00:1]'],
    ...['[2002:7f00:1::]', '[fe80::1]', '[fd00::1]', '0.0.0.0', '10.1.2.3', '192.168.0.1', '172.20.0.1', '100.64.0.1'],
    ...['169.254.169.254', '①②⑦.⓪.⓪.①', 'localhost', 'localhost.', 'LOCALHOST'],
  ]

  test.each(HOSTS)('%s is not reached', async (host) => {
    const { port, seen } = await trap()
    expect(await refusal(`https://${host}:${port}/calendar.ics`, FAR)).toMatch(/leads to this machine|no machine/)
    expect(seen).toEqual([])
  })

  test('is not reached by a name that leads to it, not even among public ones', async () => {
    const resolve: Resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect(await refusal('https://calendar.example/', { ...FAR, resolve })).toContain('leads to this machine')
  })

  test('is reached where that is allowed, and only what is link-local is not', async () => {
    const port = await listen((_, response) => response.end('here'))
    const { status, body } = await guardedFetch(`http://127.0.0.1:${port}/`, NEAR)
    expect([status, Buffer.from(body).toString()]).toEqual([200, 'here'])
    expect(await refusal('http://169.254.169.254/latest/meta-data/', NEAR)).toContain('no calendar can be')
    expect(await refusal('http://[fe80::1]/', NEAR)).toContain('no calendar can be')
  })

  test('is all that is reached without encryption', async () => {
    const resolve: Resolve = async () => [{ address: '93.184.215.14', family: 4 }]
    expect(await refusal('http://calendar.example/', { ...NEAR, resolve })).toContain('https://')
  })
})

test('a name is resolved once, and what was judged is what is connected to', async () => {
  const port = await listen((request, response) => response.end(request.headers.host))
  const asked: string[] = []
  const resolve: Resolve = async (host) => {
    asked.push(host)
    return [{ address: asked.length === 1 ? '127.0.0.1' : '93.184.215.14', family: 4 }]
  }
  const { body } = await guardedFetch(`http://calendar.example:${port}/`, { ...NEAR, resolve })
  expect([Buffer.from(body).toString(), asked]).toEqual([`calendar.example:${port}`, ['calendar.example']])
})

test('an answer that changes the protocol is none, and is not waited for', async () => {
  const port = await listen(({ socket }) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
  })
  expect(await refusal(`http://127.0.0.1:${port}/`, NEAR)).toContain('it does not answer')
})

describe('other schemes', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://example.org/x',
    'gopher://example.org/x',
    'data:text/calendar,x',
    'blob:x',
    'javascript:1',
  ])('%s is not fetched', async (address) => {
    expect(await refusal(address, FAR)).toContain('https://')
    expect(await refusal(address, NEAR)).toContain('https://')
  })

  test.each(['', 'calendar', '//example.org', 'https://', 'http://[1::2::3]/'])(
    '%j is not an address',
    async (address) => {
      expect(await refusal(address, FAR)).toContain('not an address')
    },
  )

  test('http is not fetched, webcal means https', async () => {
    expect(await refusal('http://example.org/', FAR)).toContain('https://')
    for (const scheme of ['webcal', 'WEBCALS'])
      expect(await refusal(`${scheme}://127.0.0.1/`, FAR)).toContain('leads to this machine')
  })

  test('a name and a password are not taken from an address', async () => {
    const said = await refusal('https://mira:canary@example.org/', FAR)
    expect(said).toContain('name or password in it')
    expect(said).not.toContain('canary')
  })
})

describe('a redirect', () => {
  async function sendingTo(location: string, status = 302): Promise<number> {
    return listen((_, response) => response.writeHead(status, { location }).end())
  }

  test('is followed, and what it leads to is judged anew', async () => {
    const { port: inner, seen } = await trap()
    const port = await sendingTo(`http://inside.example:${inner}/`)
    const resolve: Resolve = async (host) => [
      { address: host === 'inside.example' ? '169.254.1.1' : '127.0.0.1', family: 4 },
    ]
    expect(await refusal(`http://calendar.example:${port}/`, { ...NEAR, resolve })).toContain('inside.example')
    expect(seen).toEqual([])
    const there = await sendingTo(`http://127.0.0.1:${inner}/moved`)
    expect((await guardedFetch(`http://127.0.0.1:${there}/`, NEAR)).url).toBe(`http://127.0.0.1:${inner}/moved`)
  })

  test.each(['file:///etc/passwd', 'gopher://127.0.0.1/x', 'http://[bad', 'http://user:word@127.0.0.1/'])(
    'to %s is refused with a sentence',
    async (location) => {
      expect(await refusal(`http://127.0.0.1:${await sendingTo(location)}/`, NEAR)).not.toBe('')
    },
  )

  test('without end is given up', async () => {
    let asked = 0
    const port = await listen((_, response) => {
      asked++
      response.writeHead(302, { location: '/again' }).end()
    })
    expect(await refusal(`http://127.0.0.1:${port}/`, NEAR)).toContain('without end')
    expect(asked).toBe(6)
  })

  test('is the answer itself where none is followed', async () => {
    const port = await sendingTo('/elsewhere', 303)
    const { status, headers } = await guardedFetch(`http://127.0.0.1:${port}/`, { ...NEAR, redirects: 0 })
    expect([status, headers.location]).toEqual([303, '/elsewhere'])
  })

  test('takes the password along to the same origin only', async () => {
    const seen: (string | undefined)[] = []
    const other = await listen((request, response) => {
      seen.push(request.headers.authorization, request.headers.cookie)
      response.end()
    })
    const port = await listen((request, response) => {
      seen.push(request.headers.authorization)
      const location = request.url === '/' ? '/here' : `http://127.0.0.1:${other}/`
      response.writeHead(307, { location }).end()
    })
    const headers = { authorization: 'Basic canary', cookie: 'canary' }
    await guardedFetch(`http://127.0.0.1:${port}/`, { ...NEAR, headers })
    expect(seen).toEqual(['Basic canary', 'Basic canary', undefined, undefined])
  })
})

describe('an answer', () => {
  test('that is too large is not read to its end', async () => {
    const port = await listen((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', more)
      more()
    })
    expect(await refusal(`http://127.0.0.1:${port}/`, NEAR)).toContain('sends more than 1 MB')
  })

  test.each([
    ['never begins', (() => {}) as RequestListener],
    ['never ends', ((_, response) => void response.write('BEGIN')) as RequestListener],
  ])('that %s is waited for no longer than is said', async (_, answer) => {
    const port = await listen(answer)
    expect(await refusal(`http://127.0.0.1:${port}/`, { ...NEAR, patience: 200 })).toContain('not answer in time')
  })

  test('is not waited for when the name is never found, nor when somebody ends it', async () => {
    const resolve: Resolve = () => new Promise(() => {})
    const near = { ...NEAR, resolve }
    expect(await refusal('https://calendar.example/', { ...near, patience: 100 })).toContain('not answer in time')
    const ending = new AbortController()
    setTimeout(() => ending.abort(), 50)
    expect(await refusal('https://calendar.example/', { ...near, signal: ending.signal })).toContain('in time')
  })

  test('that breaks off, is packed, or is no HTTP is a sentence', async () => {
    const broken = await listen((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('BEGIN')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await refusal(`http://127.0.0.1:${broken}/`, NEAR)).toContain('does not answer')
    const packed = await listen((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
    expect(await refusal(`http://127.0.0.1:${packed}/`, NEAR)).toContain('packed')
    const strange = await listen((_, response) => response.socket?.end('SSH-2.0-OpenSSH\r\n\r\n'))
    expect(await refusal(`http://127.0.0.1:${strange}/`, NEAR)).toContain('does not answer')
  })

  test('of nobody, or over https of one who has no certificate, is a sentence', async () => {
    const port = await listen(() => {})
    expect(await refusal(`https://127.0.0.1:${port}/`, { ...NEAR, patience: 2_000 })).not.toBe('')
    servers[0]?.closeAllConnections()
    await new Promise((resolve) => servers.pop()?.close(resolve))
    expect(await refusal(`http://127.0.0.1:${port}/`, NEAR)).toContain('does not answer')
  })

  test('a header that cannot be sent is a sentence without the header', async () => {
    const said = await refusal('http://127.0.0.1:1/', { ...NEAR, headers: { authorization: 'canary\r\nx: y' } })
    expect(said).not.toContain('canary')
  })
})
