import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../json/parse-json.ts'
import { markdownOfDelta } from './markdown-of-delta.ts'

const line = (insert: Json, attributes: { [name: string]: Json } = {}) => ({ insert, attributes })

test.each<[string, Json[], string | undefined]>([
  ['plain words', [line('one\ntwo\n')], 'one\ntwo'],
  ['marks around the words only', [line('a '), line(' b ', { bold: true, italic: true }), line('c\n')], 'a  ***b*** c'],
  ['a heading', [line('Title'), line('\n', { header: 1 }), line('x\n')], '# Title\nx'],
  ['a quote', [line('said'), line('\n', { blockquote: true })], '> said'],
  [
    'numbers that begin anew',
    [line('a'), line('\n', { list: 'ordered' }), line('x\nb'), line('\n', { list: 'ordered' })],
    '1. a\nx\n1. b',
  ],
  [
    'boxes',
    [line('a'), line('\n', { list: 'checked' }), line('b'), line('\n', { list: 'unchecked', indent: 1 })],
    '- [x] a\n   - [ ] b',
  ],
  [
    'code',
    [line('a()'), line('\n', { 'code-block': true }), line('b()'), line('\n', { 'code-block': 'js' })],
    '```\na()\nb()\n```',
  ],
  ['a link', [line('plan', { link: 'https://example.org/a b' })], '[plan](https://example.org/a%20b)'],
  ['a picture alone', [line({ image: 'x.jpg' })], undefined],
  ['nothing', [], undefined],
])('%s', (_, ops, markdown) => {
  expect(markdownOfDelta({ ops })).toBe(markdown)
})

test('whatever stands in it, is text or nothing', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.array(fc.record({ insert: fc.jsonValue(), attributes: fc.jsonValue() })),
      (any, ops) => {
        expect(['string', 'undefined']).toContain(typeof markdownOfDelta(any as Json))
        expect(['string', 'undefined']).toContain(typeof markdownOfDelta({ ops } as unknown as Json))
      },
    ),
  )
})
