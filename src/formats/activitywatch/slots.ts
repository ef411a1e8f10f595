import { BRIDGE, type Collected, type Stint } from './collect.ts'
import { isBrowser } from './domain.ts'
import { Beside, front, NONE } from './front.ts'
import { PRIVATE } from './names.ts'
import { type Kind, UNKNOWN_HOST } from './shape.ts'
import { SLOT, type Slot, SlotTally, slotOf } from './slot.ts'

/** What is found out about a computer on the way, in milliseconds. */
export interface Account {
  /** Windows were in front, and nobody was there. */
  away: number
}

/**
 * The slots of one computer in a stint, in order: its windows, where somebody was there, with what tabs and editors told meanwhile.
 * Where no bucket says whether somebody was there, all of it counts.
 */
export function* slotsOf(collected: Collected, host: string, { from, to }: Stint, account: Account): Generator<Slot> {
  const { names } = collected
  const desk = new Desk(collected, host)
  const nameOf = (number: number) => names.nameOf(number)
  let tally: SlotTally | undefined
  for (const window of desk.windows()) {
    const end = Math.min(window.to, to)
    for (let at = Math.max(window.from, from); at < end; ) {
      const slot = slotOf(at)
      const next = desk.lookAt(at, Math.min(end, (slot + 1) * SLOT))
      if (desk.isPresent) {
        if (tally && tally.number !== slot) yield tally.slot(nameOf)
        if (tally?.number !== slot) tally = new SlotTally(slot, at)
        tally.add(next - at, desk.shown(window.row))
      } else account.away += next - at
      at = next
    }
  }
  if (tally) yield tally.slot(nameOf)
}

/** So many titles are remembered as private, then it begins anew. */
const MOST_PRIVATE = 10_000

/** All that is told of one computer, side by side. */
class Desk {
  readonly #collected: Collected
  readonly #host: string
  readonly #presence: Beside | undefined
  readonly #tabs: Beside
  readonly #editors: Beside
  readonly #privateTitles = new Set<number>()
  readonly #browsers = new Map<number, boolean>()

  constructor(collected: Collected, host: string) {
    this.#collected = collected
    this.#host = host
    this.#presence = tellsPresence(collected, host) ? this.#beside('presence', BRIDGE) : undefined
    this.#tabs = this.#beside('tab', 0)
    this.#editors = this.#beside('editor', 0)
  }

  windows() {
    return this.#timeline('window', BRIDGE)
  }

  /** Looks at a moment; returns up to when nothing changes, `limit` at most. */
  lookAt(at: number, limit: number): number {
    const present = this.#presence?.reach(at, limit) ?? limit
    return this.#editors.reach(at, this.#tabs.reach(at, present))
  }

  get isPresent(): boolean {
    return !this.#presence || this.#presence.row !== NONE
  }

  /** What the window in front shows at the moment looked at. */
  shown(row: number) {
    const { stretches } = this.#collected
    const app = stretches.nameOf(row)
    const tab = this.#tabs.row === NONE || !this.#isBrowser(app) ? 0 : stretches.nameOf(this.#tabs.row)
    const title = stretches.titleOf(row)
    return {
      row,
      app,
      title,
      isPrivate: this.#isPrivate(tab, title),
      domain: tab === PRIVATE ? 0 : tab,
      project: this.#editors.row === NONE ? 0 : stretches.nameOf(this.#editors.row),
    }
  }

  /** A window stands a moment longer than its tab is told of: a title that was private stays so. */
  #isPrivate(tab: number, title: number): boolean {
    if (tab !== PRIVATE) return this.#privateTitles.has(title)
    if (this.#privateTitles.size >= MOST_PRIVATE) this.#privateTitles.clear()
    if (title) this.#privateTitles.add(title)
    return true
  }

  #isBrowser(app: number): boolean {
    const known = this.#browsers.get(app)
    if (known !== undefined) return known
    const is = isBrowser(this.#collected.names.nameOf(app))
    this.#browsers.set(app, is)
    return is
  }

  #beside(kind: Kind, bridge: number): Beside {
    return new Beside(this.#timeline(kind, bridge))
  }

  #timeline(kind: Kind, bridge: number) {
    const { stretches, names } = this.#collected
    const buckets = new Set(bucketsOf(this.#collected, kind, this.#host).map(({ number }) => number))
    const order = stretches.inOrder(buckets, (number) => names.nameOf(number))
    return front(stretches, order, bridge)
  }
}

/** Tabs and editors whose watcher did not know the computer are looked for on every one. */
function bucketsOf({ buckets }: Collected, kind: Kind, host: string) {
  const isLoose = kind === 'tab' || kind === 'editor'
  return buckets
    .thatTell(kind)
    .filter((bucket) => bucket.host === host || (isLoose && bucket.host === UNKNOWN_HOST))
    .filter(({ isMisnamed }) => !isMisnamed)
}

/** The computers that windows were watched on, in order. */
export function hostsOf({ buckets }: Collected): string[] {
  return [...new Set(buckets.thatTell('window').map(({ host }) => host))].sort()
}

/** Does a bucket say whether somebody was at this computer? */
export function tellsPresence(collected: Collected, host: string): boolean {
  return collected.buckets.thatTell('presence').some((bucket) => bucket.host === host && !bucket.isMisnamed)
}
