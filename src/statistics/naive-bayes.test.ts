import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BayesTerms, NaiveBayes } from './naive-bayes.ts'

const LAPLACE: BayesTerms = {
  smoothing: 6,
  expected: () => 1 / 6,
  priorMost: Number.POSITIVE_INFINITY,
  priorPlus: 0,
}
const POOLED: BayesTerms = { smoothing: 1, expected: () => 'pooled', priorMost: 4, priorPlus: 1 }
const bag = (text: string) => text.split(' ').map((word) => `word=${word}`)

/** Table 13.1 of Manning, Raghavan and Schütze. */
function china(): NaiveBayes {
  const model = new NaiveBayes(['china', 'not'], LAPLACE)
  for (const text of ['Chinese Beijing Chinese', 'Chinese Chinese Shanghai', 'Chinese Macao'])
    model.learn({ tokens: bag(text), of: 'china', weight: 1 })
  model.learn({ tokens: bag('Tokyo Japan Chinese'), of: 'not', weight: 1 })
  return model
}

describe('naive Bayes', () => {
  test('agrees with example 13.1 of the book', () => {
    const judged = china().judge(bag('Chinese Chinese Chinese Tokyo Japan'))
    const forIt = (3 / 4) * (3 / 7) ** 3 * (1 / 14) * (1 / 14)
    const against = (1 / 4) * (2 / 9) ** 3 * (2 / 9) * (2 / 9)
    expect(judged?.of).toBe('china')
    expect(judged?.runnerUp).toBe('not')
    expect(judged?.probability).toBeCloseTo(forIt / (forIt + against), 12)
  })

  test('each token’s part is its odds against the runner-up, with the examples behind it', () => {
    const judged = china().judge(bag('Chinese Tokyo'))
    expect(judged?.evidence).toHaveLength(1)
    expect(judged?.evidence[0]?.logOdds).toBeCloseTo(Math.log(3 / 7 / (2 / 9)), 12)
    expect(judged?.evidence[0]).toMatchObject({ token: 'word=Chinese', of: 3, all: 4 })
  })

  test('towards the pooled frequencies: by hand', () => {
    const model = new NaiveBayes(['a', 'b'], POOLED)
    model.learn({ tokens: bag('kestrel plan'), of: 'a', weight: 1 })
    model.learn({ tokens: bag('plan'), of: 'b', weight: 1 })
    const [ofA, ofB] = [(1 + 1 / 3) / (2 + 1), (0 + 1 / 3) / (1 + 1)]
    expect(model.judge(bag('kestrel'))?.probability).toBeCloseTo(ofA / (ofA + ofB), 12)
  })

  test('what was never seen says nothing, and alone leaves it undecided', () => {
    const model = china()
    expect(model.judge(bag('Lima'))).toBeUndefined()
    expect(model.judge(bag('Chinese Lima'))?.probability).toBe(model.judge(bag('Chinese'))?.probability)
  })

  test('a token says at most what it may, and a kind of tokens too', () => {
    const model = new NaiveBayes(['a', 'b'], {
      ...POOLED,
      mostOf: (_, weight) => Math.log(1 + weight),
      mostOfKind: (kind) => (kind === 'word' ? Math.log(5) : Number.POSITIVE_INFINITY),
    })
    for (let at = 0; at < 4; at++) {
      model.learn({ tokens: ['tag=x', ...bag('one two three four')], of: 'a', weight: 1 })
      model.learn({ tokens: bag('five six seven eight nine'), of: 'b', weight: 1 })
    }
    expect(model.judge(['tag=x'])?.probability).toBeCloseTo(5 / 6, 12)
    expect(model.judge(bag('one two three four'))?.probability).toBeCloseTo(5 / 6, 12)
    expect(model.judge(['tag=x', ...bag('one two three four')])?.probability).toBeCloseTo(25 / 26, 12)
  })

  test('only among the classes that are allowed, and what is given from elsewhere counts as told', () => {
    const model = china()
    expect(model.judge(bag('Chinese'), { among: new Set(['not']) })).toMatchObject({ of: 'not', probability: 1 })
    expect(model.judge(bag('Chinese'), { among: new Set() })).toBeUndefined()
    const even = new NaiveBayes(['a', 'b'], POOLED)
    expect(even.judge([], { given: [{ token: 'near=x', of: 'b', logOdds: Math.log(6) }] })).toMatchObject({ of: 'b' })
    expect(even.judge([], { given: [{ token: 'near=x', of: 'b', logOdds: Math.log(6) }] })?.probability).toBeCloseTo(
      6 / 7,
      12,
    )
  })

  test('an example in parts counts once for the prior, and each part by its own weight', () => {
    const model = new NaiveBayes(['a', 'b'], POOLED)
    model.learn({ tokens: ['tag=x'], of: 'a', weight: 1 })
    model.learn({ tokens: ['word=y'], of: 'a', weight: 0.25 }, { isPart: true })
    expect(model.seen('tag=x', 'a')).toEqual({ all: 1, of: 1 })
    expect(model.seen('word=y', 'a')).toEqual({ all: 0.25, of: 0.25 })
    expect(model.seen('word=y', 'b')).toEqual({ all: 0.25, of: 0 })
    const judged = model.judge([], { given: [{ token: 'near=b', of: 'b', logOdds: 0 }] })
    expect(judged?.probability).toBeCloseTo(2 / 3, 12)
  })

  test('whatever is learned, the judgement is a probability of a class, and the order of learning does not matter', () => {
    const token = fc.constantFrom('a=1', 'a=2', 'b=1', 'c=x', 'c=y')
    const example = fc.record({
      tokens: fc.array(token, { maxLength: 6 }),
      of: fc.constantFrom('p', 'q', 'r'),
      weight: fc.constantFrom(0, 0.5, 1, 3),
    })
    fc.assert(
      fc.property(fc.array(example, { maxLength: 20 }), fc.array(token, { maxLength: 6 }), (examples, tokens) => {
        const judge = (some: typeof examples) => {
          const model = new NaiveBayes(['p', 'q', 'r'], POOLED)
          for (const one of some) model.learn(one)
          return model.judge(tokens)
        }
        const [judged, reversed] = [judge(examples), judge([...examples].reverse())]
        expect(reversed === undefined).toBe(judged === undefined)
        if (!judged) return
        expect(reversed?.probability).toBeCloseTo(judged.probability, 9)
        expect(judged.probability).toBeGreaterThanOrEqual(1 / 3 - 1e-9)
        expect(judged.probability).toBeLessThanOrEqual(1)
      }),
    )
  })
})
