import { type Complaint, complaint } from '#record'
import type { AnyFormat, Format, Glimpse, StreamFormat } from '../format.ts'
import { LIMITS } from './limits.ts'
import type { Opening } from './opening.ts'
import { type Taken, WHOLE_FILE } from './taken.ts'

/** A format has to be surer than this to read a file. */
const SURE_ENOUGH = 0.3

export function glimpseOf({ inside, text, size }: Taken): Glimpse {
  return { path: inside, head: text.slice(0, LIMITS.glimpse), size }
}

/** The format that is surest of the file; of equals the first in the list. */
export function recognise<One extends Pick<AnyFormat, 'sniff'>>(
  glimpse: Glimpse,
  formats: readonly One[],
): One | undefined {
  let best: One | undefined
  let surest = SURE_ENOUGH
  for (const format of formats) {
    const sure = format.sniff(glimpse)
    if (sure > surest) [best, surest] = [format, sure]
  }
  return best
}

export function isStreamed(format: AnyFormat): format is StreamFormat {
  return 'stream' in format
}

/** What reads texts; what reads them piece by piece has had its turn. */
export function textFormats(formats: readonly AnyFormat[]): Format[] {
  return formats.filter((format): format is Format => !isStreamed(format))
}

/** Before anything is decoded: the format that reads it piece by piece, if one is surer of it than any that reads texts. */
export function recogniseStreamed(
  { file, start, folder }: Opening,
  formats: readonly AnyFormat[],
): StreamFormat | undefined {
  const head = new TextDecoder().decode(start)
  const glimpse = { path: file.path, head, start, size: file.size, ...(folder ? { folder } : {}) }
  const best = recognise(glimpse, formats.filter(isStreamed))
  if (!best || folder) return best
  // Only now, as asking them all is a cost that a thousand photos would pay.
  const surest = recognise(glimpse, formats)
  return surest && isStreamed(surest) ? surest : undefined
}

export function unknownFile(formats: readonly AnyFormat[]): Complaint {
  const known = formats.map(({ title }) => title).join(', ')
  return complaint(WHOLE_FILE, 'this is not a file Thalweg knows', `It reads ${known}.`)
}
