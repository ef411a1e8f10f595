import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test('what JSON.parse reads is read the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
      const parsed = parseJson(JSON.stringify(value, null, indent))
      expect('value' in parsed && plain(parsed.value)).toEqual(plain(value))
    }),
  )
})

test('a text that JSON.parse refuses is refused, at a line and column of the text', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '}', '"', '\\', 'x', '\n', '['),
      (value, at, bit) => {
        const text = JSON.stringify(value, null, 1)
        const place = at % (text.length + 1)
        const broken = text.slice(0, place) + bit + text.slice(place + 1)
        const parsed = parseJson(broken)
        let fine = true
        try {
          JSON.parse(broken)
        } catch {
          fine = false
        }
        expect('value' in parsed).toBe(fine)
        if ('notJson' in parsed) expect(parsed.notJson.line).toBeLessThanOrEqual(broken.split('\n').length)
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['{"a": 1,}', 1, 8, 'there is a comma before a closing bracket'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '“"” stands where a comma or } belongs'],
  ['{"a": [1, 2', 1, 12, 'it ends too early'],
  ['{"a": "x', 1, 7, 'a text in quotes has no end'],
  ['{"a": "x\ny"}', 1, 9, 'there is a line break or tab inside a text in quotes'],
  ["{'a': 1}", 1, 2, 'there are single quotes'],
  ['{"a": 1} // so', 1, 10, 'something stands behind the end'],
  ['{"a": "\\d"}', 1, 8, 'there is a backslash that means nothing'],
  ['', 1, 1, 'it ends too early'],
])('says where %j is broken', (text, line, column, message) => {
  expect(parseJson(text)).toMatchObject({ notJson: { line, column, message } })
})

test('a hundred thousand brackets are refused, not a crash', () => {
  expect(parseJson('['.repeat(100_000))).toMatchObject({ notJson: { message: 'it is nested more than 100 deep' } })
})

test('the name __proto__ is a name like any other', () => {
  const parsed = parseJson('{"__proto__": {"admin": true}, "constructor": 1}')
  expect('value' in parsed && Object.keys(parsed.value as object)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>).admin).toBeUndefined()
})

test('a name that stands twice is told with its line', () => {
  expect(parseJson('{"work": 1,\n"work": 2}')).toMatchObject({ repeated: [{ name: 'work', line: 2 }] })
})
