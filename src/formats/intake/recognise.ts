import { type Complaint, complaint } from '#record'
import type { Format, Glimpse } from '../format.ts'
import { LIMITS } from './limits.ts'
import { type Taken, WHOLE_FILE } from './taken.ts'

/** A format has to be surer than this to read a file. */
const SURE_ENOUGH = 0.3

export function glimpseOf({ inside, text, size }: Taken): Glimpse {
  return { path: inside, head: text.slice(0, LIMITS.glimpse), size }
}

/** The format that is surest of the file; of equals the first in the list. */
export function recognise(glimpse: Glimpse, formats: readonly Format[]): Format | undefined {
  let best: Format | undefined
  let surest = SURE_ENOUGH
  for (const format of formats) {
    const sure = format.sniff(glimpse)
    if (sure > surest) [best, surest] = [format, sure]
  }
  return best
}

export function unknownFile(formats: readonly Format[]): Complaint {
  const known = formats.map(({ title }) => title).join(', ')
  return complaint(WHOLE_FILE, 'this is not a file Thalweg knows', `It reads ${known}.`)
}
