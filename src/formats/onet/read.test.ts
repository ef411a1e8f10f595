import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit, type Occupation } from '#record'
import type { Surroundings } from '../format.ts'
import { onet } from './read.ts'
import { releaseOf } from './shape.ts'

const FOLDER = 'db_99_1_text'
const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', FOLDER, `${name}.txt`), 'utf8')

function read(text: string, path = `${FOLDER}/x.txt`) {
  const reads = [...onet.read({ path, text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const { admitted, complaints: refused } = admit(drafts, () => undefined)
  return {
    keys: drafts.map(({ key }) => key),
    said: [...complaints, ...refused],
    things: admitted.map((one) => one.thing),
  }
}

const levels = (name: string) =>
  read(sample(name)).things.flatMap((thing) => ('part' in thing ? [thing as Occupation] : []))

describe('the text release of the O*NET database', () => {
  test.each(readdirSync(join(import.meta.dirname, 'samples', FOLDER)))(
    '%s is recognised, and all of it admitted',
    (name) => {
      const text = sample(name.replace('.txt', ''))
      expect(onet.sniff({ path: name, head: text, size: text.length })).toBeGreaterThan(0.9)
      const { things, said } = read(text)
      if (name === 'Task Statements.txt') expect([things, said.length]).toEqual([[], 1])
      else expect(things.length).toBeGreaterThan(0)
    },
  )

  test('levels stand by element with their importance; what is suppressed or not relevant is left out', () => {
    const skills = levels('Skills')
    expect(skills.map(({ code, part, release }) => [code, part, release])).toContainEqual([
      '97-1011.00',
      'skills',
      '99.1',
    ])
    const clerks = skills.find(({ code }) => code === '97-2022.00')
    expect(clerks?.rows).toEqual(['2.A.1.a 3 3', '2.A.1.e 4.2 4.8', '2.B.1.d 1.5 1.4', '2.B.5.b 2 2.2'])
    expect(read(sample('Skills')).said).toMatchObject([
      { message: expect.stringContaining('not taken: 2 ratings that O*NET itself') },
    ])
  })

  test('the older layout without titles is read alike', () => {
    const [gaugers] = levels('Knowledge')
    expect(gaugers).toMatchObject({ part: 'knowledge', code: '97-1011.00', rows: ['2.C.4.g 3.2 4'] })
    expect(gaugers?.name).toBeUndefined()
  })

  test('related occupations stand in the order of the table’s own index', () => {
    const [gaugers] = levels('Related Occupations')
    expect(gaugers?.rows).toEqual([
      '1 Primary-Short 97-1012.00 Sluice Keepers',
      '2 Primary-Short 97-2022.00 Tide Clerks',
      '3 Supplemental 97-2021.00 Flood Planners',
    ])
  })

  test('the same occupation of another release is the same thing', () => {
    expect(read(sample('Skills'), 'db_98_0_text/Skills.txt').keys).toEqual(read(sample('Skills')).keys)
  })

  test.each([
    ['db_29_0_text/Skills.txt', '29.0'],
    ['Downloads/db_28_3_text.zip/Skills.txt', '28.3'],
    ['Skills.txt', undefined],
    ['my_db_notes/Skills.txt', undefined],
  ])('%s is of release %s', (path, release) => expect(releaseOf(path)).toBe(release))

  test('what is no element or lies beyond its scale is complained of, row by row', () => {
    const header = sample('Skills').split('\n', 1)[0] ?? ''
    const columns = header.split('\t')
    const row = (said: Record<string, string>) =>
      columns
        .map((name) => ({ 'O*NET-SOC Code': '97-1011.00', 'Scale ID': 'LV', 'Data Value': '3', ...said })[name])
        .join('\t')
    const rows = [
      row({ 'Element ID': '2.A.1.a 7 7' }),
      row({ 'Element ID': '2.A.1.b', 'Data Value': '7.5' }),
      row({ 'Element ID': '2.A.1.b', 'Data Value': '0.5', 'Scale ID': 'IM' }),
      row({ 'Element ID': '2.A.1.c' }),
    ]
    const { things, said } = read([header, ...rows].join('\n'))
    expect(things.flatMap((thing) => ('rows' in thing ? thing.rows : []))).toEqual(['2.A.1.c - 3'])
    expect(said.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'row 2: it names no element',
      'row 3: its value “7.5” is no rating',
      'row 4: its value “0.5” is no rating',
    ])
  })

  test('a table that goes on and on is taken as far as a release can be, and says so', () => {
    const header = sample('Skills').split('\n', 1)[0] ?? ''
    const blank = header.split('\t').fill('')
    const at = (name: string) => header.split('\t').indexOf(name)
    const rows = Array.from({ length: 300_000 }, (_, number) => {
      const cells = [...blank]
      cells[at('O*NET-SOC Code')] = '97-1011.00'
      cells[at('Element ID')] = `2.A.${number}`
      cells[at('Scale ID')] = 'LV'
      cells[at('Data Value')] = '3'
      return cells.join('\t')
    })
    const reads = [...onet.read({ path: 'x', text: [header, ...rows].join('\n') }, {} as Surroundings)]
    const said = reads.flatMap((one) => ('complaint' in one ? [one.complaint.message] : []))
    expect(said).toEqual(['not taken: 100,000 ratings after the first 200,000'])
    const titles = ['O*NET-SOC Code\tTitle\tDescription']
    for (let code = 0; code < 60_000; code++)
      titles.push(`97-${String(code).padStart(6, '0').replace(/(..)$/, '.$1')}\tX\tY`)
    const named = [...onet.read({ path: 'x', text: titles.join('\n') }, {} as Surroundings)]
    expect(named.filter((one) => 'draft' in one)).toHaveLength(50_000)
    expect(named.flatMap((one) => ('complaint' in one ? [one.complaint.message] : []))).toEqual([
      'it holds more than 50,000 occupations and elements; those after them were not taken',
    ])
  })

  test('any cells are read without trouble', () => {
    const headers = [
      'Skills',
      'Occupation Data',
      'Related Occupations',
      'Job Zones',
      'Content Model Reference',
      'Scales Reference',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.array(fc.array(fc.string(), { maxLength: 16 })), (name, rows) => {
        const header = sample(name).split('\n', 1)[0]
        read([header, ...rows.map((cells) => cells.join('\t'))].join('\n'))
      }),
    )
  })
})
