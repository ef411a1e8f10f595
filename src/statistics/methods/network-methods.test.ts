import { expect, test } from 'vitest'
import { egoNetworks } from './ego-network.ts'
import { eiIndices } from './ei-index.ts'
import { WrongInput } from './method.ts'
import { tieStrengths } from './tie-strength.ts'

test('ego and alters stand for their edges, and those without a tie are NaN', () => {
  const input = { ego: 'me', alters: ['a', 'b'], edges: [['a', 'b']], nodes: ['z'] }
  expect(egoNetworks.run(input)).toMatchObject({
    ego: { size: 2, effective_size: 1, efficiency: 0.5 },
    constraint: { z: Number.NaN },
    efficiency_z: Number.NaN,
    efficiency_me: 0.5,
    published: { es_me: 1, constraint_me: 1.125 },
  })
})

test('weights are proportions: what is twice as strong takes two thirds', () => {
  const { constraint } = egoNetworks.run({
    edges: [
      ['me', 'a', 2],
      ['me', 'b', 1],
    ],
  }) as { constraint: { me: number } }
  expect(constraint.me).toBeCloseTo((2 / 3) ** 2 + (1 / 3) ** 2, 12)
})

test('what is no pair, no name or nobody’s is said in a sentence', () => {
  for (const input of [
    {},
    { edges: [['a']] },
    { edges: [['a', 'b', 'c']] },
    { edges: [[true, 'b']] },
    { edges: [], alters: ['a'] },
  ])
    expect(() => egoNetworks.run(input)).toThrow(WrongInput)
})

test('no ties have no index and no interval; a list is answered one by one', () => {
  expect(
    eiIndices.run([
      { external: 0, internal: 0 },
      { external: 1, internal: 3 },
    ]),
  ).toMatchObject([
    { ei: null, share: null, ci95: null },
    { ei: -0.5, share: 0.25 },
  ])
})

test('a half-life of nothing is refused, no contact has no strength', () => {
  expect(() => tieStrengths.run({ contact_days: [1], today: 2, half_life_days: 0 })).toThrow(WrongInput)
  expect(tieStrengths.run({ contact_days: [], today: 2, half_life_days: 30 })).toEqual({ strength: 0 })
})
