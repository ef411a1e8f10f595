import type { Clocking } from './clocking.ts'

/** A clocking in that has not been clocked out yet. */
export interface OpenSession {
  line: number
  clocking: Clocking
  closed?: true
}

/** More than these at once are a mistake, or meant to do harm. */
export const MOST_OPEN = 10_000

/** Those who are clocked in, several at once if need be: an account named is clocked out of, else the last. */
export class OpenSessions {
  readonly #last: OpenSession[] = []
  readonly #byAccount = new Map<string, OpenSession[]>()
  #open = 0

  /** `false` when too many are open already. */
  open(line: number, clocking: Clocking): boolean {
    if (this.#open >= MOST_OPEN) return false
    this.#open++
    const session = { line, clocking }
    this.#last.push(session)
    const account = clocking.account ?? ''
    const known = this.#byAccount.get(account)
    if (known) known.push(session)
    else this.#byAccount.set(account, [session])
    return true
  }

  /** The session this clocking out ends; `named` when it says its account. */
  close(out: Clocking): { session: OpenSession; named: boolean } | undefined {
    const named = out.account === undefined ? undefined : lastOpen(this.#byAccount.get(out.account))
    const last = lastOpen(this.#last)
    const session = named ?? last
    if (!session) return undefined
    session.closed = true
    this.#open--
    return { session, named: named !== undefined }
  }

  rest(): OpenSession[] {
    return this.#last.filter(({ closed }) => !closed)
  }
}

/** What is closed already is taken off the top, so that every session is looked at once. */
function lastOpen(sessions: OpenSession[] = []): OpenSession | undefined {
  while (sessions.at(-1)?.closed) sessions.pop()
  return sessions.at(-1)
}
