/** Why two things may be one. */
export type AlikeReason =
  | 'same address'
  | 'same number'
  | 'same page'
  | 'same name'
  | 'names alike'
  | 'same domain'
  | 'same organisation'
  | 'same kind'
  | 'same time'

/** Two things that may be one; `sureness` 0 … 1 orders them, it is no probability. */
export interface AlikePair {
  one: string
  other: string
  reasons: AlikeReason[]
  sureness: number
}

/** Of a mark that more things than this have in common nothing is concluded. */
const MOST_ALIKE = 30

/** Gathers reasons by pair. What is compared is found by marks, so that thousands are not held against thousands. */
export class Pairs {
  readonly #pairs = new Map<string, AlikePair>()

  /** Everything that shares a mark, two by two. `sureness`: of this reason alone; together they add up, never to more than 1. A mark of more than `most` tells nothing. */
  add<T extends { id: string }>(
    things: readonly T[],
    marksOf: (thing: T) => readonly (string | undefined)[],
    reason: AlikeReason,
    sureness: number | ((one: T, other: T) => number),
    most = MOST_ALIKE,
  ): void {
    const byMark = new Map<string, Set<T>>()
    for (const thing of things)
      for (const mark of marksOf(thing)) if (mark) byMark.set(mark, (byMark.get(mark) ?? new Set()).add(thing))
    for (const alike of byMark.values()) {
      if (alike.size < 2 || alike.size > most) continue
      const list = [...alike].sort((a, b) => (a.id < b.id ? -1 : 1))
      for (const [index, one] of list.entries())
        for (const other of list.slice(index + 1)) {
          const sure = typeof sureness === 'number' ? sureness : sureness(one, other)
          if (sure > 0) this.#note(one.id, other.id, reason, sure)
        }
    }
  }

  #note(one: string, other: string, reason: AlikeReason, sureness: number): void {
    const key = `${one} ${other}`
    const pair = this.#pairs.get(key) ?? { one, other, reasons: [], sureness: 0 }
    this.#pairs.set(key, pair)
    if (pair.reasons.includes(reason)) return
    pair.reasons.push(reason)
    pair.sureness = 1 - (1 - pair.sureness) * (1 - sureness)
  }

  /** Those at least so sure, the surest first. */
  atLeast(sureness: number): AlikePair[] {
    return [...this.#pairs.values()]
      .filter((pair) => pair.sureness >= sureness)
      .sort((a, b) => b.sureness - a.sureness || (a.one + a.other < b.one + b.other ? -1 : 1))
  }
}
