import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasRadicale, openRadicale, type Radicale } from '../radicale.ts'
import { openSourcesDesk, type SourcesDesk } from './desk.ts'

const NOW = Date.parse('2026-11-22T19:00:00Z')

function calendar(uid: string, start: string, summary: string): string {
  const event = `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nSUMMARY:${summary}\r\nEND:VEVENT`
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//EN\r\n${event}\r\nEND:VCALENDAR\r\n`
}

function named(name: string): string {
  return `<?xml version="1.0"?><C:mkcalendar xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
    <displayname>${name}</displayname></prop></set></C:mkcalendar>`
}

describe.skipIf(!hasRadicale())('a CalDAV server', () => {
  let radicale: Radicale
  let desk: SourcesDesk

  beforeAll(async () => {
    radicale = await openRadicale()
    expect(await radicale.ask('MKCALENDAR', '/mira/team/', named('Team, the large'))).toBe(201)
    expect(await radicale.ask('MKCALENDAR', '/mira/family/', named('Family'))).toBe(201)
    for (let number = 1; number <= 120; number++) {
      const day = String(1 + (number % 20)).padStart(2, '0')
      const hour = String(8 + Math.floor(number / 20)).padStart(2, '0')
      const text = calendar(`team-${number}`, `202611${day}T${hour}0000Z`, `Planning ${number}`)
      expect(await radicale.ask('PUT', `/mira/team/${number}.ics`, text)).toBe(201)
    }
    await radicale.ask('PUT', '/mira/family/1.ics', calendar('family-1', '20261121T180000Z', 'Supper'))
  })

  afterAll(() => radicale?.close())

  beforeEach(async () => {
    desk = await openSourcesDesk({ now: NOW })
  })

  afterEach(() => desk.away())

  function add(more: { password?: string; where?: string } = {}): Promise<string> {
    const { origin: where, user, password } = radicale
    return desk.add({ kind: 'CalDAV', where, user, password, ...more })
  }

  test('brings all its calendars, then only those that changed, and nothing when none has', async () => {
    const id = await add()
    expect(await desk.look(id)).toMatchObject({ admitted: { intervals: 121 }, changed: {} })
    expect((await desk.intervals()).filter(({ title }) => title === 'Supper')).toHaveLength(1)
    const read = await desk.doer.store.read(desk.doer.person, (reader) => reader.list('interval'))
    expect(new Set(read.map(({ calendar: from }) => from))).toEqual(new Set(['Team, the large', 'Family']))

    expect(radicale.asked().filter((line) => line === 'REPORT /mira/team/').length).toBeGreaterThan(1)
    expect(await desk.look(id)).toMatchObject({ admitted: {}, changed: {} })
    expect(radicale.asked().filter((line) => /^(REPORT|GET \/mira)/.test(line))).toEqual([])

    await radicale.ask('PUT', '/mira/family/1.ics', calendar('family-1', '20261121T180000Z', 'Long supper'))
    await radicale.ask('PUT', '/mira/family/2.ics', calendar('family-2', '20261120T180000Z', 'Cinema'))
    radicale.asked()
    expect(await desk.look(id)).toMatchObject({ admitted: { intervals: 1 }, changed: { intervals: 1 } })
    expect(radicale.asked().filter((line) => /^REPORT/.test(line) && line.includes('team'))).toEqual([])
    expect(await desk.look(id)).toMatchObject({ admitted: {}, changed: {} })
  })

  test('is found by the address of the account and of one calendar in it, too', async () => {
    for (const path of ['/mira/', '/mira/team/'])
      expect((await desk.look(await add({ where: `${radicale.origin}${path}` }))).complaint).toBeUndefined()
    expect((await desk.intervals()).length).toBeGreaterThan(120)
  })

  test('with a wrong password does not let us in, and says so without it', async () => {
    const look = await desk.look(await add({ password: 'wrong-canary' }))
    expect(look.complaint).toMatchObject({
      message: 'it does not let us in',
      hint: expect.stringContaining('password'),
    })
    expect(JSON.stringify(look)).not.toContain('canary')
  })

  test('that is gone is a sentence, and what was remembered stays', async () => {
    const id = await add({ where: 'http://127.0.0.1:9/' })
    expect((await desk.look(id)).complaint?.message).toBe('it does not answer')
    expect(desk.doer.sources.keyring.read(id).memory).toEqual({})
  })

  test('on this machine is not reached unless that is allowed', async () => {
    const id = await add()
    radicale.asked()
    desk.doer.sources.isLocalAllowed = false
    expect((await desk.look(id)).complaint?.message).toContain('https://')
    expect(radicale.asked()).toEqual([])
  })
})
