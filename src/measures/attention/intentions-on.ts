import { firstDay, holdsOn, type PlainDate } from '#calendar'
import type { Intention } from '#record'

/** The share one means to give each job on a day; where two hold, the one that began later. */
export function intentionsOn(intentions: readonly Intention[], day: PlainDate): Map<string, number> {
  const began = ({ from, id }: Intention) => `${from ? firstDay(from) : ''} ${id}`
  const valid = intentions.filter((one) => holdsOn(one, day)).sort((a, b) => (began(a) < began(b) ? -1 : 1))
  return new Map(valid.map(({ job, share }) => [job as string, share]))
}
