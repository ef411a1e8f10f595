import { netAffect as netAffectOf, unpleasantShare } from '../affect.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const episodeAffect: Method = {
  name: 'episode-affect',
  title: 'Net affect and U-index of the episodes of a day',
  formula:
    'Σ h (mean pleasant − mean unpleasant) / Σ h; U = Σ h of episodes whose strongest feeling is unpleasant / Σ h',
  source: 'Kahneman and Krueger 2006',
  cases: ['a8', 'a9'],
  run(input) {
    const given = new Given(input)
    if (given.has('waking_hours')) {
      const waking = given.number('waking_hours', { least: 0 })
      const unpleasant = given.number('unpleasant_hours', { least: 0, most: waking })
      return { u_index: waking > 0 ? unpleasant / waking : null }
    }
    const episodes = given.list('episodes').map((one) => ({
      h: one.number('h', { least: 0 }),
      pos: one.numbers('pos', 1),
      neg: one.numbers('neg', 1),
    }))
    if (!episodes.some(({ h }) => h > 0)) throw new WrongInput('the episodes have no time', 'Give “h” above 0.')
    const { weighted, unweighted } = netAffectOf(episodes)
    return { net_affect: weighted, u_index: unpleasantShare(episodes), unweighted_net_affect: unweighted }
  },
}
