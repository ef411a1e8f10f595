import { type Asked, type Factor, GRID, type Grid, gridCells, MOST_CELLS, mixedGrid } from '../mixed-grid/mixed-grid.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'
import { ratingsGiven } from './ratings-given.ts'

/** The factor whose effects are not told. */
const DAYS = 'day'

export const crossedEffectsGrid: Method = {
  name: 'crossed-effects-grid',
  title: 'Bayesian crossed and multiple-membership random effects by a deterministic grid',
  formula:
    'y = μ + Σ u_f + e; λ_f = τ_f/σ half-normal; log w = −Σ λ²/(2s²) − ½ (Σ q log λ² + log|C|) − (n−1)/2 log RSS, C = W′W + diag(0, 1/λ²); given λ, k′b is t₍n−1₎ with scale √(k′C⁻¹k · RSS/(n−1))',
  source:
    'Gelman and others, Bayesian Data Analysis, 2013; half-normal prior of scale 0.6 and the grid are conventions of our own',
  cases: ['a11'],
  run(input) {
    const { y, factors } = ratingsGiven(input)
    const grid = gridGiven(new Given(Array.isArray(input) ? {} : input))
    if (gridCells(factors, grid) > MOST_CELLS)
      throw new WrongInput(
        `the grid has ${gridCells(factors, grid)} cells`,
        `It takes at most ${MOST_CELLS}: fewer factors, or a wider step.`,
      )
    const asked = askedOf(factors)
    const found = mixedGrid(y, factors, asked, { apart: DAYS, grid })
    if (!found) throw new WrongInput('all of “y” are equal', 'Give numbers that differ.')
    const quantities = [...found.posteriors].map(([name, { mean, sd, above, interval }]) => [
      name,
      { mean, sd, p_gt0: above, q025: interval[0], q975: interval[1] },
    ])
    return {
      lambda_mean: found.lambdas,
      quantities: Object.fromEntries(quantities),
      ...{ cells: found.solved, mass: found.mass },
    }
  },
}

function gridGiven(given: Given): Grid {
  const bound = { least: 1e-3, most: 100 }
  return {
    priorScale: given.has('prior_scale') ? given.number('prior_scale', bound) : GRID.priorScale,
    step: given.has('grid_step') ? given.number('grid_step', bound) : GRID.step,
    most: given.has('grid_max') ? given.number('grid_max', bound) : GRID.most,
  }
}

/** Every effect but those of days; the mean of each label of which an observation has only one; and their differences. */
function askedOf(factors: readonly Factor[]): Asked[] {
  const shown = factors.filter(({ name }) => name !== DAYS)
  const timesKnown = Map.groupBy(
    shown.flatMap(({ labels }) => [...new Set(labels.flat())]),
    (label) => label,
  )
  return shown.flatMap(({ name: factor, labels }) => {
    const known = [...new Set(labels.flat())]
    const isSingle = labels.every((one) => one.length < 2)
    const effect = (label: string, times = 1) => ({ factor, label, times })
    // A label that two factors have is told apart by its factor.
    const told = (label: string) => ((timesKnown.get(label)?.length ?? 0) > 1 ? `${factor}_${label}` : label)
    const pairs =
      known.length > 12 ? [] : known.flatMap((a) => known.filter((b) => a !== b).map((b) => [a, b] as const))
    return [
      ...known.map((label) => ({ name: `u_${told(label)}`, effects: [effect(label)] })),
      ...(isSingle ? known.map((label) => ({ name: `mean_${told(label)}`, effects: [effect(label)], mu: true })) : []),
      ...pairs.map(([a, b]) => ({ name: `${told(a)}_minus_${told(b)}`, effects: [effect(a), effect(b, -1)] })),
    ]
  })
}
