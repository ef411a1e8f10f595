import { expect, test } from 'vitest'
import { listPage } from './list-page.tsx'

const all = Array.from({ length: 45 }, (_, at) => at)

test.each([
  [undefined, 0, 20],
  ['', 0, 20],
  ['2', 20, 20],
  ['3', 40, 5],
  ['99', 40, 5],
  ['-1', 0, 20],
  ['1e308', 40, 5],
  ['NaN', 0, 20],
  ['1.5', 0, 20],
  ['Infinity', 0, 20],
  ['<b>', 0, 20],
])('of 45, 20 a page, %s asks for those from %i on', (asked, first, length) => {
  const list = listPage(all, asked, 20)
  expect([list.first, list.rows.length, list.rows[0]]).toEqual([first, length, first])
})

test('of nothing there is one page, an empty one', () => {
  expect(listPage([], '2', 20)).toEqual({ rows: [], first: 0, count: 0, most: 20 })
})
