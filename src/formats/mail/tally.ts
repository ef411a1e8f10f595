import { type Complaint, complaint } from '#record'
import { countOf } from '../tidy-line.ts'
import type { Judgement } from './judge.ts'
import type { MailboxTrouble } from './shape.ts'

type Counted = Exclude<Judgement, 'sent'> | MailboxTrouble | 'twice' | 'taken' | 'unsure' | 'undated'

const PLACES = 3
const NOTHING_TO_DO = 'Nothing to do: only what you sent says how you spent your time.'

/** What happened to the mails of a file, counted, so that nothing is passed over in silence. */
export class Tally {
  readonly #counts = new Map<Counted, number>()
  readonly #places = new Map<Counted, string[]>()

  /** Counts one, and remembers where the first ones stand. */
  count(what: Counted, place?: string): void {
    this.#counts.set(what, this.of(what) + 1)
    const places = this.#places.get(what) ?? []
    if (place && places.length < PLACES) this.#places.set(what, [...places, place])
  }

  of(what: Counted): number {
    return this.#counts.get(what) ?? 0
  }

  /** Of how many mails anything is known. */
  get mails(): number {
    return ['taken', 'received', 'unsure', 'draft', 'chat', 'automatic', 'twice', 'undated'].reduce(
      (sum, what) => sum + this.of(what as Counted),
      0,
    )
  }

  *complaints(whole: string): Generator<Complaint> {
    for (const [what, say] of Object.entries(SENTENCES)) {
      const count = this.of(what as Counted)
      if (!count) continue
      const [message, hint] = say(count)
      const places = this.#places.get(what as Counted) ?? []
      const where = places.length ? `${places.join(', ')}${count > places.length ? ' and on' : ''}` : whole
      yield complaint(where, message, hint)
    }
  }
}

const were = (count: number) => (count === 1 ? 'was' : 'were')

const SENTENCES: Readonly<Partial<Record<Counted, (count: number) => [message: string, hint: string]>>> = {
  received: (count) => [
    `${countOf(count, 'mail')} ${were(count)} received, not sent, and left out`,
    `${NOTHING_TO_DO} If some are yours, name the address you sent them from in Settings or with --address.`,
  ],
  unsure: (count) => [
    `${countOf(count, 'mail')} ${were(count)} left out, for nothing says who sent ${count === 1 ? 'it' : 'them'}: you or somebody else`,
    'Name the addresses you send from in Settings or with --address, or import the folder of your sent mail by itself.',
  ],
  draft: (count) => [
    `${countOf(count, 'draft or template', 'drafts and templates')} ${were(count)} never sent, and left out`,
    'Nothing to do.',
  ],
  chat: (count) => [`${countOf(count, 'chat')} ${were(count)} left out, for only mail is read`, 'Nothing to do.'],
  automatic: (count) => [
    `${countOf(count, 'mail')} ${were(count)} sent by a machine in your name, and left out`,
    'Nothing to do: an out-of-office answer takes no time.',
  ],
  twice: (count) => [
    `${countOf(count, 'mail')} ${count === 1 ? 'stands' : 'stand'} here twice, and counts once`,
    'Nothing to do.',
  ],
  unreadable: (count) => [
    `${countOf(count, 'file')} of this folder cannot be read`,
    'Give yourself the right to read them, or copy the folder to a place of your own.',
  ],
  unparted: (count) => [
    `in ${countOf(count, 'place')} a mail seems to begin, but the blank line before it is missing; it was taken for text`,
    'If mails are missing, export the mailbox again from your mail program.',
  ],
  cut: (count) => [
    `${countOf(count, 'mail')} ${count === 1 ? 'has' : 'have'} more than 256 kB before the text; so much of it was looked at`,
    'Nothing to do, unless a mail is missing.',
  ],
}
