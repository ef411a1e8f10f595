import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type Complaint, type Draft } from '#record'
import { mail } from './read.ts'

const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1 } }

async function read(path: string, text: string | Buffer, addresses?: readonly string[]) {
  const bytes = Buffer.from(text)
  const file = {
    path,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000)
    },
  }
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  for await (const one of mail.stream(file, addresses ? { ...surroundings, addresses } : surroundings))
    if ('draft' in one) drafts.push(one.draft)
    else complaints.push(one.complaint)
  const values = drafts.map(({ value }) => value as Record<string, unknown>)
  return { drafts, values, said: complaints.map(({ message }) => message), complaints }
}

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name))
const letter = (lines: string) => `${lines.trim().replace(/\n\s+/g, '\n')}\n\nText.\n\n`
const mbox = (...mails: string[]) => mails.map((lines) => `From - Tue Mar 17 13:32:08 2026\n${letter(lines)}`).join('')
const from = (sender: string, number: number, more = 'To: bo@town.example') =>
  `Message-ID: <${sender}${number}>\nDate: Tue, 17 Mar 2026 13:32:08 +0100\nFrom: ${sender}\n${more}`
const many = (sender: string, count: number, more?: string) =>
  Array.from({ length: count }, (_, index) => from(sender, index, more))

describe('a sent mail', () => {
  test('is an interval of five minutes up to its date, with its zone and the domains it went to', async () => {
    const { drafts, said } = await read('Sent', sample('Sent'))
    const value = { trace: 'mail', app: 'mail' }
    const at = (time: string) => ({ startAt: Date.parse(time) - 300_000, endAt: Date.parse(time) })
    expect(drafts.map((draft) => draft.value)).toEqual([
      {
        ...value,
        ...at('2026-03-16T08:12:40Z'),
        zone: '+01:00',
        domains: ['harbour.example', 'city-council.example', 'choir.example'],
      },
      { ...value, ...at('2026-03-16T21:47:01Z'), zone: '-04:00', domains: ['boatyard.example'] },
      { ...value, ...at('2026-03-17T08:00:58Z'), zone: 'Europe/Berlin', domains: ['xn--mnchen-3ya.example'] },
    ])
    expect(drafts.map(({ place }) => place)).toEqual(['mail 1 of the file', 'mail 2 of the file', 'mail 3 of the file'])
    expect(said).toEqual([])
    expect(admit(drafts, () => undefined).complaints).toEqual([])
  })

  test('has the same key in a mailbox, in Apple Mail and by itself', async () => {
    const keys = await Promise.all(
      [['sent.eml'], ['42.emlx']].map(async ([name]) => (await read(name ?? '', sample(name ?? ''))).drafts[0]?.key),
    )
    const own = sample('sent.eml').toString('utf8').slice(1).replaceAll('\r\n', '\n')
    const inMbox = await read('Sent', `From - Tue Mar 17 13:32:08 2026\n${own}`)
    expect(new Set([...keys, inMbox.drafts[0]?.key])).toEqual(new Set([expect.stringMatching(/^mail:[\w-]{22}$/)]))
  })

  test('without a name is known by its moment and whom it went to', async () => {
    const text = (to: string) => mbox(`Date: Tue, 17 Mar 2026 13:32:08 +0100\nFrom: ann@town.example\nTo: ${to}`)
    const [one, again, other] = await Promise.all(
      ['a@x.example, b@y.example', 'B <b@y.example>, A@X.example', 'c@x.example'].map((to) => read('Sent', text(to))),
    )
    expect(one?.drafts[0]?.key).toBe(again?.drafts[0]?.key)
    expect(one?.drafts[0]?.key).not.toBe(other?.drafts[0]?.key)
  })

  test('that was sent on counts when and to whom it was', async () => {
    const { values } = await read(
      'Sent',
      mbox(`Resent-Date: Wed, 18 Mar 2026 09:00:00 +0100\nResent-From: ann@town.example\nResent-To: di@city.example
        ${from('bo@field.example', 1)}`),
    )
    expect(values).toMatchObject([{ endAt: Date.parse('2026-03-18T08:00:00Z'), domains: ['city.example'] }])
  })
})

describe('of a mailbox of Google Takeout', () => {
  test('what is labelled as sent is taken, in any language; all else is counted', async () => {
    const name = 'All mail Including Spam and Trash.mbox'
    const { values, said } = await read(name, sample(name))
    expect(values.map(({ domains }) => domains)).toEqual([['harbour.example'], ['choir.example']])
    expect(said).toEqual([
      '1 mail was received, not sent, and left out',
      '1 draft or template was never sent, and left out',
      '1 chat was left out, for only mail is read',
      '1 mail was sent by a machine in your name, and left out',
      '1 mail stands here twice, and counts once',
    ])
  })
})

describe('whose mails they are', () => {
  test('is said by the addresses of the person, whatever their case', async () => {
    const text = mbox(...many('ann@town.example', 2), ...many('Bo <bo@city.example>', 3))
    const { values, said } = await read('Archive', text, [' Ann@Town.example '])
    expect(values).toHaveLength(2)
    expect(said).toEqual(['3 mails were received, not sent, and left out'])
  })

  test('without any sign is whoever wrote nearly all of them, and that is told', async () => {
    const text = mbox(...many('ann@town.example', 9), ...many('bo@city.example', 1))
    const { values, said } = await read('Archive', text)
    expect(values).toHaveLength(9)
    expect(said).toEqual([
      'nothing says that these mails were sent, but one address wrote 9 of 10; those were taken',
      '1 mail was received, not sent, and left out',
    ])
  })

  test('without any sign and by several is not known: none is taken', async () => {
    const text = mbox(...many('ann@town.example', 8), ...many('bo@city.example', 2))
    const { values, complaints } = await read('Archive', text)
    expect(values).toEqual([])
    expect(complaints).toEqual([
      {
        place: 'the whole file',
        message: '10 mails were left out, for nothing says who sent them: you or somebody else',
        hint: 'Name the addresses you send from in Settings or with --address, or import the folder of your sent mail by itself.',
      },
    ])
  })

  test('is not whoever wrote nearly all when these arrived here, or lie in the inbox', async () => {
    const letters = many('news@paper.example', 10, 'Delivered-To: ann@town.example\nTo: ann@town.example')
    expect((await read('Archive', mbox(...letters))).said).toEqual(['10 mails were received, not sent, and left out'])
    const plain = many('news@paper.example', 10)
    expect((await read('Inbox', mbox(...plain))).said).toEqual(['10 mails were received, not sent, and left out'])
  })

  test('a single mail shows by what servers write into those that arrive', async () => {
    expect((await read('Sent.eml', sample('received.eml'))).said).toEqual([
      '1 mail was received, not sent, and left out',
    ])
    expect((await read('one.eml', sample('received.eml'), ['bo@harbour.example'])).values).toHaveLength(1)
    expect((await read('mails/Sent/one.eml', sample('received.eml'))).values).toHaveLength(1)
  })

  test('drafts and templates are nobody’s', async () => {
    const text = mbox(...many('ann@town.example', 2))
    expect((await read('Drafts', text, ['ann@town.example'])).said).toEqual([
      '2 drafts and templates were never sent, and left out',
    ])
    expect((await read('one.eml', letter(`X-Unsent: 1\n${from('ann@town.example', 1)}`))).values).toEqual([])
  })

  test('an answer to an invitation is the person’s, an out-of-office answer is not', async () => {
    const auto = 'Auto-Submitted: auto-generated\nTo: bo@town.example'
    const text = mbox(
      from('ann@town.example', 1, `${auto}\nContent-Type: text/calendar; method=REPLY`),
      from('ann@town.example', 2, auto),
      from('ann@town.example', 3, 'Auto-Submitted: no\nTo: bo@town.example'),
    )
    expect((await read('Sent', text)).values).toHaveLength(2)
  })
})

describe('a date', () => {
  test.each([
    ['', 'it has no date, and is left out'],
    ['Date: next week', 'its date cannot be read'],
    ['Date: Thu, 01 Jan 1970 00:00:00 +0000', 'its date is before 1980'],
    ['Date: Tue, 17 Mar 2099 13:32:08 +0100', 'its date is in the future'],
  ])('that is none (%s) is told by where it stands', async (date, said) => {
    const { complaints, values } = await read(
      'Sent',
      mbox(from('ann@town.example', 1), `${date}\nFrom: ann@town.example\nTo: bo@town.example`),
    )
    expect(values).toHaveLength(1)
    expect(complaints).toMatchObject([{ place: 'mail 2 of the file', message: said }])
  })
})

test.each(['', '\n\n', 'no mail at all', 'From nobody', '\0\0\0', '123\n'])(
  '%j holds no mail, and that is told',
  async (text) => {
    expect((await read('Sent', text)).said).toEqual(['there is no mail in it'])
  },
)

describe('sniffing', () => {
  const sure = (path: string, head: string) => mail.sniff({ path, head, size: head.length })
  test('knows mail by what it begins with', () => {
    for (const name of ['Sent', 'All mail Including Spam and Trash.mbox', 'sent.eml', '42.emlx', 'received.eml']) {
      const start = sample(name)
      expect(mail.sniff({ path: name, head: start.toString(), start, size: start.length })).toBeGreaterThan(0.9)
    }
    expect(sure('1234.M1P1.host:2,S', letter(from('ann@town.example', 1)))).toBeGreaterThan(0.8)
    expect(mail.sniff({ path: 'Maildir', head: '', size: 0, folder: 'maildir' })).toBeGreaterThan(0.9)
  })

  test.each([
    ['a card', 'BEGIN:VCARD\nVERSION:3.0\nN:Tern;Ann\nEMAIL:ann@town.example\nEND:VCARD\n'],
    ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART:20260101\n'],
    ['a page that a browser saved', 'From: <Saved by Blink>\nSubject: Page\nDate: Tue, 17 Mar 2026 13:32:08 +0100\n\n'],
    ['front matter', 'Title: Day\nDate: 2026-03-17\nTo: do\n\nText\n'],
    [
      'a patch',
      `From ${'a'.repeat(40)} Mon Sep 17 00:00:00 2001\nFrom: Ann <ann@town.example>\nDate: x\nSubject: y\n\n`,
    ],
    ['a sentence', 'From here on it is late.\nNote: really.\n'],
    ['a table', 'Date,From,To\n2026-03-17,09:00,10:00\n'],
    ['nothing', ''],
  ])('leaves %s to others', (_, head) => {
    expect(sure('one', head)).toBeLessThanOrEqual(0.3)
  })

  test('leaves a repository to others', () => {
    expect(mail.sniff({ path: 'x', head: '', size: 0, folder: 'git' })).toBe(0)
  })
})
