import { restrictedLikelihood } from '../restricted-likelihood.ts'
import { type Method, WrongInput } from './method.ts'
import { ratingsGiven } from './ratings-given.ts'

export const crossedEffects: Method = {
  name: 'crossed-effects',
  title: 'Crossed and multiple-membership random effects by REML',
  formula:
    'y = μ + Σ u_factor + e, u_factor ~ N(0, τ_factor²); an observation with several labels of a factor has all of them',
  source: 'Patterson and Thompson 1971; Bates and others 2015; Browne, Goldstein and Rasbash 2001',
  cases: ['a5', 'a6'],
  run(input) {
    const { y, factors } = ratingsGiven(input)
    const found = restrictedLikelihood(y, factors)
    if (!found) throw new WrongInput('all of “y” are equal', 'Give numbers that differ.')
    const parts = Object.entries(found.factors)
    const effects = (of: 'blup' | 'sd') =>
      parts.map(([name, one]) => [
        name,
        Object.fromEntries(Object.entries(one.effects).map(([label, effect]) => [label, effect[of]])),
      ])
    const [blup, condSd] = [Object.fromEntries(effects('blup')), Object.fromEntries(effects('sd'))]
    return {
      ...{ mu: found.mu, se_mu: found.seMu, sigma2: found.sigma2 },
      tau2: Object.fromEntries(parts.map(([name, { tau2 }]) => [name, tau2])),
      ...Object.fromEntries(parts.map(([name, { tau2 }]) => [`tau2_${name}`, tau2])),
      ...{ blup, cond_sd: condSd },
      ...Object.fromEntries(parts.map(([name]) => [`blup_${name}`, blup[name]])),
    }
  },
}
