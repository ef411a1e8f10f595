import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSourcesDesk, type SourcesDesk } from './desk.ts'
import { openWatcher, type WatchedEvent } from './watcher.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MORNING = Date.parse('2026-11-16T08:00:00Z')
let desk: SourcesDesk

beforeEach(async () => {
  desk = await openSourcesDesk({ now: MORNING })
})

afterEach(() => desk.away())

function windows(...spans: [minutes: number, long: number, app: string][]): WatchedEvent[] {
  return spans.map(([at, long, app]) => {
    const start = MORNING + at * MINUTE
    return { start, end: start + long * MINUTE, data: { app, title: `${app} at ${at}` } }
  })
}

test('the first look brings what was noted, the next only what is new, and then nothing', async () => {
  const watcher = await openWatcher(true)
  watcher.windows = windows([0, 12, 'editor'], [12, 30, 'browser'])
  watcher.presence = [{ start: MORNING, end: MORNING + 42 * MINUTE, data: { status: 'not-afk' } }]
  const id = await desk.add({ kind: 'ActivityWatch', where: String(watcher.port) })
  watcher.now = desk.clock.now = MORNING + 20 * MINUTE
  expect((await desk.look(id)).admitted).toEqual({ intervals: 4 })
  watcher.now = desk.clock.now = MORNING + 40 * MINUTE
  expect(await desk.look(id)).toMatchObject({ admitted: { intervals: 4 }, changed: {} })
  expect(await desk.look(id)).toMatchObject({ admitted: {}, changed: {} })
  expect(watcher.asked.every((path) => !path.includes('heart'))).toBe(true)
  await watcher.close()
})

test('after a long pause it is told month by month', async () => {
  const watcher = await openWatcher(true)
  watcher.windows = windows([0, 10, 'editor'], [80 * 24 * 60, 10, 'browser'])
  const id = await desk.add({ kind: 'ActivityWatch', where: String(watcher.port) })
  watcher.now = desk.clock.now = MORNING + 20 * MINUTE
  expect((await desk.look(id)).admitted).toEqual({ intervals: 2 })
  watcher.now = desk.clock.now = MORNING + 81 * 24 * HOUR
  const counts = []
  for (let look = 0; look < 3; look++) counts.push((await desk.look(id)).admitted.intervals ?? 0)
  expect(counts).toEqual([0, 0, 2])
  await watcher.close()
})

/** Windows with gaps of up to eight seconds between them, and away-times, over three hours. */
const day = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 8_000 }),
    long: fc.integer({ min: 0, max: 9 * MINUTE }),
    app: fc.constantFrom('editor', 'browser', 'mail'),
    away: fc.boolean(),
  }),
  { minLength: 20, maxLength: 60 },
)

test.each([true, false])(
  'many looks bring what one would, to the millisecond (the server trims: %s)',
  async (trims) => {
    const looks = fc.array(fc.integer({ min: MINUTE, max: 4 * HOUR }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(day, looks, async (spans, moments) => {
        const [many, one] = [await openSourcesDesk({ now: MORNING }), await openSourcesDesk({ now: MORNING })]
        const watcher = await openWatcher(trims)
        let at = MORNING
        for (const { gap, long, app, away } of spans) {
          const start = at + gap
          watcher.windows.push({ start, end: start + long, data: { app, title: app } })
          watcher.presence.push({ start, end: start + long, data: { status: away ? 'afk' : 'not-afk' } })
          at = start + long
        }
        const end = Math.max(at, MORNING + 4 * HOUR) + 10 * MINUTE
        const id = await many.add({ kind: 'ActivityWatch', where: String(watcher.port) })
        for (const moment of [...moments.sort((a, b) => a - b).map((after) => MORNING + after), end]) {
          watcher.now = many.clock.now = moment
          await many.look(id)
        }
        one.clock.now = end
        await one.look(await one.add({ kind: 'ActivityWatch', where: String(watcher.port) }))
        const sorted = async (from: SourcesDesk) => (await from.intervals()).sort((a, b) => a.startAt - b.startAt)
        expect(await sorted(many)).toEqual(await sorted(one))
        await Promise.all([watcher.close(), many.away(), one.away()])
      }),
      { numRuns: 2 },
    )
  },
)

describe('what answers there', () => {
  let server: Server

  async function answering(text: string, status = 200, headers = {}): Promise<string> {
    server = createServer((_, response) => response.writeHead(status, headers).end(text))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return desk.add({ kind: 'ActivityWatch', where: String((server.address() as AddressInfo).port) })
  }

  afterEach(() => server.close())

  test.each(['<html>', '[]', '"buckets"', '{"a":1}', '{"a":null}', 'null', '{"a":{"type":5,"hostname":[]}}'])(
    'may be something else: %s',
    async (text) => {
      const look = await desk.look(await answering(text))
      expect(look.complaint?.message).toBe('what answers there is not ActivityWatch')
    },
  )

  test('may hold names that are none, and brings no harm', async () => {
    const bucket = '{"type":"currentwindow","hostname":"loom"}'
    const id = await answering(`{"__proto__":${bucket},"../../x?y#z":${bucket}}`)
    expect((await desk.look(id)).complaint?.message).toBe('ActivityWatch does not answer')
    expect(({} as { type?: string }).type).toBeUndefined()
  })

  test('is not followed to anywhere else', async () => {
    const id = await answering('', 302, { location: 'http://127.0.0.1:9/' })
    expect((await desk.look(id)).complaint?.message).toBe('what answers there is not ActivityWatch')
  })

  test('may be nobody', async () => {
    const id = await answering('')
    await new Promise((resolve) => server.close(resolve))
    expect((await desk.look(id)).complaint).toMatchObject({
      message: 'ActivityWatch does not answer',
      hint: 'Start it, or pause this source.',
    })
  })
})
