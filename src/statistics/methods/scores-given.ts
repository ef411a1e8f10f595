import { Given } from './given.ts'
import { type Json, WrongInput } from './method.ts'
import { type NamedRows, namedRows } from './named-rows.ts'

/** Scores by option; one that is only known to lie within a range stands at its middle. */
export interface Scores {
  options: NamedRows
  /** How wide the ranges are, 0 for a plain score; absent where all are plain. */
  widths?: number[][] | undefined
}

/** A list of scores for each name, each a number or a range [lowest, highest]. @throws WrongInput */
export function scoresGiven(given: Given, field: string): Scores {
  const named = given.given(field)
  const lists = named.names.map((name) => [name, rangesOf(named.json(name), name)] as const)
  const middles = lists.map(([name, list]) => [name, list.map(middleOf)] as const)
  const options = namedRows(new Given({ [field]: Object.fromEntries(middles) }), field)
  const widths = lists.map(([, list]) => list.map(widthOf))
  return { options, widths: widths.some((row) => row.some((width) => width > 0)) ? widths : undefined }
}

function rangesOf(list: Json, name: string): Json[] {
  if (!Array.isArray(list)) throw new WrongInput(`“${name}” is no list of scores`, 'Write it as [1, 2.5, [3, 4]].')
  for (const score of list)
    if (Array.isArray(score) && !isRange(score))
      throw new WrongInput(`a range of “${name}” is no pair of numbers`, 'Write it as [lowest, highest].')
  return list
}

function isRange(score: Json): score is [number, number] {
  if (!Array.isArray(score) || score.length !== 2) return false
  const [low, high] = score as Json[]
  return typeof low === 'number' && typeof high === 'number' && low <= high
}

/** What is neither a number nor a range is left as it is, to be refused where numbers are read. */
function middleOf(score: Json): Json {
  return isRange(score) ? (score[0] + score[1]) / 2 : score
}

function widthOf(score: Json): number {
  return isRange(score) ? score[1] - score[0] : 0
}
