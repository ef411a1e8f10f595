import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deltaOf } from '../../../test/packed/git.ts'
import { applyDelta } from './delta.ts'
import { Damaged } from './shape.ts'

describe('a difference', () => {
  test('gives what it was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), fc.uint8Array({ maxLength: 700 }), (base, result) => {
        const [from, to] = [Buffer.from(base), Buffer.from(result)]
        expect(applyDelta(from, deltaOf(from, to)).equals(to)).toBe(true)
      }),
    )
  })

  test('copies 64 kB when it says no size', () => {
    const base = Buffer.alloc(0x10000, 7)
    const length = [0x80, 0x80, 0x04]
    expect(applyDelta(base, Buffer.from([...length, ...length, 0x80])).equals(base)).toBe(true)
  })

  test('that does not fit is damaged, never more than it says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (delta) => {
        try {
          applyDelta(Buffer.alloc(10), Buffer.from(delta))
        } catch (error) {
          expect(error).toBeInstanceOf(Damaged)
        }
      }),
    )
  })
})
