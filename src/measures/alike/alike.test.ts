import { describe, expect, test } from 'vitest'
import type { Contact, Job, Organisation } from '#record'
import { alikeContacts, alikeJobs, alikeOrganisations } from './alike.ts'

const contact = (id: string, name: string, more: object = {}) => ({ id, name, ...more }) as unknown as Contact
const organisation = (id: string, name: string, more: object = {}) => ({ id, name, ...more }) as unknown as Organisation
const job = (id: string, title: string, more: object = {}) =>
  ({ id, title, kind: 'employment', paid: true, ...more }) as unknown as Job
const shown = (pairs: ReturnType<typeof alikeContacts>) =>
  pairs.map(({ one, other, reasons }) => [`${one} ${other}`, ...reasons])

describe('contacts that may be one', () => {
  test('share an address, whichever of theirs it is', () => {
    const found = alikeContacts([
      contact('a', 'Amara Quill', { email: 'amara@quill.example' }),
      contact('b', 'A. Q.', { email: 'x@y.example', moreEmails: ['Amara@Quill.example'] }),
    ])
    expect(shown(found)).toEqual([['a b', 'same address']])
  })

  test('have one name, whatever its order, marks and titles', () => {
    const found = alikeContacts([
      contact('a', 'Quill, Dr. Amára'),
      contact('b', 'Amara Quill'),
      contact('c', 'Amara Quell'),
    ])
    expect(shown(found)).toEqual([['a b', 'same name']])
  })

  test('with names alike are suggested at one organisation only', () => {
    const two = (more: object) => [contact('a', 'A. Quill', more), contact('b', 'Amara Quill', more)]
    expect(shown(alikeContacts(two({ organisation: 'o' })))).toEqual([['a b', 'names alike']])
    expect(alikeContacts(two({}))).toEqual([])
    const [one, other] = two({ organisation: 'o' }) as [Contact, Contact]
    expect(alikeContacts([one, { ...other, name: 'Bruno Quill' }])).toEqual([])
  })

  test('are not found by mail that is open to all', () => {
    const found = alikeContacts([
      contact('a', 'A. Quill', { email: 'a@gmail.com' }),
      contact('b', 'Amara Quill', { email: 'b@gmail.com' }),
    ])
    expect(found).toEqual([])
  })

  test('are not one for the first letter of their first names, nor for being an Anna', () => {
    expect(alikeContacts([contact('a', 'A. Quill'), contact('b', 'B. Quill')])).toEqual([])
    expect(alikeContacts([contact('a', 'Anna'), contact('b', 'anna')])).toEqual([])
    const annas = alikeContacts([
      contact('a', 'Anna', { phone: '+47 900 00 001' }),
      contact('b', 'anna', { phone: '90000001' }),
    ])
    expect(annas).toEqual([])
    const numbered = [contact('a', 'Anna', { phone: '+47 900 00 001' }), contact('b', 'anna', { phone: '+4790000001' })]
    expect(shown(alikeContacts(numbered))).toEqual([['a b', 'same number', 'same name']])
  })

  test('are not found by the number of a switchboard, the address of an office or the page of a company', () => {
    const office = { phone: '+47 900 00 001', email: 'post@fjordvann.example', url: 'https://fjordvann.example/' }
    const people = ['Amara Quill', 'Bruno Stein', 'Cleo Tarn', 'Dora Weir', 'Emil Fell']
    expect(alikeContacts(people.map((name, index) => contact(`c${index}`, name, office)))).toEqual([])
  })

  test('are found in an organisation of hundreds', () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      contact(`c${index}`, `${String.fromCharCode(97 + (index % 26))}x${index} Surname${index}`, { organisation: 'o' }),
    )
    const found = alikeContacts([
      ...many,
      contact('x', 'Amara Quill', { organisation: 'o' }),
      contact('y', 'A. Quill', { organisation: 'o' }),
    ])
    expect(shown(found)).toContainEqual(['x y', 'names alike'])
  })

  test('are found among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      contact(`c${index}`, `Person ${index.toString(36)} Surname`),
    )
    expect(alikeContacts([...many, contact('x', 'Surname, Person 2s')]).map(({ other }) => other)).toContain('x')
  })
})

describe('organisations that may be one', () => {
  test('differ in the form they have in law, or share a domain', () => {
    expect(shown(alikeOrganisations([organisation('a', 'Fjordvann AS'), organisation('b', 'FJORDVANN')]))).toEqual([
      ['a b', 'same name'],
    ])
    const found = alikeOrganisations([
      organisation('a', 'City Hospital', { domains: ['hospital.example'] }),
      organisation('b', 'Klinikum', { url: 'https://www.hospital.example/about' }),
    ])
    expect(shown(found)).toEqual([['a b', 'same domain']])
  })
})

test('organisations with pages at a site that is open to all are not one', () => {
  const at = (id: string, name: string) => organisation(id, name, { url: `https://www.linkedin.com/company/${id}/` })
  expect(alikeOrganisations([at('a', 'Fjordvann'), at('b', 'Harbour Light')])).toEqual([])
})

describe('jobs that may be one', () => {
  const organisations = [organisation('o', 'Fjordvann AS'), organisation('p', 'Fjordvann')]

  test('are of one organisation, at one time, called alike', () => {
    const found = alikeJobs(
      [
        job('a', 'Hydrologist', { organisation: 'o', from: '2014' }),
        job('b', 'Hydrologist', { organisation: 'p', from: '2015-03' }),
      ],
      organisations,
    )
    expect(shown(found)).toEqual([['a b', 'same organisation', 'same name', 'same time']])
  })

  test('of no organisation are one by name, kind and time', () => {
    const care = (id: string, more: object = {}) =>
      job(id, 'Care of my mother', { kind: 'care', from: '2020', ...more })
    expect(shown(alikeJobs([care('a'), care('b')], []))).toEqual([['a b', 'same name', 'same kind', 'same time']])
    expect(alikeJobs([care('a'), care('b', { kind: 'community' })], [])).toEqual([])
  })

  test('one after the other are two', () => {
    const found = alikeJobs(
      [
        job('a', 'Hydrologist', { organisation: 'o', from: '2014', to: '2016' }),
        job('b', 'Hydrologist', { organisation: 'o', from: '2018' }),
      ],
      organisations,
    )
    expect(found).toEqual([])
  })

  test('that are numbered are told apart by their number', () => {
    const numbered = ['Lecturer, course 1', 'Lecturer, course 2'].map((title, index) =>
      job(`j${index}`, title, { organisation: 'o', from: '2014' }),
    )
    expect(alikeJobs(numbered, organisations)).toEqual([])
    expect(
      alikeOrganisations([organisation('a', 'Primary School 12'), organisation('b', 'Primary School 13')]),
    ).toEqual([])
  })

  test('of one time but unlike in name are two', () => {
    const found = alikeJobs(
      [
        job('a', 'Hydrologist', { organisation: 'o', from: '2014' }),
        job('b', 'Board member', { organisation: 'o', from: '2015' }),
      ],
      organisations,
    )
    expect(found).toEqual([])
  })
})
