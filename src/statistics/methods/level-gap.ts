import { levelGap } from '../level-gap.ts'
import { Given } from './given.ts'
import { type Method, WrongInput } from './method.ts'

export const levelGaps: Method = {
  name: 'level-gap',
  title: 'Shortage and redundancy of levels, weighed by importance',
  formula: 'shortage = Σ w max(0, target − own); redundancy = Σ w max(0, own − target); w = importance / Σ importance',
  source: 'Nedelkoska, Neffke and Wiederhold 2015',
  cases: ['h4'],
  run(input) {
    const given = new Given(input)
    const own = given.numbers('current_LV', 1)
    const target = given.numbers('target_LV', 1)
    const importance = given.has('target_IM') ? given.numbers('target_IM') : target.map(() => 1)
    if (own.length !== target.length || own.length !== importance.length)
      throw new WrongInput('the lists differ in length', 'Give a level, a target and an importance for every skill.')
    if (importance.some((one) => one < 0)) throw new WrongInput('an importance is below 0', 'Give weights from 0 on.')
    const gap = levelGap(own, target, importance)
    return {
      shortage: answered(gap.shortage),
      redundancy: answered(gap.redundancy),
      per_skill_shortage: gap.shortages,
      per_skill_redundancy: gap.redundancies,
    }
  },
}

function answered(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
