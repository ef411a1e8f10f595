import { addressesIn } from './addresses.ts'
import { decodeWords } from './encoded-words.ts'
import { labelNaming } from './folder-names.ts'
import type { Header, Mail, Naming } from './shape.ts'

/** What a mail is; only those that were sent count. */
export type Judgement = 'sent' | 'received' | 'draft' | 'chat' | 'automatic'

/** By what sent mails are known. */
export interface Signs {
  naming: Naming | undefined
  /** Addresses of the person, in lower case. */
  own: ReadonlySet<string>
  /** `own` was only guessed: what bears marks of having arrived was received all the same. */
  isGuess?: true
}

const ARRIVED = [
  'delivered-to',
  'return-path',
  'x-original-to',
  'envelope-to',
  'authentication-results',
  'received-spf',
] as const
const CHATS = new Set(['chat', 'chats'])
/** Whose mails are bounces, and the notes that some servers keep inside a mailbox. */
const MACHINE = /mailer-daemon@/i
/** What meeting programs answer in a person's name is theirs, though a machine wrote it. */
const CALENDAR = /text\/calendar|method\s*=/i

/** Judges by where the mail lies, its labels and whom it is from, the surest first. */
export function judge({ header, isDraft }: Mail, { naming, own, isGuess }: Signs): Judgement {
  const labels = labelsOf(header)
  const named = new Set(labels.map(labelNaming))
  const isSent = named.has('sent')
  if (labels.some((label) => CHATS.has(label.trim().toLowerCase()))) return 'chat'
  if (isDraft || naming === 'draft' || (named.has('draft') && !isSent) || header.get('x-unsent') === '1') return 'draft'
  if (MACHINE.test(header.get('from') ?? '')) return 'automatic'
  const isOwn = naming === 'sent' || isSent || own.has(senderOf(header) ?? '')
  if (!isOwn || (isGuess && hasArrived(header))) return 'received'
  return isAutomatic(header) ? 'automatic' : 'sent'
}

/** Whom it is from, in lower case; of a mail that was sent on, who sent it on. */
export function senderOf(header: Header): string | undefined {
  for (const { whole } of addressesIn(header.get('resent-from') ?? header.get('from') ?? '')) return whole
  return undefined
}

/** Does it bear what only mail that came over the network bears? What a web page handed its own server (`with HTTP`) did not. */
export function hasArrived(header: Header): boolean {
  const received = header.get('received')
  return (
    ARRIVED.some((name) => header.has(name)) ||
    (received !== undefined && /^from\b/i.test(received) && !/\bwith\s+(?:mapi|https?)\b/i.test(received))
  )
}

export function hasLabels(header: Header): boolean {
  return header.has('x-gmail-labels')
}

function labelsOf(header: Header): string[] {
  const field = header.get('x-gmail-labels')
  if (!field) return []
  return decodeWords(field)
    .split(',')
    .map((label) => label.replaceAll('"', ''))
    .slice(0, 1_000)
}

/** RFC 3834, and what was written before it. */
function isAutomatic(header: Header): boolean {
  if (CALENDAR.test(header.get('content-type') ?? '')) return false
  const submitted = header.get('auto-submitted')?.trim().toLowerCase()
  if (submitted && !submitted.startsWith('no')) return true
  return (
    header.has('x-autoreply') ||
    header.has('x-autorespond') ||
    /^\s*auto[_-]?reply/i.test(header.get('precedence') ?? '')
  )
}
