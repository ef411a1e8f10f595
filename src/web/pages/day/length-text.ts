import type { Visit } from '../../visit.ts'

/** `9 h 05`, `25 min`: a length of time, to the minute. */
export function lengthText({ words }: Visit, seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return words.day.length(Math.floor(minutes / 60), minutes % 60)
}
