import { hash } from 'node:crypto'
import { type Complaint, complaint, type Draft, LEAD } from '#record'
import type { Surroundings } from '../format.ts'
import { addressesIn, domainsIn } from './addresses.ts'
import { parseDate, type Sent } from './date.ts'
import type { Header } from './shape.ts'

/** There was no mail as we know it before. */
const FIRST_MAIL = Date.UTC(1980, 0, 1)
/** Clocks that are fast, and zones. */
const LENIENCE = 86_400_000
const RECIPIENTS = ['to', 'cc', 'bcc'] as const
const LOOK = 'Open it in your mail program and look at its date; the others are taken.'

/** A sent mail as an interval: five minutes up to its date, its zone, the domains of its recipients. Nothing else leaves it. */
export function draftOfMail(
  header: Header,
  place: string,
  { zone, horizon }: Surroundings,
): { draft: Draft } | { complaint: Complaint } {
  const isResent = header.has('resent-date')
  const written = header.get('resent-date') ?? header.get('date')
  if (!written) return { complaint: complaint(place, 'it has no date, and is left out', LOOK) }
  const sent = parseDate(written, zone)
  if (!sent) return { complaint: complaint(place, 'its date cannot be read', LOOK) }
  if (sent.at < FIRST_MAIL) return { complaint: complaint(place, 'its date is before 1980', LOOK) }
  if (sent.at > horizon.until + LENIENCE) return { complaint: complaint(place, 'its date is in the future', LOOK) }
  const recipients = RECIPIENTS.flatMap((name) => header.get(isResent ? `resent-${name}` : name) ?? []).join(', ')
  const domains = domainsIn(recipients)
  const value = {
    startAt: (sent.at - LEAD.mail) as Sent['at'],
    endAt: sent.at,
    zone: sent.zone,
    trace: 'mail' as const,
    app: 'mail',
    ...(domains.length ? { domains } : {}),
  }
  return { draft: { concept: 'interval', key: keyOf(header, sent.at, recipients), place, value } }
}

/** By the mail's own name, which no two mails share; without one by when and to whom. Neither can be read from the key. */
function keyOf(header: Header, at: number, recipients: string): string {
  const own = header.get('resent-message-id') ?? header.get('message-id')
  const name = own?.replace(/[\s<>]/g, '')
  const isSentOn = header.has('resent-date') && !header.has('resent-message-id')
  const to = () => [...addressesIn(recipients)].map(({ whole }) => whole).sort()
  const said = name ? (isSentOn ? `${name}\u0000${at}` : name) : `${at}\u0000${to().join(',')}`
  return `mail:${hash('sha256', said, 'base64url').slice(0, 22)}`
}
