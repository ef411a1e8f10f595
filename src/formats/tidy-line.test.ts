import { describe, expect, test } from 'vitest'
import { countOf, quoted, tidyLine, tidyText } from './tidy-line.ts'

describe('a tidy line', () => {
  test('is one line, trimmed', () => {
    expect(tidyLine('  a\n\tb ', 10)).toBe('a b')
    expect(tidyLine('   ', 10)).toBeUndefined()
  })

  test('shows what the record cannot keep', () => {
    expect(tidyLine('a\u0000b\ud800', 10)).toBe('a\uFFFDb\uFFFD')
    expect(tidyText('a\r\nb\rc')).toBe('a\nb\nc')
  })

  test('is cut at a whole letter', () => {
    expect(tidyLine('abcdef', 4)).toBe('abc…')
    expect(tidyLine('ab😀def', 4)?.isWellFormed()).toBe(true)
  })

  test('stands in sentences in quotes', () => {
    expect([quoted('x'), quoted(''), countOf(1, 'row'), countOf(1_200, 'row')]).toEqual([
      '“x”',
      '“untitled”',
      '1 row',
      '1,200 rows',
    ])
  })
})
