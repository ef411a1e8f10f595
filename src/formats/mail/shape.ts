/**
 * Mail as programs keep it. Messages: RFC 5322 (https://www.rfc-editor.org/rfc/rfc5322), with the obsolete forms of its section 4.
 * Mailbox files: RFC 4155 and the four kinds described in mbox(5); Maildir: https://cr.yp.to/proto/maildir.html, with the
 * subfolders of Maildir++ (https://www.courier-mta.org/imap/README.maildirquota.html). Of a message nothing but these fields is looked at.
 */
export const FIELDS = [
  'date',
  'from',
  'to',
  'cc',
  'bcc',
  'message-id',
  'resent-date',
  'resent-from',
  'resent-to',
  'resent-cc',
  'resent-bcc',
  'resent-message-id',
  'content-type',
  'auto-submitted',
  'x-autoreply',
  'x-autorespond',
  'precedence',
  // What Google Takeout adds: the labels of the message, separated by commas, encoded words where they are not ASCII.
  'x-gmail-labels',
  // Outlook: written but not sent.
  'x-unsent',
  // What servers add to a message that arrives, and programs do not add to one they send.
  'received',
  'return-path',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'authentication-results',
  'received-spf',
] as const

export type FieldName = (typeof FIELDS)[number]

/** Unfolded fields of one message, each byte a character; addresses that stand in several fields of a name are joined by commas. */
export type Header = ReadonlyMap<FieldName, string>

/** One message of a mailbox: its header and nothing else. */
export interface Mail {
  /** 1 and on, as it stands in the mailbox. */
  number: number
  header: Header
  /** The mailbox itself says that it was not sent: flag D of a Maildir. */
  isDraft?: boolean
}

/** What the name of a folder or file says of the mails in it. */
export type Naming = 'sent' | 'draft' | 'received'

/** Messages that lie together. */
export interface Mailbox {
  naming: Naming | undefined
  /** The messages from the first on, each time it is asked. What could not be read is told to `trouble`. */
  mails(trouble: (kind: MailboxTrouble) => void): AsyncIterable<Mail> | Iterable<Mail>
}

/** `unreadable`: a file of a folder; `unparted`: where a mail seems to begin but the blank line before it is missing; `cut`: an endless header. */
export type MailboxTrouble = 'unreadable' | 'unparted' | 'cut'

/** The longest header that is looked at, in bytes. */
export const LONGEST_HEADER = 256 * 1024
