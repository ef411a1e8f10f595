import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wayOn } from './shell.tsx'

test.each([
  ['/journal', '/journal'],
  ['/work?period=year#intention', '/work?period=year#intention'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/evil.example'],
  ['/a/..//evil.example', '/evil.example'],
  ['/\t/evil.example', '/'],
  ['/%2e//evil.example', '/evil.example'],
  ['javascript:alert(1)', '/'],
  ['//[', '/'],
])('the way on to %j is %j', (path, way) => {
  expect(wayOn(path)).toBe(way)
})

test('the way on never leads to another site', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', 'evil.example', '\t', '\n', '%2e', '%2f', '?', '#', '[')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const way = wayOn(pieces.join(''), 'deed')
      expect(new URL(way, 'http://127.0.0.1:7319/undo').origin).toBe('http://127.0.0.1:7319')
    }),
  )
})
