import { hash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConceptName, Thing } from '#record'
import { fingerprintOf } from './fingerprint.ts'

const plainly = ({ id: _, ...content }: object & { id?: unknown }) =>
  hash('sha256', JSON.stringify(content), 'base64url').slice(0, 22)

describe('the fingerprint of a thing', () => {
  it('is of all that it says but its id, wherever that stands', () => {
    const fields = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(fields, fc.string(), fields, (before, id, after) => {
        const thing = { ...before, id, ...after } as unknown as Thing<ConceptName>
        expect(fingerprintOf(thing)).toBe(plainly(thing))
        expect(fingerprintOf({ id, ...before } as unknown as Thing<ConceptName>)).toBe(plainly({ id, ...before }))
      }),
    )
  })

  it('is the same whatever id the thing has, and another when it says something else', () => {
    const of = (thing: object) => fingerprintOf(thing as Thing<ConceptName>)
    expect(of({ id: 'a', title: 'x' })).toBe(of({ id: 'b', title: 'x' }))
    expect(of({ id: 'a', title: 'x' })).not.toBe(of({ id: 'a', title: 'y' }))
    expect(of({ id: 'a' })).toBe(of({ id: 'b' }))
  })
})
