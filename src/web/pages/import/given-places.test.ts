import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenPlaces, safePath } from './given-places.ts'

test.each([
  ['notes.md', 'notes.md'],
  ['vault/daily/2024-01-02.md', 'vault/daily/2024-01-02.md'],
  ['vault\\daily\\a.md', 'vault/daily/a.md'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\win.ini', 'C:/Windows/win.ini'],
  ['.\0./.\0./x', 'x'],
  ['..\n/x', 'x'],
  ['', 'file'],
  ['..', 'file'],
])('%j is kept as %j', (name, path) => {
  expect(safePath(name)).toBe(path)
})

test('no name whatever leads out of the folder, nor is too long for a disk', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', '\0', 'a', 'ü', '𝒳', '\ud800', '\n', ' ', 'x'.repeat(300))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const path = safePath(pieces.join(''))
      expect(resolve('/desk', path).startsWith('/desk/')).toBe(true)
      expect(join('/desk', path)).toBe(`/desk/${path}`)
      for (const part of path.split('/')) expect(Buffer.byteLength(part)).toBeLessThan(250)
    }),
  )
})

test('a long name keeps its end', () => {
  expect(safePath(`${'long '.repeat(100)}.csv`)).toMatch(/\.csv$/)
})

test('two files of one name both have a place', () => {
  const places = new GivenPlaces()
  expect(['a.csv', 'a.csv', 'A.csv', 'vault/x.md', 'vault/x.md'].map((name) => places.place(name))).toEqual([
    'a.csv',
    'a (2).csv',
    'A (3).csv',
    'vault/x.md',
    'vault (2)/x.md',
  ])
})

test('a file and a folder of one name both have a place', () => {
  const places = new GivenPlaces()
  expect(['notes', 'notes/a.md', 'b/c', 'b'].map((name) => places.place(name))).toEqual([
    'notes',
    'notes (2)/a.md',
    'b/c',
    'b (2)',
  ])
})
