import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type ConceptName } from '#record'
import type { Surroundings } from '../format.ts'
import { contactsSheet } from './read.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string) {
  const reads = [...contactsSheet.read({ path: 'contacts.csv', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const of = (name: ConceptName) => drafts.flatMap(({ concept, value }) => (concept === name ? [value] : []))
  const said = complaints.map(({ place, message }) => `${place}: ${message}`)
  return { drafts, said, of, admitted: admit(drafts, () => undefined), keys: drafts.map(({ key }) => key) }
}

const sniff = (head: string, path = 'contacts.csv') => contactsSheet.sniff({ head, path, size: head.length })

const SAMPLES = [
  'google-since-2024.csv',
  'google-before-2024.csv',
  'outlook.csv',
  'outlook-deutsch.csv',
  'outlook-francais.csv',
]

describe('address books as tables', () => {
  test.each(SAMPLES)('%s is recognised, and all of it is admitted', (name) => {
    expect(sniff(sample(name))).toBeGreaterThan(0.8)
    const { admitted, drafts } = read(sample(name))
    expect(admitted.complaints).toEqual([])
    expect(read(sample(name)).drafts).toEqual(drafts)
    expect(JSON.stringify(drafts)).not.toMatch(/19[78]\d|Somebody|Quelqu|Hill|quai|Unspecified/)
  })

  test('Google: the address with a star is the main one, several in a cell are several, faxes are none', () => {
    const { of, said } = read(sample('google-since-2024.csv'))
    expect(of('contact')[0]).toEqual({
      name: 'Amara Quill',
      organisation: { key: 'organisation:city hospital' },
      title: 'Network designer',
      email: 'amara.quill@hospital.example.com',
      phone: '+44 20 0000 0001',
      url: 'https://amara.example.org',
      moreEmails: ['amara@home.example.org'],
      morePhones: ['+44 20 0000 0006'],
      note: 'Calm in a storm,\nasks good questions\nNickname: Am\nDepartment: Networks\nLabels: Mentors',
    })
    expect(said).toEqual([
      'row 5: “Town Library” is an organisation, so its addresses and numbers were not taken',
      'row 6: a contact without a name, of “someone@example.org”',
      'the whole file: birthdays and other personal dates (1), pictures (1), fax and pager numbers (1), postal addresses (1) of others were not taken',
      'the whole file: “Custom Field 1 - Value” (1): not taken, the record has no place for it',
    ])
  })

  test('Google before 2024: names in their own order', () => {
    expect(read(sample('google-before-2024.csv')).of('contact')).toMatchObject([
      { name: 'Bo Moss', title: 'Gauger', moreEmails: ['bo@work.example.com'], note: 'Labels: Choir' },
      { name: '山田 太郎' },
    ])
  })

  test('Outlook: business before mobile before home; what it writes into every row is nothing', () => {
    const { of, said } = read(sample('outlook.csv'))
    expect(of('contact')).toMatchObject([
      { name: 'Iris Vale', phone: '+44 20 0000 0011', morePhones: ['+44 20 0000 0013', '+44 20 0000 0012'] },
      { name: 'Fenn Lark', note: 'Also reached by: /o=Office/cn=flark' },
    ])
    expect(said.at(-1)).toBe('the whole file: “User 1” (1): not taken, the record has no place for it')
  })

  test.each([
    ['outlook-deutsch.csv', 'Jördis Ähre', 'Leiterin Einkauf'],
    ['outlook-francais.csv', 'Élise Rivière', 'Cheffe de projet'],
  ])('%s: the columns of other languages', (name, called, title) => {
    expect(read(sample(name)).of('contact')).toMatchObject([{ name: called, title }])
  })

  test('two of one name at two places are two, in any order of the rows', () => {
    const [header, ...rows] = sample('google-since-2024.csv')
      .split('\n')
      .filter((line) => !/^(Amara|asks|Town)/.test(line))
    const keys = (lines: readonly string[]) =>
      read([header, ...lines].join('\n')).keys.filter((key) => key.includes('sam'))
    expect(keys(rows)).toHaveLength(2)
    expect(keys(rows.toReversed()).sort()).toEqual(keys(rows).sort())
  })
})

describe('what is no address book', () => {
  test.each([
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n',
    'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n',
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location\n',
    'User,Email,Client,Project,Description,Start date,Start time,End date,End time,Duration\n',
    'Name,Date,Hours\n',
    'Company Name,Title,Description,Location,Started On,Finished On\n',
  ])('%s', (head) => {
    const mine = sniff(head)
    expect(mine).toBeLessThan(0.8)
  })
})

describe('hostile and broken tables', () => {
  test('cells of any kind never throw, every row is a draft or a complaint, and keys stay', () => {
    const cell = fc.oneof(fc.constantFrom('', 'Ada', 'a@b.example', ':::', '* ', '"', '=1+1', '\u0000'), fc.string())
    const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 9 }), { maxLength: 8 }), (rows) => {
        const header =
          'First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Notes,Birthday'
        const text = [header, ...rows.map((row) => row.map(inQuotes).join(','))].join('\r\n')
        const { drafts, said, admitted, keys } = read(text)
        expect(admitted.complaints).toEqual([])
        expect(read(text).keys).toEqual(keys)
        const places = [...drafts.map(({ place }) => `${place}:`), ...said].join('\n')
        for (const [index, row] of rows.entries())
          if (row.some((one) => one.trim())) expect(places).toContain(`row ${index + 2}:`)
      }),
    )
  })
})
