import { expect, test } from 'vitest'
import type { Draft } from '#record'
import { boundedComplaint, boundedDraft } from './bounded.ts'

const draft = (concept: string, key: string, value: object) =>
  ({ concept, key, place: 'row 1', value }) as unknown as Draft
const long = (end: string) => `contact:${'a'.repeat(10_000)}${end}`

test('long keys are cut, stay different, and are still pointed at', () => {
  const [one, two] = [long('1'), long('2')].map((key) => boundedDraft(draft('contact', key, { name: 'Ann' })).key)
  expect([one?.length, two?.length]).toEqual([600, 600])
  expect(one).not.toBe(two)
  const { value } = boundedDraft(
    draft('conversation', 'c', { contact: { key: long('1') }, skills: [{ key: long('2') }] }),
  )
  expect(value).toEqual({ contact: { key: one }, skills: [{ key: two }] })
})

test('a text of any length is still refused as too long, and no longer than that', () => {
  const { value } = boundedDraft(draft('entry', 'e', { text: 'a'.repeat(3_000_000) })) as Draft<'entry'>
  expect(value.text).toHaveLength(2_000_001)
})

test('what is not too long stays as it is', () => {
  const one = draft('entry', 'e', { text: 'a', job: { key: 'job:a' }, extra: { key: 1 } })
  expect(boundedDraft(one)).toBe(one)
})

test('a complaint that quotes a whole file is cut', () => {
  const { message } = boundedComplaint({ place: 'row 1', message: `“${'a'.repeat(9_000)}” is no day`, hint: '' })
  expect(message).toHaveLength(601)
})
