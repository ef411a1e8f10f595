import type { Days } from '#calendar'

/** How a quarter of the calendar is said: its number and its year. */
export function quarterSaid<T>({ from }: Days, say: (number: number, year: string) => T): T {
  return say(Math.ceil(Number(from.slice(5, 7)) / 3), from.slice(0, 4))
}
