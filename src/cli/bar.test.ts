import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bar, clip, grouped, percent } from './bar.ts'
import { nearest } from './nearest.ts'
import { wrap } from './wrap.ts'

test('a bar is as wide as it has to be, grows with its value, and shows anything above nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
      const [less, more] = [bar(Math.min(a, b), 1, 20), bar(Math.max(a, b), 1, 20)]
      expect([...less]).toHaveLength(20)
      expect(less.trim().length).toBeLessThanOrEqual(more.trim().length)
      expect(less.trim() !== '').toBe(Math.min(a, b) > 0)
    }),
  )
  expect(bar(1, 1, 4)).toBe('████')
  expect(bar(0.5, 1, 3)).toBe('█▌ ')
  expect(bar(0, 0, 2)).toBe('  ')
})

test('clipped text is as wide as it has to be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect([...clip(text, 8)]).toHaveLength(8)
    }),
  )
  expect(clip('Head of networks', 8)).toBe('Head of…')
})

test('numbers are written as people read them', () => {
  expect([grouped(0), grouped(12.34), grouped(1234.5), grouped(1_234_567.8)]).toEqual([
    '0.0',
    '12.3',
    '1,234.5',
    '1,234,568',
  ])
  expect([percent(0), percent(0.034), percent(0.34), percent(1)]).toEqual(['0 %', '3.4 %', '34 %', '100 %'])
})

test('wrapping keeps every word and every line break, and no line longer than it has to be', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(words, (list) => {
      const wrapped = wrap(list.join(' '), 20)
      expect(wrapped.split(/\s/)).toEqual(list)
      for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(20)
    }),
  )
  expect(wrap('a\nb', 20)).toBe('a\nb')
})

test('a slip of the fingers is understood, another word is not', () => {
  const words = ['import', 'picture', 'week', 'log']
  expect([nearest('imprt', words), nearest('Pictrue', words), nearest('lgo', words), nearest('weed', words)]).toEqual([
    'import',
    'picture',
    undefined,
    'week',
  ])
})
