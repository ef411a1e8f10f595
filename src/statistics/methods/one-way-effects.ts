import { restrictedLikelihood } from '../restricted-likelihood.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const oneWayEffects: Method = {
  name: 'one-way-effects',
  title: 'One-way random effects by REML, with best linear unbiased predictions',
  formula: 'y = μ + u_group + e; û = τ² / (τ² + σ²/n) · (ȳ_group − μ̂)',
  source: 'Patterson and Thompson 1971; Bates and others 2015',
  cases: ['a1', 'a2'],
  run(input) {
    const given = new Given(input)
    const [y, groups] = [given.numbers('y', 3), given.texts('groups')]
    if (y.length !== groups.length)
      throw new WrongInput('“y” and “groups” differ in length', 'Give a group for each number.')
    const found = restrictedLikelihood(y, [{ name: 'groups', labels: groups.map((one) => [one]) }])
    if (!found) throw new WrongInput('all of “y” are equal', 'Give numbers that differ.')
    const { tau2 = 0, effects = {} } = found.factors.groups ?? {}
    const listed = Object.entries(effects)
    const sds = [...new Set(listed.map(([, { sd }]) => sd.toPrecision(12)))]
    return {
      ...{ mu: found.mu, se_mu: found.seMu, tau2, sigma2: found.sigma2 },
      blup: Object.fromEntries(listed.map(([label, { blup }]) => [label, blup])),
      cond_sd: sds.length === 1 ? listed[0]?.[1].sd : Object.fromEntries(listed.map(([label, { sd }]) => [label, sd])),
      ...(tau2 === 0 ? { all_blups: 0 } : {}),
    }
  },
}
