import type { Memory } from './source.ts'

/** What lies ahead in a calendar is taken when it is over: so often one is asked for whole, also when nothing changed in it. */
export const WHOLE = 6 * 3_600_000

/** Has the calendar to be asked for whole? `memory.whole` says when it last was. */
export function isDueWhole({ whole }: Memory, now: number): boolean {
  const since = now - Number(whole)
  return !(since >= 0 && since < WHOLE)
}
