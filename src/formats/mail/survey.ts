import { hasArrived, judge, type Signs, senderOf } from './judge.ts'
import type { Mailbox } from './shape.ts'

/** Of mails without any sign, one address must have written this share to be taken for the person's own. */
const NEARLY_ALL = 0.9
/** Distinct senders that are counted; where there are more, no one of them wrote nearly all. */
const MOST_SENDERS = 200_000

/** Who wrote nearly all of the mails, to look at mailboxes that nothing says to be sent mail. */
export interface Surveyed {
  mails: number
  /** Mails of `sender` that do not look received. */
  share: number
  sender: string | undefined
}

/** Reads the mailboxes once, and counts by sender what was not received, for all that their headers say. */
export async function survey(mailboxes: readonly Mailbox[], signs: Signs): Promise<Surveyed> {
  const counts = new Map<string, number>()
  let mails = 0
  for (const mailbox of mailboxes)
    for await (const mail of mailbox.mails(() => undefined)) {
      if (judge(mail, { ...signs, naming: mailbox.naming }) === 'draft') continue
      mails++
      const sender = senderOf(mail.header)
      if (sender && !hasArrived(mail.header) && (counts.size < MOST_SENDERS || counts.has(sender)))
        counts.set(sender, (counts.get(sender) ?? 0) + 1)
    }
  const [sender, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])
  return { mails, share: most, sender: mails > 0 && most >= mails * NEARLY_ALL ? sender : undefined }
}
