import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import type { Draft } from '#record'
import { gitLog } from './log.ts'
import { readLogDate } from './log-date.ts'

const HASH = 'b125dbb0'.repeat(5)
const OTHER = '1baaea61'.repeat(5)

function read(text: string, who: { names?: string[]; addresses?: string[] } = {}, path = 'river.log') {
  const drafts: Draft<'interval'>[] = []
  const said: string[] = []
  const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1 }
  for (const one of gitLog.read({ path, text }, { zone: 'Europe/Berlin' as Zone, horizon, ...who }))
    if ('draft' in one) drafts.push(one.draft as Draft<'interval'>)
    else said.push(`${one.complaint.place}: ${one.complaint.message}`)
  return { drafts, said, titles: drafts.map(({ value }) => value.title) }
}

const sniff = (head: string) => gitLog.sniff({ path: 'x.txt', head, size: head.length })

describe('a log', () => {
  test.each(['plain.txt', 'numstat.txt', 'graph-patch.txt'])('%s is read as it is written', (name) => {
    const text = readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
    expect(sniff(text)).toBeGreaterThan(0.9)
    expect(read(text, { names: ['Zoë Doe'] }, name)).toMatchSnapshot()
  })

  test('is an interval with the key a repository gives it', () => {
    const { drafts, said } = read(`commit ${HASH} (HEAD -> main)
Author: Ann <ann@example.org>
Date:   Mon Jan 5 10:00:00 2026 +0100

    Say what was done,
    and why

    More words.
`)
    expect(said).toEqual([])
    expect(drafts).toEqual([
      {
        concept: 'interval',
        key: `git:${HASH}`,
        place: 'commit b125dbb0b1',
        value: {
          startAt: Date.UTC(2026, 0, 5, 8, 30),
          endAt: Date.UTC(2026, 0, 5, 9),
          zone: '+01:00',
          trace: 'commit',
          title: 'Say what was done, and why',
          project: 'river',
        },
      },
    ])
  })

  test('is not cut where a message names a commit', () => {
    const text = `commit ${HASH}\nAuthor: Ann <a@b.example>\nDate:   2026-01-05 10:00:00 +0100\n\n    This reverts\n\n    commit ${OTHER}\n`
    expect(read(text).titles).toEqual(['This reverts'])
  })

  test('is not cut where a drawn one names a commit either, and is told beside other branches', () => {
    const text = `*   commit ${HASH}\n|\\  Author: Ann <a@b.example>\n| | Date:   1767603600 +0000\n| |\n| |     commit ${OTHER}\n| |\n| * commit ${OTHER}\n|/  Author: Ann <a@b.example>\n|   Date:   1767603600 +0000\n|\n|       Aside\n`
    expect(read(text)).toMatchObject({ titles: [`commit ${OTHER}`, 'Aside'], said: [] })
  })

  test('is left to others when it is none', () => {
    for (const head of ['', '# commit abcdef1', `I commit ${HASH}`, `${HASH} Say what`, 'commit to it\nAuthor: me'])
      expect(sniff(head)).toBeLessThan(0.3)
  })

  test('never throws, and every commit ends as a draft or in a complaint', () => {
    const line = fc.constantFrom(
      `commit ${HASH}`,
      `* commit ${OTHER} (tag: v1)`,
      'commit b125dbb',
      'Author: Ann <ann@example.org>',
      'author Ann',
      'author Ann <ann@example.org> 1767603600 +0100',
      'Date:   Mon Jan 5 10:00:00 2026 +0100',
      'ad 2026-02-31T00:00:00Z',
      'subject Say',
      '    Say what',
      '| ',
      '',
      '3\t0\tfile',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }), (lines) => {
        const { drafts, said } = read(lines.join('\n'))
        const isAny = lines.some((one) => one === `commit ${HASH}` || one.startsWith(`* commit ${OTHER}`))
        expect(drafts.length + said.length > 0 || !isAny).toBe(true)
      }),
    )
  })
})

describe('the date of a log', () => {
  const berlin = 'Europe/Berlin' as Zone
  const moment = Date.UTC(2026, 0, 5, 9)

  test.each([
    'Mon Jan 5 10:00:00 2026 +0100',
    '2026-01-05 10:00:00 +0100',
    '2026-01-05T10:00:00+01:00',
    'Mon, 5 Jan 2026 10:00:00 +0100',
    '1767603600 +0100',
    'Mon Jan  5 10:00:00 2026',
    '2026-01-05T09:00:00Z',
    '1767603600',
  ])('%s', (text) => expect(readLogDate(text, berlin).at).toBe(moment))

  test.each(['2026-01-05', '3 days ago', '2026-02-31 10:00:00 +0100', 'Mon Foo 5 10:00:00 2026 +0100', ''])(
    '“%s” is no moment',
    (text) => expect(readLogDate(text, berlin).at).toBeNaN(),
  )
})
