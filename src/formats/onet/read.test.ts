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
