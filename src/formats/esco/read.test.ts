import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit } from '#record'
import type { Surroundings } from '../format.ts'
import { esco } from './read.ts'
import { releaseOf } from './shape.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function read(text: string, path = 'x.csv') {
  const reads = [...esco.read({ path, text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const { admitted, complaints: refused } = admit(drafts, () => undefined)
  return { things: admitted.map(({ thing }) => thing), said: [...complaints, ...refused] }
}

describe('the lists of ESCO', () => {
  test.each(readdirSync(join(import.meta.dirname, 'samples')))('%s is recognised and read', (name) => {
    const text = sample(name)
    expect(esco.sniff({ path: 'x', head: text, size: text.length })).toBeGreaterThan(0.9)
    const { things, said } = read(text)
    expect([things.length > 0, said.length]).toEqual(/^(broader|ISCO)/.test(name) ? [false, 1] : [true, 0])
  })

  test('other names are a line each, in cells of many lines and between bars', () => {
    expect(read(sample('occupations_en.csv')).things[0]).toMatchObject({
      taxonomy: 'esco',
      part: 'title',
      name: 'river gauger',
      rows: ['gauge reader', 'reader of rivers'],
      text: 'Invented. River gaugers measure rivers, "by hand" too.',
    })
    expect(read(sample('transversalSkillsCollection_en.csv')).things[0]).toMatchObject({
      also: ['draw lines', 'say no'],
    })
  })

  test('what an occupation needs is one thing, wherever its rows stand', () => {
    const { things } = read(sample('occupationSkillRelations_en.csv'))
    expect(things).toMatchObject([
      {
        part: 'skills',
        rows: ['essential 20000000-0000-4000-8000-000000000001', 'optional 20000000-0000-4000-8000-000000000002'],
      },
      { rows: ['essential 20000000-0000-4000-8000-000000000003'] },
    ])
  })

  test.each([
    ['ESCO dataset - v1.2.0 - classification - en - csv/skills_en.csv', '1.2.0'],
    ['esco_v1.1/occupations_en.csv', '1.1'],
    ['esco/occupations_en_V1.0.8.csv', '1.0.8'],
    ['esco/skills_en.csv', undefined],
    ['dev1.2/skills_en.csv', undefined],
    ['v2/skills_en.csv', undefined],
  ])('%s is of version %s', (path, release) => expect(releaseOf(path)).toBe(release))

  test('what an occupation is and needs carries the version that its folder states, and none else', () => {
    for (const name of ['occupations_en.csv', 'occupationSkillRelations_en.csv']) {
      expect(read(sample(name), `ESCO v1.2.0/${name}`).things[0]).toMatchObject({ release: '1.2.0' })
      expect((read(sample(name), name).things[0] as { release?: string }).release).toBeUndefined()
    }
  })

  test('any cells are read without trouble', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('occupations_en.csv', 'skillsHierarchy_en.csv'),
        fc.array(fc.array(fc.string())),
        (name, rows) => {
          const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          read([sample(name).split('\n', 1)[0], ...lines].join('\n'))
        },
      ),
    )
  })
})
