import { expect, test } from 'vitest'
import { EventFinder } from './event-finder.ts'

function finder() {
  const found = { events: [] as string[], fields: [] as string[], none: [] as string[] }
  let bucket = ''
  const finds = {
    field: (name: string, field: string, text: string) => void found.fields.push(`${name}.${field}=${text}`),
    events: (name: string) => {
      bucket = name
    },
    event: (bytes: Buffer, from: number, to: number, offset: number) =>
      void found.events.push(`${bucket}@${offset}:${bytes.toString('utf8', from, to)}`),
    noEvent: (why: string) => void found.none.push(why),
  }
  return { found, finder: new EventFinder(finds) }
}

test('finds fields and events wherever they stand, and nothing of what lies deeper', () => {
  const { found, finder: one } = finder()
  one.write(
    Buffer.from(
      '{"x":[{"events":[{}]}],"buckets":{"b":{"data":{"type":"no"},"type":"t","events":[{"a":1},3,"s",[{}],{}]}}}',
    ),
  )
  expect(one.end()).toBe(true)
  expect(found.fields).toEqual(['b.type=t'])
  expect(found.events).toEqual(['b@81:{"a":1}', 'b@100:{}'])
  expect(found.none).toEqual(['no object', 'no object', 'no object'])
})

test('an event of many megabytes is passed over without being held', () => {
  const { found, finder: one } = finder()
  one.write(Buffer.from('{"buckets":{"b":{"events":[{"data":"'))
  for (let at = 0; at < 64; at++) one.write(Buffer.alloc(128 * 1024, at % 2 ? '\\"' : '}]'))
  one.write(Buffer.from('"},{}]}}}'))
  expect(one.end()).toBe(true)
  expect(found.none).toEqual(['too large'])
  expect(found.events).toHaveLength(1)
})

test('a name of many megabytes, and brackets nested a million deep, come to an end', () => {
  const long = finder().finder
  long.write(Buffer.from('{"'))
  for (let at = 0; at < 64; at++) long.write(Buffer.alloc(128 * 1024, 'a'))
  expect(long.end()).toBe(false)
  const deep = finder().finder
  deep.write(Buffer.from(`{"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`))
  expect(deep.end()).toBe(true)
})

test('what stands behind the end, or is no JSON, is broken', () => {
  for (const text of [
    '',
    ' ',
    '{}{}',
    '{"buckets":{}}]',
    '<html>',
    '{"a"}x',
    '[]',
    '"a"',
    '5',
    '{"a":[}',
    '\u0000'.repeat(9),
  ]) {
    const one = finder().finder
    one.write(Buffer.from(text))
    expect({ text, whole: one.end() }).toEqual({ text, whole: false })
  }
})
