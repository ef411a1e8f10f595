/** Five minutes: the clock is cut into slots of this length, from midnight UTC on. Milliseconds. */
export const SLOT = 5 * 60_000

/** The slot an instant lies in. */
export function slotOf(at: number): number {
  return Math.floor(at / SLOT)
}

/** What was in front in five minutes, as far as somebody was there. Programs, domains and projects by their numbers. */
export interface Slot {
  number: number
  /** The first moment somebody was there, milliseconds since 1970. */
  start: number
  /** Milliseconds somebody was there. */
  present: number
  app: number
  /** A window with the title that stood longest, when there is one. */
  titled?: number | undefined
  domain?: number | undefined
  project?: number | undefined
}

/** What stood in front for a time. */
export interface Shown {
  row: number
  app: number
  /** 0: none. */
  title: number
  /** The title is not to be told: a private tab is shown. */
  isPrivate: boolean
  domain?: number | undefined
  project?: number | undefined
}

/** Adds up one slot. */
export class SlotTally {
  readonly number: number
  readonly #start: number
  readonly #apps = new Map<number, AppTally>()
  readonly #domains = new Map<number, number>()
  readonly #projects = new Map<number, number>()
  readonly #hidden = new Set<number>()
  #present = 0

  constructor(number: number, start: number) {
    this.number = number
    this.#start = start
  }

  add(length: number, { row, app, title, isPrivate, domain, project }: Shown): void {
    this.#present += length
    const tally = this.#apps.get(app) ?? { length: 0, titles: new Map() }
    if (!tally.length) this.#apps.set(app, tally)
    tally.length += length
    if (isPrivate) this.#hidden.add(title)
    if (title) addTitle(tally.titles, title, row, length)
    if (domain) this.#domains.set(domain, (this.#domains.get(domain) ?? 0) + length)
    if (project) this.#projects.set(project, (this.#projects.get(project) ?? 0) + length)
  }

  slot(nameOf: (number: number) => string): Slot {
    const apps = [...this.#apps].map(([app, { length }]) => [app, length] as const)
    const app = longest(apps, nameOf) as number
    const titles = this.#apps.get(app)?.titles ?? new Map<number, TitleTally>()
    const open = [...titles].filter(([digest]) => !this.#hidden.has(digest))
    const title = longest(open.map(([digest, { length }]) => [digest, length] as const))
    return {
      number: this.number,
      start: this.#start,
      present: this.#present,
      app,
      titled: title === undefined ? undefined : titles.get(title)?.row,
      domain: longest([...this.#domains], nameOf),
      project: longest([...this.#projects], nameOf),
    }
  }
}

interface AppTally {
  length: number
  titles: Map<number, TitleTally>
}

interface TitleTally {
  length: number
  row: number
}

function addTitle(titles: Map<number, TitleTally>, title: number, row: number, length: number): void {
  const tally = titles.get(title)
  if (tally) tally.length += length
  else titles.set(title, { length, row })
}

/** That with the most time; of equals the first by name, else by number. */
function longest(
  lengths: readonly (readonly [number, number])[],
  nameOf?: (number: number) => string,
): number | undefined {
  let best: readonly [number, number] | undefined
  for (const one of lengths) if (!best || comesFirst(one, best, nameOf)) best = one
  return best?.[0]
}

function comesFirst(
  [number, length]: readonly [number, number],
  [best, most]: readonly [number, number],
  nameOf?: (number: number) => string,
): boolean {
  if (length !== most) return length > most
  return nameOf ? nameOf(number) < nameOf(best) : number < best
}
