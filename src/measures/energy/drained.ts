import { ratioEstimate, ratioSums } from '#statistics'
import type { Finding } from '../finding.ts'
import { eventShareInterval } from '../sums.ts'
import type { CheckIn, EnergySlice } from './check-in.ts'

/** How the ratings came about. */
export interface Gathered {
  /** A reminder asked for them. */
  prompted: number
  /** The person came by themselves, which they may do oftener on days that are unlike others. */
  own: number
}

export function gathered(checkIns: readonly CheckIn[]): Gathered {
  const prompted = checkIns.filter((one) => one.prompted).length
  return { prompted, own: checkIns.length - prompted }
}

/**
 * The share of rated time in which energy was below 0, days as clusters. A check-in that does not say how long it was counts
 * as long as the others do on average; where none says, each counts alike: conventions of our own. It is no U-index: one
 * scale from drained to energised cannot tell which of two feelings is the stronger.
 */
export function timeDrained({ period, checkIns }: EnergySlice): Finding {
  const days = byDay(checkIns)
  const ratio = ratioEstimate(
    ratioSums(
      days.map(({ drained }) => drained),
      days.map(({ all }) => all),
    ),
  )
  return {
    ...(ratio ? { value: ratio.ratio } : { notEnough: { missing: 'check-ins', need: 1, have: 0 } }),
    ...{ unit: 'share', n: days.length, counted: 'days', period, method: 'energy.drained' },
    interval: eventShareInterval(ratio, days.length),
    rows: { concept: 'entry', period },
  }
}

function byDay(checkIns: readonly CheckIn[]): { all: number; drained: number }[] {
  const said = checkIns.flatMap(({ minutes }) => (minutes === undefined ? [] : [minutes]))
  const usual = said.length ? said.reduce((sum, one) => sum + one, 0) / said.length : 1
  const days = new Map<string, { all: number; drained: number }>()
  for (const { day, minutes = usual, energy } of checkIns) {
    const sum = days.get(day) ?? { all: 0, drained: 0 }
    days.set(day, sum)
    sum.all += minutes
    if (energy < 0) sum.drained += minutes
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}
