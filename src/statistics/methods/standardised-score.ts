import { RATING_RANGES, standardisedScore } from '../standardised-score.ts'
import { casesOf, type Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const standardisedScores: Method = {
  name: 'standardised-score',
  title: 'O*NET standardised score',
  formula: 'S = (O − L) / (H − L) · 100',
  source: 'onetcenter.org/questions/20.html',
  cases: ['h1'],
  run(input) {
    const given = casesOf(input)
    return { S: given.map(scoreOf) }
  },
}

function scoreOf(one: Given): number | null {
  const range = one.has('scale') ? RATING_RANGES[one.text('scale')] : undefined
  if (!range && !(one.has('L') && one.has('H')))
    throw new WrongInput(
      'a rating has neither “L” and “H” nor a “scale” that is known',
      'Give "L" and "H", or IM or LV.',
    )
  const lowest = one.has('L') ? one.number('L') : (range?.[0] ?? 0)
  const highest = one.has('H') ? one.number('H') : (range?.[1] ?? 0)
  const score = standardisedScore(one.number('O'), lowest, highest)
  return Number.isNaN(score) ? null : score
}
