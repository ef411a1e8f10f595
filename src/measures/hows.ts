import { alignmentHows } from './alignment/how.ts'
import { attentionHows } from './attention/how.ts'
import { bleedHows } from './bleed/how.ts'
import { cadenceHows } from './cadence/how.ts'
import { changeHows } from './change/how.ts'
import { energyHows } from './energy/how.ts'
import type { Finding } from './finding.ts'
import { goalsHows } from './goals/how.ts'
import type { How, Hows } from './how.ts'
import { ownershipHows } from './ownership/how.ts'
import { peopleHows } from './people/how.ts'
import { pulseHows } from './pulse/how.ts'
import { readinessHows } from './readiness/how.ts'
import { restHows } from './rest/how.ts'
import { servedHows } from './served/how.ts'
import { skillsHows } from './skills/how.ts'

/** How every figure is computed, by the method its findings name; one line for each measure. */
export const HOWS: Hows = {
  ...alignmentHows,
  ...attentionHows,
  ...bleedHows,
  ...energyHows,
  ...cadenceHows,
  ...changeHows,
  ...goalsHows,
  ...restHows,
  ...servedHows,
  ...readinessHows,
  ...pulseHows,
  ...ownershipHows,
  ...peopleHows,
  ...skillsHows,
}

/** @throws when a measure names a method that nobody described. */
export function howOf({ method }: Pick<Finding, 'method'>): How {
  const how = HOWS[method]
  if (!how) throw new Error(`no How for the method ${method}`)
  return how
}
