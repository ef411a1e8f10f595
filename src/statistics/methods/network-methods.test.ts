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

/** The weighted and the directed network of networkx’s own tests, with the figures printed there. */
const WEIGHED = {
  edges: [
    ...[['A', 'B', 2] as const, ['A', 'F', 3] as const, ['A', 'G', 5] as const, ['A', 'E', 2] as const],
    ...[['E', 'G', 8] as const, ['F', 'G', 3] as const, ['B', 'G', 4] as const, ['B', 'D', 1] as const],
    ...[['D', 'G', 3] as const, ['G', 'C', 10] as const],
  ],
}
const ONE_WAY = [
  [0, 1],
  [0, 2],
  [1, 0],
  [2, 1],
]

test('weighted networks come out as published, however their weights are written', () => {
  const told = egoNetworks.run(WEIGHED)
  expect(told).toMatchObject({
    published: { constraint_G: 0.299, constraint_A: 0.795, constraint_C: 1, es_G: 5.47, es_A: 2.47, es_C: 1 },
  })
  const beside = { edges: WEIGHED.edges.map(([a, b]) => [a, b]), weights: WEIGHED.edges.map(([, , weight]) => weight) }
  expect(egoNetworks.run(beside)).toEqual(told)
  const named = { edges: WEIGHED.edges.map(([source, target, weight]) => ({ source, target, weight })) }
  expect(egoNetworks.run(named)).toEqual(told)
})

test('ties that go one way add up with those that come back', () => {
  expect(egoNetworks.run({ edges: ONE_WAY, directed: true })).toMatchObject({
    published: { constraint_0: 1.003, constraint_1: 1.003, constraint_2: 1.389, es_0: 1.17, es_1: 1.17, es_2: 1 },
  })
  expect(egoNetworks.run({ edges: ONE_WAY, weights: [2, 2, 1, 1], directed: true })).toMatchObject({
    published: { constraint_0: 0.84, constraint_1: 1.143, constraint_2: 1.378, es_0: 1.57, es_1: 1.08, es_2: 1 },
  })
})

test('what is no pair, no name or nobody’s is said in a sentence', () => {
  for (const input of [
    {},
    { edges: [['a']] },
    { edges: [['a', 'b', 'c']] },
    { edges: [[true, 'b']] },
    { edges: [], alters: ['a'] },
    { edges: [['a', 'b']], weights: [1, 2] },
    { edges: [{ from: 'a' }] },
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
