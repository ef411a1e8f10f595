import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { calendarAddress } from './calendar-address.ts'
import type { Looking, Seen } from './source.ts'

const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function lookingAt(answer: RequestListener): Promise<Looking> {
  const started = createServer(answer)
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const place = `127.0.0.1:${(started.address() as AddressInfo).port}`
  const secret = { address: `http://${place}/private-canary/basic.ics` }
  return { place, secret, memory: {}, isLocalAllowed: true, own: '/nowhere', now: 0 }
}

async function seen(at: Looking): Promise<Seen> {
  const answer = await calendarAddress.look(at)
  if ('complaint' in answer) throw new Error(answer.complaint.message)
  return answer
}

test('what has not changed is not sent again, by its tag or by its date', async () => {
  const asked: (string | undefined)[] = []
  const modified = 'Sun, 22 Nov 2026 10:00:00 GMT'
  const at = await lookingAt(({ headers }, response) => {
    asked.push(headers['if-none-match'], headers['if-modified-since'])
    if (headers['if-none-match'] === '"one"') response.writeHead(304).end()
    else response.writeHead(200, { etag: '"one"', 'last-modified': modified }).end(CALENDAR)
  })
  const first = await seen(at)
  expect(first.files).toEqual([{ path: `${at.place}.ics`, bytes: Buffer.from(CALENDAR) }])
  const second = await seen({ ...at, memory: first.memory })
  expect(second).toEqual({ files: [], memory: first.memory })
  const later = await seen({ ...at, now: 7 * 3_600_000, memory: first.memory })
  expect(later.files).toHaveLength(1)
  expect(asked).toEqual([undefined, undefined, '"one"', modified, undefined, undefined])
})

test('a name and a password are sent as they are, also beyond ASCII', async () => {
  const asked: (string | undefined)[] = []
  const at = await lookingAt(({ headers }, response) => {
    asked.push(headers.authorization)
    response.end(CALENDAR)
  })
  await seen(at)
  await seen({ ...at, secret: { ...at.secret, user: 'mira', password: 'schlüssel 鍵' } })
  expect(asked).toEqual([undefined, `Basic ${Buffer.from('mira:schlüssel 鍵').toString('base64')}`])
})

test.each([
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['a journal', '---\nthalweg: sources\n---\n'],
  ['nothing', ''],
  ['a calendar behind something else', `jobs\n${CALENDAR}`],
])('%s is no calendar, and nothing of it is read', async (_, text) => {
  const at = await lookingAt((_request, response) => response.end(text))
  expect(await calendarAddress.look(at)).toMatchObject({ complaint: { message: 'what is there is no calendar' } })
})

test.each([
  [401, 'does not let us in'],
  [403, 'does not let us in'],
  [404, 'nothing under this address'],
  [410, 'nothing under this address'],
  [429, 'less often'],
  [500, 'trouble of its own (500)'],
  [206, 'trouble of its own (206)'],
])('the answer %i is a sentence with the host alone', async (status, words) => {
  const at = await lookingAt((_, response) => response.writeHead(status).end(CALENDAR))
  const answer = await calendarAddress.look(at)
  expect(JSON.stringify(answer)).toContain(words)
  expect(JSON.stringify(answer)).not.toContain('canary')
})

test('where this machine may not be reached it is not', async () => {
  let asked = 0
  const at = await lookingAt((_, response) => {
    asked++
    response.end(CALENDAR)
  })
  const answer = await calendarAddress.look({ ...at, isLocalAllowed: false })
  expect(answer).toMatchObject({ complaint: { hint: expect.stringContaining('https') } })
  expect(JSON.stringify(answer)).not.toContain('canary')
  expect(asked).toBe(0)
})
