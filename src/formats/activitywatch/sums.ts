import { type Complaint, complaint } from '#record'
import { countOf, quoted } from '../tidy-line.ts'
import { SLOT, type Slot } from './slot.ts'
import type { Account } from './slots.ts'

/** With less time than this in it, in milliseconds, a slot is a glance. */
const SHORTEST = 10_000

/** What was left out, added up, to be told once at the end. */
export class Sums {
  readonly #accounts = new Map<string, Account>()
  #ahead = 0
  #short = { count: 0, length: 0 }

  of(host: string): Account {
    const account = this.#accounts.get(host) ?? { away: 0 }
    this.#accounts.set(host, account)
    return account
  }

  /** Is the slot long enough, and over by `until`? The one under way waits for the next time. */
  takes({ number, present }: Slot, until: number): boolean {
    if ((number + 1) * SLOT > until) {
      if (number * SLOT > until) this.#ahead++
      return false
    }
    if (present >= SHORTEST) return true
    this.#short.count++
    this.#short.length += present
    return false
  }

  *complaints(): Generator<Complaint> {
    for (const [host, { away }] of this.#accounts) if (away >= SLOT) yield wasAway(host, away)
    const { count, length } = this.#short
    if (count) yield tooShort(count, length)
    if (this.#ahead) yield lieAhead(this.#ahead)
  }
}

function wasAway(host: string, away: number): Complaint {
  const said = `on ${quoted(host)} windows were in front for ${hours(away)} while nobody was there; that is not counted`
  return complaint('the whole file', said, 'Nothing to do.')
}

function tooShort(count: number, length: number): Complaint {
  const said = `less than ten seconds in five minutes are not taken: ${countOf(count, 'time')}, ${hours(length)} in all`
  return complaint('the whole file', said, 'Nothing to do.')
}

function lieAhead(count: number): Complaint {
  const said = `windows that lie in the future, so that a clock was wrong, are not taken: ${countOf(count, 'slot')} of five minutes`
  return complaint('the whole file', said, 'Import it again when that time has come, or delete them in ActivityWatch.')
}

/** `1.5 hours`; below an hour in minutes, below a minute in seconds. */
function hours(milliseconds: number): string {
  if (milliseconds < 60_000) return countOf(Math.round(milliseconds / 1_000), 'second')
  if (milliseconds < 3_600_000) return countOf(Math.round(milliseconds / 60_000), 'minute')
  return countOf(Math.round(milliseconds / 360_000) / 10, 'hour')
}
