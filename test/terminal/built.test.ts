import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildHere } from './built.ts'

let built: Built
let folder: string
let record: string

beforeAll(async () => {
  built = await buildHere()
  folder = mkdtempSync(join(tmpdir(), 'thalweg-typed-'))
  record = join(folder, 'career.thalweg')
})

afterAll(() => {
  built.away()
  rmSync(folder, { recursive: true, force: true })
})

const LINK = /(http:\/\/127\.0\.0\.1:\d+)\/enter\?key=\S+/

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

describe('the built program', () => {
  test('logs, and finds it again, in processes of their own', async () => {
    const logged = built.start(record, 'log', '--win', 'The quince tree bears fruit')
    expect([await logged.ended, logged.said.err]).toEqual([0, ''])
    const found = built.start(record, 'search', 'quince', '--json')
    expect(await found.ended).toBe(0)
    expect(JSON.parse(found.said.out).entries).toHaveLength(1)
  })

  test('imports in its reading thread', async () => {
    const file = join(folder, 'cv.json')
    writeFileSync(
      file,
      '{"basics":{"name":"Robin"},"work":[{"name":"Parks","position":"Gardener","startDate":"2015"}]}',
    )
    const imported = built.start(record, 'import', file, '--json')
    expect([await imported.ended, imported.said.err]).toEqual([0, ''])
    expect(JSON.parse(imported.said.out).files[0]).toMatchObject({ status: 'admitted', admitted: { jobs: 1 } })
  })

  test.each(['findings', 'markdown', 'json-resume'])('writes %s out', async (format) => {
    const written = built.start(record, 'export', format, join(folder, `out-${format}`), '--json')
    expect([await written.ended, written.said.err]).toEqual([0, ''])
    expect(JSON.parse(written.said.out).written).toBeGreaterThan(0)
  })

  test('has nothing in a worker’s own file that something else needs', () => {
    const needing = readdirSync(built.dist).filter(
      (name) =>
        name.endsWith('.js') &&
        /(?:from|import)\s*\(?["'`]\.\/[\w-]+-worker\.js/.test(readFileSync(join(built.dist, name), 'utf8')),
    )
    expect(needing).toEqual([])
  })

  test('ends quietly when nobody reads on', () => {
    const many = built.start(record, 'picture', '--by', 'week', '--from', '1990', '--json')
    many.child.stdout.destroy()
    return many.ended.then((code) => expect([code, many.said.err]).toEqual([0, '']))
  })
})

describe('serving', () => {
  test('prints a link that lets in once, says when there is no browser, and closes well when asked', async () => {
    const server = built.start(record, 'serve', '--port', '0', '--open')
    const [link = ''] = await server.until(LINK)
    await server.until(/No browser was found/)
    const first = await fetch(link, { redirect: 'manual' })
    const second = await fetch(link, { redirect: 'manual' })
    expect(first.headers.get('set-cookie')).toBeTruthy()
    expect(second.headers.get('set-cookie')).toBeNull()
    server.child.kill('SIGTERM')
    expect([await server.ended, server.said.err]).toEqual([0, ''])
    expect(existsSync(`${record}.serving.json`)).toBe(false)
  })

  test('a second one shows the way into the first, and Ctrl-C closes it', async () => {
    const first = built.start(record, 'serve', '--port', '0')
    const [, origin] = await first.until(LINK)
    const second = built.start(record, 'serve')
    expect(await second.ended).toBe(0)
    const [link = '', same] = LINK.exec(second.said.out) ?? []
    expect(second.said.out).toContain('on this record already')
    expect(same).toBe(origin)
    expect((await fetch(link, { redirect: 'manual' })).headers.get('set-cookie')).toBeTruthy()
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
  })

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGHUP'] as const)(
    'told twice at once by %s, as through a terminal and a parent, it still closes in order',
    async (signal) => {
      const server = built.start(record, 'serve', '--port', '0')
      await server.until(LINK)
      server.child.kill(signal)
      setTimeout(() => server.child.kill(signal), 3)
      // Which of the two it ends by does not matter, only how it leaves the place.
      await server.ended
      const left = ['.serving.json', '.incoming', '-wal'].filter((tail) => existsSync(record + tail))
      expect(left).toEqual([])
    },
  )

  test('a port in use is a sentence', async () => {
    const { server, port } = await listening()
    const refused = built.start(record, 'serve', '--port', String(port))
    expect(await refused.ended).toBe(1)
    expect(refused.said.err).toContain(`Port ${port} is in use`)
    expect(refused.said.err.trim().split('\n')).toHaveLength(1)
    server.close()
  })

  test('a note left by a server that was killed is no hindrance', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(`${record}.serving.json`, JSON.stringify({ pid, origin: 'http://127.0.0.1:9' }))
    const server = built.start(record, 'serve', '--port', '0')
    await server.until(/Ctrl-C closes it/)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })
})
