import { firstDay, holdsOn, type PlainDate } from '#calendar'
import type { Need } from '#record'

/** A need that says the least share of one’s hours a work should have. */
export type ShareNeed = Need & { work: NonNullable<Need['work']>; least: number }

/** The needs of works valid on a day, one for each work: where several hold, the one that began last. */
export function needsOn(needs: readonly Need[], day: PlainDate): Map<string, ShareNeed> {
  const began = ({ from, id }: Need) => `${from ? firstDay(from) : ''} ${id}`
  const valid = needs.filter((need): need is ShareNeed => isOfShare(need) && holdsOn(need, day))
  return new Map(valid.sort((a, b) => (began(a) < began(b) ? -1 : 1)).map((need) => [need.work as string, need]))
}

export function isOfShare(need: Need): need is ShareNeed {
  return need.work !== undefined && need.least !== undefined
}
