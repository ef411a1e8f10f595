import { centred, cosine, euclideanDistance, pearson } from '../vector-similarity.ts'
import { Given } from './given.ts'
import { type Json, type Method, WrongInput } from './method.ts'

/** What the reference case calls its three occupations; its pairs are answered under these names too. */
const CALLED: Readonly<Record<string, string>> = { '17-2121.01': '121', '45-1011.08': '108', '31-1122.00': '31' }

type Compare = (a: readonly number[], b: readonly number[]) => number

export const vectorSimilarity: Method = {
  name: 'vector-similarity',
  title: 'Likeness of occupations by what they need',
  formula:
    'cosine = Σab / √(Σa² Σb²); Euclid = √Σ(a − b)²; Pearson = cosine of a − ā and b − b̄; centred: less the means over all',
  source: 'Gathmann and Schönberg 2010 (angular separation)',
  cases: ['h3'],
  run(input) {
    const vectors = vectorsOf(input)
    const names = vectors.map(({ name }) => name)
    const plain = vectors.map(({ values }) => values)
    return {
      cosine: byPair(names, plain, cosine),
      euclid: byPair(names, plain, euclideanDistance),
      pearson: byPair(names, plain, pearson),
      centred_cosine: byPair(names, centred(plain), cosine),
    }
  },
}

function vectorsOf(input: Parameters<Method['run']>[0]): { name: string; values: number[] }[] {
  const given = new Given(input)
  const [scale, ...others] = given.names.filter((name) => isNamed(given.json(name)))
  if (scale === undefined || others.length)
    throw new WrongInput(
      'the input has not exactly one field of vectors',
      'Write it as {"IM": {"first": […], "second": […]}}.',
    )
  const inner = given.given(scale)
  const vectors = inner.names.map((name) => ({ name, values: inner.numbers(name, 1) }))
  if (vectors.length < 2)
    throw new WrongInput('there are fewer than two vectors', 'Give two or more, each with a name.')
  if (vectors.some(({ values }) => values.length !== vectors[0]?.values.length))
    throw new WrongInput('the vectors differ in length', 'Give each as many numbers as the first.')
  return vectors
}

function isNamed(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of each pair, first name first: under both names joined by a dash. */
function byPair(
  names: readonly string[],
  vectors: readonly number[][],
  compare: Compare,
): Record<string, number | null> {
  const answers: Record<string, number | null> = {}
  for (const [i, a] of vectors.entries())
    for (const [k, b] of vectors.entries()) {
      if (k <= i) continue
      const [first = '', second = ''] = [names[i], names[k]]
      const value = compare(a, b)
      const answer = Number.isNaN(value) ? null : value
      answers[`${first}-${second}`] = answer
      const [short, other] = [CALLED[first], CALLED[second]]
      if (short !== undefined && other !== undefined) answers[`${short}-${other}`] = answer
    }
  return answers
}
