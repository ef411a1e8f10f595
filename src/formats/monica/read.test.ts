import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { admit, type ConceptName } from '#record'
import { monica } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')
const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 1 } }

function read(text: string) {
  const reads = [...monica.read({ path: 'monica', text }, surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  const said = complaints.map(({ place, message }) => `${place}: ${message}`)
  return { drafts, said, of, admitted: admit(drafts, () => undefined), keys: drafts.map(({ key }) => key) }
}

describe('the export of an account', () => {
  test.each(['account.json', 'account.sql'])('%s is recognised, and all that is taken is admitted', (name) => {
    expect(monica.sniff({ head: sample(name), path: 'x', size: 1 })).toBeGreaterThan(0.9)
    const { admitted, drafts } = read(sample(name))
    expect(admitted.complaints).toEqual([])
    expect(read(sample(name)).drafts).toEqual(drafts)
    expect(JSON.stringify(drafts)).not.toMatch(/fish|scarf|1980|secret|Little|Brandvold/)
  })

  test('contacts come with job, addresses and the day one met; calls, talks and activities as conversations', () => {
    const { of, said } = read(sample('account.json'))
    expect(of('contact')).toEqual([
      {
        name: 'Amara Quill',
        organisation: { key: 'organisation:city hospital' },
        title: 'Network designer',
        email: 'amara@example.org',
        phone: '+44 20 0000 0001',
        since: '2015-09-01',
        note: 'Calm in a storm\nNickname: Am\nTags: mentor, choir\nChat: amara.q',
      },
      { name: 'Bo Moss' },
    ])
    expect(of('conversation')).toMatchObject([
      {
        contact: { key: 'contact:amara quill' },
        day: '2020-10-10',
        note: expect.stringContaining('Lunch by the weir'),
      },
      { contact: { key: 'contact:bo moss' }, day: '2020-10-10' },
      { contact: { key: 'contact:amara quill' }, day: '2020-03-04', note: 'Call: Asked how to begin with radio.' },
      { day: '2020-06-07', note: 'Conversation: Me: Shall we walk?\nThey: Yes, at four.' },
    ])
    expect(said).toEqual([
      'the whole file: reminders (1), gifts (1), relationships (1), birthdays and other dates (1) were not taken',
      'the whole file: people whom Monica knows only through others (partners, children) were not taken: 1',
      'the whole file: your own contact in Monica was not taken',
    ])
  })

  test('a note about somebody is an entry on one’s own day, and so is one’s journal', () => {
    expect(read(sample('account.json')).of('entry')).toMatchObject([
      { day: '2021-05-07', text: 'Her team doubles in spring.', contacts: [{ key: 'contact:amara quill' }] },
      { day: '2021-01-01', title: 'A calm day' },
    ])
  })

  test('the SQL export of the same account adds nothing to the JSON one but what JSON leaves out', () => {
    const json = new Set(read(sample('account.json')).keys)
    expect(read(sample('account.sql')).keys.filter((key) => !json.has(key))).toEqual([
      'organisation:weirs and sons',
      expect.stringMatching(/^monica:journal:.*:rated$/),
    ])
  })

  test('SQL: quotes, semicolons and line ends inside texts, occupations, where one met', () => {
    const { of, said } = read(sample('account.sql'))
    expect(of('contact')).toMatchObject([
      { phone: '+442000000001', note: expect.stringContaining("How we met: Both were lost\nin the 'fog'") },
      { name: 'Bo Moss', title: 'Gauger' },
    ])
    expect(said[0]).toBe('day 2: this rated day says nothing')
  })

  test('tables with a prefix are the same tables', () => {
    expect(read(sample('account.sql').replaceAll('INTO `', 'INTO `my_')).keys).toEqual(read(sample('account.sql')).keys)
  })
})

describe('hostile and broken exports', () => {
  test('SQL that is cut off gives what stands before, and says where', () => {
    const text = sample('account.sql')
    const { of, said } = read(text.slice(0, text.indexOf('Talked about')))
    expect(of('contact')).toEqual([])
    expect(said[0]).toBe('line 16: a text in quotes has no end (table activities); what stands before it was taken')
  })

  test('a hundred thousand INSERTs and a text of a megabyte are read', () => {
    const head = 'INSERT INTO `contacts` (`id`,`first_name`) VALUES\n'
    expect(
      read(Array.from({ length: 50_000 }, (_, n) => `${head} (${n},'A${n}');\n`).join('')).of('contact'),
    ).toHaveLength(50_000)
    expect(read(`${head} (1,'${"\\'".repeat(500_000)}');`).admitted.complaints).toEqual([])
  })

  test.each(['account.json', 'account.sql'])('%s, bitten: never throws, all is admitted, keys stay', (name) => {
    const text = sample(name)
    const put = fc.oneof(
      fc.string(),
      fc.constantFrom("'", '\\', '(', ')', ';', 'NULL', '"', '{', '[', 'null', '\u0000'),
    )
    const bite = fc.record({ at: fc.nat(text.length), drop: fc.nat(12), put })
    fc.assert(
      fc.property(fc.array(bite, { maxLength: 6 }), (bites) => {
        let bitten = text
        for (const { at, drop, put } of bites) bitten = bitten.slice(0, at) + put + bitten.slice(at + drop)
        const { admitted, keys } = read(bitten)
        expect(admitted.complaints).toEqual([])
        expect(read(bitten).keys).toEqual(keys)
      }),
      { numRuns: 150 },
    )
  })

  test('any JSON of the shape is read without throwing', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('contact', 'call', 'note'),
    )
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('data', 'type', 'values', 'properties', 'uuid', 'first_name', 'tags', 'instance'),
          tie('node'),
        ),
      ),
    }))
    fc.assert(fc.property(node, (account) => void read(JSON.stringify({ account })).admitted))
  })
})
