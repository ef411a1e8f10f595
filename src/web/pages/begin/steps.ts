import { type Step, type StepName, TEN } from './step.ts'
import { agreed } from './steps/agreed.tsx'
import { before } from './steps/before.tsx'
import { checkIn } from './steps/check-in.tsx'
import { held } from './steps/held.tsx'
import { intention } from './steps/intention.tsx'
import { paid } from './steps/paid.tsx'
import { quiet } from './steps/quiet.tsx'
import { serves } from './steps/serves.tsx'
import { unpaid } from './steps/unpaid.tsx'
import { work } from './steps/work.tsx'
import { you } from './steps/you.tsx'

const ALL: readonly Step[] = [you, paid, agreed, unpaid, before, work, serves, intention, quiet, checkIn, held]

/** Only what files could not say, or all ten. */
export type Run = 'missing' | 'ten'

export function findStep(name: string): Step | undefined {
  return ALL.find((step) => step.name === name)
}

/** The questions of a run, in order. */
export function stepsOf(run: Run): Step[] {
  const names: readonly StepName[] = run === 'ten' ? TEN : ['held', 'agreed', 'work', 'serves']
  return names.flatMap((name) => findStep(name) ?? [])
}
