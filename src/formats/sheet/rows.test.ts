import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { delimiterOf, rowsOf } from './rows.ts'

describe('the rows of a table', () => {
  test('are the same in pieces as in one', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', ' ') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        (table) => {
          const long = table.map((cells) => [...cells, 'x'.repeat(60_000)])
          const text = Papa.unparse(long, { newline: '\n' })
          expect([...rowsOf(text, ',')].map(({ cells }) => cells)).toEqual(long)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('longer than a piece are whole', () => {
    const text = `a,b\n"${'y'.repeat(3 << 20)}",2\nc,d\n`
    expect([...rowsOf(text, ',')].map(({ cells }) => cells[1])).toEqual(['b', '2', 'd'])
  })

  test('are numbered as spreadsheets do, empty ones too', () => {
    expect([...rowsOf('a,b\n\n"1\n2",3\n', ',')].map(({ number }) => number)).toEqual([1, 3])
  })

  test('after a quote that never closes are one, and it says so', () => {
    expect([...rowsOf('a,b\n1,"2\n3,4\n', ',')].at(-1)).toMatchObject({ number: 2, unclosed: true })
  })

  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2,5;3', ';'],
    ['a\tb\n1, 2\t3', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;b";c,d\n"1;2",3,4', ','],
    ['no table', ','],
  ])('of %j are parted by %j', (head, sign) => expect(delimiterOf(head)).toBe(sign))
})
