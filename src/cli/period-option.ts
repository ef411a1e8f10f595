import { PERIOD_NAMES, type PeriodName } from '#questions'
import { type Ending, misuse, type Option } from './command.ts'

export const PERIOD_OPTION: Option = {
  name: 'period',
  value: 'NAME',
  says: `${PERIOD_NAMES.join(', ')}; year without it`,
}

/** What is wrong about the period that was typed; nothing where it is one, or none was. */
export function periodMisuse(typed: string | undefined): Ending | undefined {
  if (typed === undefined || PERIOD_NAMES.includes(typed as PeriodName)) return undefined
  return misuse(`“${typed}” is no period`, `Say ${PERIOD_NAMES.join(', ')}.`)
}
