import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { admit } from '#record'
import type { Surroundings } from '../format.ts'
import { goodreads } from './read.ts'

const library = readFileSync(join(import.meta.dirname, 'samples/goodreads_library_export.csv'), 'utf8')

function read(text: string) {
  const reads = [...goodreads.read({ path: 'x.csv', text }, {} as Surroundings)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  return { drafts, complaints, values: drafts.map(({ value }) => value), admitted: admit(drafts, () => undefined) }
}

describe('the library of Goodreads', () => {
  test('is recognised, and every book is admitted', () => {
    expect(goodreads.sniff({ head: library, path: 'x.csv', size: 1 })).toBeGreaterThan(0.9)
    const { admitted, complaints } = read(library)
    expect(admitted.complaints).toEqual([])
    expect(admitted.admitted).toHaveLength(5)
    expect(complaints).toEqual([])
  })

  test('shelves are stages; rating, review and notes are takeaways', () => {
    expect(read(library).values).toMatchObject([
      {
        title: 'The Plain River',
        by: 'Maya Osei, Odd Lunde',
        stage: 'done',
        to: '2021-03-14',
        url: 'https://www.goodreads.com/book/show/9001',
        takeaways:
          'Rivers, #1\nRating: 4 of 5\nRead 2 times\nShelves: favourites, science\n\nSlow, and good.\n\nGauge twice.\n\nLent to Ida',
      },
      { stage: 'not begun' },
      { stage: 'begun' },
      { stage: 'done', to: '2019-07' },
      { stage: 'begun', takeaways: 'Rating: 2 of 5\nShelves: did-not-finish' },
    ])
  })

  test('a book added later does not take the key of one with its title', () => {
    const [header, ...books] = library.split('\n')
    const keyOf = (text: string, by: string) =>
      read(text).drafts.find(({ value }) => (value as { by?: string }).by === by)?.key
    const before = [header, ...books.filter((book) => !book.startsWith('9004'))].join('\n')
    expect(keyOf(library, 'Per Quist')).toBe(keyOf(before, 'Per Quist'))
    expect(keyOf(library, 'Ana Vale')).toContain('#9004')
  })

  test('any cells are read without trouble', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 24 })), (rows) => {
        const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        read([library.split('\n')[0], ...lines].join('\n'))
      }),
    )
  })
})
