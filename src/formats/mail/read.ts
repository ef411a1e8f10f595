import { complaint } from '#record'
import type { OpenFile, Read, StreamFormat, Surroundings } from '../format.ts'
import { draftOfMail } from './draft-of-mail.ts'
import { hasArrived, hasLabels, judge, type Signs } from './judge.ts'
import { mailboxesIn } from './mailboxes.ts'
import type { Mail, Mailbox } from './shape.ts'
import { sniff } from './sniff.ts'
import { type Surveyed, survey } from './survey.ts'
import { Tally } from './tally.ts'

/** Sent mail: mbox files, Maildir folders, single mails. Of a mail only its date, its zone and the domains it went to are kept. */
export const mail: StreamFormat = { name: 'mail', title: 'sent mail', sniff, stream }

async function* stream(file: OpenFile, surroundings: Surroundings): AsyncGenerator<Read> {
  const { kind, mailboxes } = await mailboxesIn(file)
  const known = new Set((surroundings.addresses ?? []).map((address) => address.trim().toLowerCase()))
  const guess = (await needsGuess(mailboxes, known))
    ? await survey(unnamed(mailboxes), { naming: undefined, own: known })
    : undefined
  const own = guess?.sender ? new Set([guess.sender]) : known
  const tally = new Tally()
  const seen = new Set<string>()
  let number = 0
  for (const mailbox of mailboxes) {
    const signs: Signs = { naming: mailbox.naming, own, ...(guess?.sender ? { isGuess: true } : {}) }
    for await (const one of mailbox.mails((trouble) => tally.count(trouble))) {
      number++
      const read = readMail(one, signs, `mail ${number} of the ${kind}`, surroundings, seen, tally)
      if (read) yield read
    }
  }
  yield* closing(tally, `the whole ${kind}`, guess)
}

function readMail(
  one: Mail,
  signs: Signs,
  place: string,
  surroundings: Surroundings,
  seen: Set<string>,
  tally: Tally,
): Read | undefined {
  const judgement = judge(one, signs)
  if (judgement !== 'sent') {
    tally.count(judgement === 'received' && !isKnownReceived(one, signs) ? 'unsure' : judgement)
    return undefined
  }
  const read = draftOfMail(one.header, place, surroundings)
  if ('complaint' in read) {
    tally.count('undated')
    return read
  }
  const isTwin = seen.has(read.draft.key)
  tally.count(isTwin ? 'twice' : 'taken')
  seen.add(read.draft.key)
  return isTwin ? undefined : read
}

function isKnownReceived({ header }: Mail, { naming, own }: Signs): boolean {
  return naming !== undefined || own.size > 0 || hasLabels(header) || hasArrived(header)
}

/** When nothing says which mails were sent: no folder’s name, no address, no label. */
async function needsGuess(mailboxes: readonly Mailbox[], known: ReadonlySet<string>): Promise<boolean> {
  if (known.size || mailboxes.some(({ naming }) => naming === 'sent')) return false
  for (const mailbox of unnamed(mailboxes))
    for await (const one of mailbox.mails(() => undefined)) return !hasLabels(one.header)
  return false
}

function unnamed(mailboxes: readonly Mailbox[]): Mailbox[] {
  return mailboxes.filter(({ naming }) => naming === undefined)
}

function* closing(tally: Tally, whole: string, guess: Surveyed | undefined): Generator<Read> {
  if (!tally.mails)
    yield {
      complaint: complaint(
        whole,
        'there is no mail in it',
        'Look whether it is the right one, and export it again if it is.',
      ),
    }
  if (guess?.sender && guess.mails > 1)
    yield {
      complaint: complaint(
        whole,
        `nothing says that these mails were sent, but one address wrote ${guess.share.toLocaleString('en')} of ${guess.mails.toLocaleString('en')}; those were taken`,
        'If that address is not yours, take this import back and name yours in Settings or with --address.',
      ),
    }
  for (const one of tally.complaints(whole)) yield { complaint: one }
}
