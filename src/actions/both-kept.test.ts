import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { CONCEPT_NAMES, type ConceptName, freshId } from '#record'
import { openStore, type Store } from '#store'
import type { Doer } from './doer.ts'
import { importFiles } from './import-files.ts'
import { keep } from './keep.ts'
import { takeAway } from './take-away.ts'
import { takeOverVariant } from './take-over-variant.ts'
import { undo } from './undo.ts'

let store: Store
let doer: Doer
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thalweg-'))
  store = await openStore(':memory:')
  doer = newDoer()
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function newDoer(): Doer {
  const now = () => Date.parse('2026-11-16T08:00:00Z')
  return { store, person: freshId<'person'>(), actor: 'terminal', zone: 'Europe/Berlin' as Zone, now }
}

function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const LINKEDIN = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Amara,Quill,https://www.linkedin.com/in/amara-quill,,Fjordvann AS,Hydrologist,03 Mar 2019
Bruno,Stein,https://www.linkedin.com/in/bruno-stein,bruno@stein.example,Harbour Light,Keeper,04 Apr 2020
`
const card = (name: string, ...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')
const VCARD =
  card('Amara Quill', 'EMAIL:amara@quill.example', 'TEL:+47 900 00 001', 'ORG:Fjordvann AS', 'TITLE:Head of gauging') +
  card('Bruno Stein', 'EMAIL:b.stein@light.example', 'ORG:Harbour Light')
const GOOGLE = `First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
Amara,Quill,Fjordvann AS,Hydrologist,Work,amara@quill.example,Work,+4790000001
Bruno,Stein,Harbour Light,Master of the light,Home,bruno@stein.example,Mobile,+49 170 0000002
`

function files(): string[] {
  return [put('Connections.csv', LINKEDIN), put('people.vcf', VCARD), put('google.csv', GOOGLE)]
}

/** By name, title or what they say: several may have been born in one moment. */
const all = async <Name extends ConceptName>(concept: Name, by: Doer = doer) => {
  const things = await store.read(by.person, (reader) => reader.list(concept))
  return things.sort((a, b) => (said(a) < said(b) ? -1 : 1))
}

function said({ id: _, version: __, ...thing }: object & { id: string; version: number }): string {
  const { name, value } = thing as { name?: string; value?: string }
  return (name ?? value ?? JSON.stringify(thing)).toLowerCase()
}

async function counts(by: Doer): Promise<number[]> {
  const found: number[] = []
  for (const concept of CONCEPT_NAMES) found.push((await all(concept, by)).length)
  return found
}

describe('people that come from three address books', () => {
  test('are one each: what is missing is filled in, what contradicts is kept with its file', async () => {
    const answer = await importFiles(doer, files(), { base: folder })
    const [amara, bruno, ...more] = await all('contact')
    expect(more).toEqual([])
    expect(amara).toMatchObject({ title: 'Hydrologist', email: 'amara@quill.example', phone: '+47 900 00 001' })
    expect(amara?.morePhones).toBeUndefined()
    expect(bruno).toMatchObject({ email: 'bruno@stein.example', moreEmails: ['b.stein@light.example'] })
    const variants = (await all('variant')).map(({ contact, field, value, saidBy }) => [contact, field, value, saidBy])
    expect(variants).toEqual([
      [amara?.id, 'title', '"Head of gauging"', 'people.vcf'],
      [bruno?.id, 'title', '"Master of the light"', 'google.csv'],
    ])
    expect(answer.files[1]?.complaints.map(({ message }) => message)).toEqual([
      'the record has this contact already, and the file says its title otherwise',
    ])
    expect(await store.verify(doer.person)).toEqual([])
  })

  test('come once, whatever the order and however often', async () => {
    const given = files()
    const orders = fc.shuffledSubarray([...given, ...given], { minLength: 3 })
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const by = newDoer()
        await importFiles(by, [...order, ...given])
        const before = await counts(by)
        expect((await all('contact', by)).length).toBe(2)
        const again = await importFiles(by, order)
        expect(again.files.map(({ status }) => status)).toEqual(order.map(() => 'nothing new'))
        expect(await counts(by)).toEqual(before)
      }),
      { numRuns: 4 },
    )
  })

  test('are told the same by a rehearsal', async () => {
    const given = files()
    const told = async (dryRun: boolean) =>
      (await importFiles(doer, given, { dryRun })).files.map(({ admitted, changed, complaints }) => ({
        ...{ admitted, changed, complaints },
      }))
    const rehearsed = await told(true)
    expect(await told(false)).toEqual(rehearsed)
  })
})

describe('what the person did themselves', () => {
  test('a contact taken away stays away, and nothing comes to point at it', async () => {
    const [connections = ''] = files()
    const me = ['Ilse Brandvold', 'https://www.linkedin.com/in/ilse']
    const amaras = ['Amara Quill', 'https://www.linkedin.com/in/amara-quill']
    const brunos = ['Bruno Stein', 'https://www.linkedin.com/in/bruno-stein']
    const exchange = [amaras, brunos].flatMap((one, index) => [
      [`c${index}`, '', ...me, ...one, '2026-03-01 10:00:00 UTC', '', 'Hello', 'INBOX'],
      [`c${index}`, '', ...one, ...me, '2026-03-01 11:00:00 UTC', '', 'Hello', 'INBOX'],
    ])
    const header =
      'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER'
    const messages = put('messages.csv', `${[header, ...exchange.map((row) => row.join(','))].join('\n')}\n`)
    await importFiles(doer, [connections])
    const [amara] = await all('contact')
    await takeAway(doer, 'contact', amara?.id ?? '')
    const answer = await importFiles(doer, [...files(), messages])
    expect((await all('contact')).map(({ name }) => name)).not.toContain('Amara Quill')
    const [bruno] = await all('contact')
    expect((await all('conversation')).map(({ contact }) => contact)).toEqual([bruno?.id])
    expect(answer.files.at(-1)?.complaints.map(({ message }) => message)).toContain(
      'this conversation belongs to something that you took away',
    )
  })

  test('an organisation taken away leaves new contacts without one, and they come once', async () => {
    const [connections = '', cards = ''] = files()
    await importFiles(doer, [connections])
    const light = (await all('organisation')).find(({ name }) => name === 'Harbour Light')
    for (const { id, organisation, version: _, ...rest } of await all('contact'))
      if (organisation === light?.id) await keep(doer, 'contact', rest, { id })
    await takeAway(doer, 'organisation', light?.id ?? '')
    const more = put('more.vcf', card('Cleo Tarn', 'EMAIL:cleo@tarn.example', 'ORG:Harbour Light'))
    await importFiles(doer, [connections, cards, more])
    const cleo = (await all('contact')).find(({ name }) => name === 'Cleo Tarn')
    expect([cleo?.email, cleo?.organisation]).toEqual(['cleo@tarn.example', undefined])
    const again = await importFiles(doer, [connections, cards, more])
    expect(again.files.map(({ status }) => status)).toEqual(['nothing new', 'nothing new', 'nothing new'])
  })

  test('a contact typed in is the one of that name, and keeps being it under another name', async () => {
    const { done } = await keep(doer, 'contact', { name: 'amara  quill', note: 'Met at the weir.' })
    const [connections = '', cards = ''] = files()
    await importFiles(doer, [connections])
    const [amara] = await all('contact')
    expect(amara).toMatchObject({ id: done?.id, name: 'amara quill', note: 'Met at the weir.', title: 'Hydrologist' })
    const { id, version: _, ...rest } = amara as NonNullable<typeof amara>
    await keep(doer, 'contact', { ...rest, name: 'Amara Quill-Stein' }, { id })
    await importFiles(doer, [connections, cards])
    expect((await all('contact')).length).toBe(2)
  })

  test('what was taken over from a file stays, and what was left is not asked again', async () => {
    const given = files()
    await importFiles(doer, given)
    const [title, light] = await all('variant')
    await takeOverVariant(doer, title?.id ?? '')
    await takeAway(doer, 'variant', light?.id ?? '')
    const [amara] = await all('contact')
    expect(amara?.title).toBe('Head of gauging')
    expect((await all('variant')).map(({ value }) => value)).toEqual(['"Hydrologist"'])
    const again = await importFiles(doer, given)
    expect(again.files.map(({ status }) => status)).toEqual(given.map(() => 'nothing new'))
    expect((await all('variant')).length).toBe(1)
    const [back] = await all('variant')
    await takeOverVariant(doer, back?.id ?? '')
    expect((await all('contact'))[0]?.title).toBe('Hydrologist')
    expect((await all('variant')).map(({ value }) => value)).toEqual(['"Head of gauging"'])
    expect(await store.verify(doer.person)).toEqual([])
  })

  test('a date that would end a job before it began is not taken over', async () => {
    const { done: job } = await keep(doer, 'job', { title: 'x', kind: 'care', paid: false, from: '2014' })
    const { done } = await keep(doer, 'variant', { job: job?.id, field: 'to', value: '"2010"' })
    const { complaints } = await takeOverVariant(doer, done?.id ?? '')
    expect(complaints?.map(({ message }) => message)).toEqual(['end 2010 is before start 2014'])
  })
})

test('fields of a position that a résumé says otherwise are kept with its name', async () => {
  const resume = (title: string, summary: string) =>
    JSON.stringify({
      basics: { name: 'I' },
      work: [{ name: 'Fjordvann AS', position: title, startDate: '2014-08', summary }],
    })
  await importFiles(doer, [put('resume.json', resume('Hydrologist', 'Forty stations.'))])
  const [position] = await all('position')
  const { id, version: _, ...rest } = position as NonNullable<typeof position>
  await keep(doer, 'position', { ...rest, summary: 'Mine.' }, { id })
  const newer = put('newer.json', resume('Hydrologist', 'Fifty stations.'))
  const answer = await importFiles(doer, [newer], { base: folder })
  expect((await all('position'))[0]?.summary).toBe('Mine.')
  expect(await all('variant')).toMatchObject([
    { position: id, field: 'summary', value: '"Fifty stations."', saidBy: 'newer.json' },
  ])
  expect((await importFiles(doer, [newer])).files[0]?.status).toBe('nothing new')
  expect((await undo(doer, answer.files[0]?.operation)).done?.undone).toBeGreaterThan(0)
  expect(await all('variant')).toEqual([])
})

test('five thousand contacts are filled in at one reading of each', async () => {
  const rows = (cell: (index: number) => string) => Array.from({ length: 5_000 }, (_, index) => cell(index)).join('')
  const first = put(
    'Connections.csv',
    `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows((index) => `Person,Number${index},,,Org ${index % 50},Keeper,03 Mar 2019\n`)}`,
  )
  const second = put(
    'all.vcf',
    rows((index) => card(`Person Number${index}`, `EMAIL:p${index}@x.example`, 'TITLE:Master')),
  )
  await importFiles(doer, [first])
  const { files: answers } = await importFiles(doer, [second])
  expect(answers[0]).toMatchObject({ changed: { contacts: 5_000 }, admitted: { variants: 5_000 } })
  expect((await importFiles(doer, [second])).files[0]?.status).toBe('nothing new')
}, 60_000)
