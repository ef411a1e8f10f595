import { hasBareReturns, headerEnd, mendLineEnds, parseHeader } from './header.ts'
import { type Header, LONGEST_HEADER, type MailboxTrouble } from './shape.ts'

const FIRST_LOOK = 4_096

/** The header a mail begins with; behind a mark, blank lines, or the length that Apple Mail sets before it. */
export function headerIn(bytes: Buffer, trouble: (kind: MailboxTrouble) => void): Header {
  if (hasBareReturns(bytes.subarray(0, FIRST_LOOK))) mendLineEnds(bytes)
  const lead = /^(?:\xef\xbb\xbf)?\s*(?:\d{1,12}\s*\n)?\s*/.exec(bytes.toString('latin1', 0, 200))?.[0].length ?? 0
  const view = bytes.subarray(lead)
  const end = headerEnd(view, 0, true) ?? view.length
  if (end >= LONGEST_HEADER) trouble('cut')
  return parseHeader(view.subarray(0, end))
}

/** Flag D in the name of a file in a Maildir, `:2,DS`; Windows cannot write the colon. */
export function isMarkedDraft(path: string): boolean {
  return /[:;!_-]2,[A-Za-z]*D[A-Za-z]*$/.test(path.slice(-60))
}
