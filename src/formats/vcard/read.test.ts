import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { vcard } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string) {
  const reads = [...vcard.read({ path: 'people.vcf', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  const said = complaints.map(({ place, message }) => `${place}: ${message}`)
  return { drafts, said, of, admitted: admit(drafts, () => undefined), keys: drafts.map(({ key }) => key) }
}

const card = (...lines: string[]) => `BEGIN:VCARD\nVERSION:3.0\n${lines.join('\n')}\nEND:VCARD\n`

describe('address books', () => {
  test.each(['old-phone.vcf', 'address-book.vcf', 'version-four.vcf'])(
    '%s is recognised, and all of it is admitted',
    (name) => {
      expect(vcard.sniff({ head: sample(name), path: 'x', size: 1 })).toBe(1)
      const { admitted, drafts } = read(sample(name))
      expect(admitted.complaints).toEqual([])
      expect(read(sample(name)).drafts).toEqual(drafts)
    },
  )

  test('2.1: letters, soft breaks, a picture without folds, and the card of an agent inside', () => {
    const { of, said } = read(sample('old-phone.vcf'))
    expect(of('contact')).toEqual([
      {
        name: 'Jørn Åsheim',
        organisation: { key: 'organisation:vågen weirs' },
        title: 'Head of gauging',
        email: 'j.asheim@weirs.example.com',
        phone: '+47 55 00 00 02',
        moreEmails: ['jorn@example.org'],
        morePhones: ['+47 55 00 00 01'],
        note: 'Met at the dam.\nKnows radio; has built three stations.\nName in full: Dr. Jørn Åsheim\nDepartment: Gauging',
      },
      { name: 'Tora Vik', phone: '+47 55 00 00 04', note: 'Acts for Jørn Åsheim' },
      { name: 'Odd Lunde', phone: '+47 90 00 00 05' },
    ])
    expect(said).toEqual([
      'card 2 (line 27): a card without a name, of “nobody@example.org”',
      'the whole file: fax and pager numbers (1), postal addresses (1), birthdays and other personal dates (1), pictures, sounds and keys (1) of others were not taken',
    ])
  })

  test('3.0: preferred addresses first, labels of groups, folds and backslashes', () => {
    expect(read(sample('address-book.vcf')).of('contact')[0]).toEqual({
      name: 'Amara Jo Quill',
      organisation: { key: 'organisation:city hospital' },
      title: 'Network designer',
      email: 'amara.quill@hospital.example.com',
      phone: '+44 20 0000 0001',
      url: 'https://amara.example.org',
      moreEmails: ['amara@home.example.org'],
      note: 'https://people.example.com/amara\nCalm in a storm, even\nat night; asks good questions.\nNickname: Am\nDepartment: Networks\nRole: Lead of the second line\nCategories: Mentors',
    })
  })

  test('4.0: order of preference, tel: numbers; groups and places are no contacts', () => {
    const { of, said } = read(sample('version-four.vcf'))
    expect(of('contact')).toMatchObject([
      {
        name: 'Iris Vale',
        email: 'iris@weirs.example.com',
        phone: '+1-418-000-0001 ext. 102',
        morePhones: ['+1-418-000-0002'],
      },
    ])
    expect(said).toContain('card 2 (line 17): “Gauging team” is a group of 2 and no person')
    expect(said).toContain('card 3 (line 24): “The weir” is a card of the kind “location” and of no person')
  })

  test('a company is an organisation', () => {
    const { of, said } = read(sample('address-book.vcf'))
    expect(of('organisation')).toContainEqual({ name: 'Town Library', url: 'https://library.example.org' })
    expect(said[0]).toContain('“Town Library” is an organisation')
  })

  test('birthdays and homes of others never come into the record', () => {
    for (const name of ['old-phone.vcf', 'address-book.vcf', 'version-four.vcf'])
      expect(JSON.stringify(read(sample(name)).drafts)).not.toMatch(/1970|Strandgaten|Somebody|0203|fax/i)
  })
})

describe('two of one name', () => {
  const odd = [
    card('FN:Odd Lunde', 'ORG:River Press', 'EMAIL:odd@river.example.com'),
    card('FN:Odd Lunde', 'ORG:City Hospital', 'EMAIL:odd@hospital.example.com'),
    card('FN:ODD  LUNDE', 'EMAIL:odd@hospital.example.com', 'TEL:1'),
  ]

  test('with other addresses and other organisations they are two, in any order of the file', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(odd, { minLength: 3 }), (cards) => {
        const keys = read(cards.join('')).keys.filter((key) => key.startsWith('contact:'))
        expect(keys.sort()).toEqual([
          'contact:odd lunde#odd@hospital.example.com',
          'contact:odd lunde#odd@river.example.com',
        ])
      }),
    )
  })

  test('a third in a later export changes nobody’s key', () => {
    const before = read(odd.join('')).keys
    const later = read([card('FN:Odd Lunde', 'ORG:A', 'EMAIL:a@example.org'), ...odd].join('')).keys
    expect(later).toEqual(expect.arrayContaining(before))
  })

  test('with one organisation, or without any, they are one with two addresses, and it is told', () => {
    const { of, said } = read(card('FN:Bo Moss', 'EMAIL:bo@a.example') + card('FN:Bo Moss', 'EMAIL:bo@b.example'))
    expect(of('contact')).toEqual([{ name: 'Bo Moss', email: 'bo@a.example', moreEmails: ['bo@b.example'] }])
    expect(said).toEqual(['card 2 (line 6): “Bo Moss” stands in card 1 (line 1) too'])
  })

  test('a card with nothing but the name of two is nobody’s', () => {
    const { of, said } = read([...odd, card('FN:Odd Lunde')].join(''))
    expect(of('contact')).toHaveLength(2)
    expect(said).toContain('card 4 (line 19): “Odd Lunde” can be any of the 2 people of this name in the file')
  })
})

describe('names', () => {
  test.each([
    ['N:Moss;Bo;;;|FN:Moss, Bo', 'Bo Moss'],
    ['N:山田;太郎;;;|FN:山田 太郎', '山田 太郎'],
    ['N:Doe;Jo;;Prof.;Jr.|FN:Prof. Jo Doe, Jr.', 'Jo Doe'],
    ['N:Doe;Jo|FN:', 'Jo Doe'],
    ['NICKNAME:Jojo', 'Jojo'],
  ])('%s', (lines, name) => {
    expect(read(card(...lines.split('|'))).of('contact')).toMatchObject([{ name }])
  })
})

describe('hostile and broken files', () => {
  test('cards in cards in cards are bounded', () => {
    const deep = 'BEGIN:VCARD\nVERSION:2.1\nN:A;B\nAGENT:\n'.repeat(50_000)
    expect(read(deep).of('contact').length).toBeGreaterThan(0)
    let escaped = 'BEGIN:VCARD\nFN:A\nEND:VCARD'
    for (let n = 0; n < 8; n++)
      escaped = `BEGIN:VCARD\nFN:A${n}\nAGENT:${escaped.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n')}\nEND:VCARD`
    expect(read(escaped).of('contact').length).toBeLessThanOrEqual(5)
  })

  test('a megabyte of soft breaks, of folds, of one name is read', () => {
    const quoted = `BEGIN:VCARD\nFN:A\nNOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\n'.repeat(200_000)}END:VCARD\n`
    const folded = `BEGIN:VCARD\nFN:A\nNOTE:${'\n x'.repeat(300_000)}\nEND:VCARD\n`
    const many = card('FN:A', 'ORG:B', 'EMAIL:a@b').repeat(20_000)
    for (const text of [quoted, folded, many]) expect(read(text).of('contact')).toHaveLength(1)
  })

  test('a file that is cut off gives what there is of its last card, and says so', () => {
    const { of, said } = read('BEGIN:VCARD\nVERSION:3.0\nFN:Ida Moen\nEMAIL:ida@exam')
    expect(of('contact')).toEqual([{ name: 'Ida Moen', email: 'ida@exam' }])
    expect(said).toEqual(['card 1 (line 1): this card has no END:VCARD; what there is of it was taken'])
  })

  test('links that are no web pages stand in the note', () => {
    expect(read(card('FN:A', 'URL:javascript:alert(1)')).of('contact')).toEqual([
      { name: 'A', note: 'Also reached by: javascript:alert(1)' },
    ])
  })

  const text = ['old-phone.vcf', 'address-book.vcf', 'version-four.vcf'].map(sample).join('')

  test('mutated cards never throw, are admitted, and keep their keys when read again', () => {
    const bite = fc.record({
      at: fc.nat(text.length),
      drop: fc.nat(40),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom(
          '\r',
          '\n',
          ';',
          ':',
          '"',
          '=\n',
          '\u0000',
          '\ud800',
          'BEGIN:VCARD\n',
          'END:VCARD\n',
          'AGENT:\n',
        ),
      ),
    })
    fc.assert(
      fc.property(fc.array(bite, { maxLength: 12 }), (bites) => {
        let mutated = text
        for (const { at, drop, put } of bites) mutated = mutated.slice(0, at) + put + mutated.slice(at + drop)
        const { admitted, keys } = read(mutated)
        expect(admitted.complaints).toEqual([])
        expect(read(mutated).keys).toEqual(keys)
      }),
      { numRuns: 200 },
    )
  })

  test('every card ends as a draft or a complaint', () => {
    const line = fc.constantFrom(
      'FN:Ada',
      'FN:Bo',
      'N:;;;;',
      'EMAIL:a@b.example',
      'ORG:X',
      'KIND:group',
      'junk',
      'TEL:1',
    )
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (cards) => {
        const { drafts, said } = read(cards.map((lines) => card(...lines)).join(''))
        const places = [...drafts.map(({ place }) => place), ...said].join('\n')
        for (const index of cards.keys()) expect(places).toContain(`card ${index + 1} (`)
      }),
    )
  })
})
