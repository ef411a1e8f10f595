import type { Reader, Store } from '#store'
import { seeded } from '../../bench/seeded-career.ts'

/** A store whose every answer comes in another order, as far as that order is not what was asked for. */
export function shuffling(store: Store, seed: number): Store {
  const random = seeded(seed)
  const shuffled = (reader: Reader) =>
    new Proxy(reader, {
      get(target, name) {
        const method = Reflect.get(target, name)
        if (typeof method !== 'function' || !IN_ANY_ORDER.has(String(name)))
          return method instanceof Function ? method.bind(target) : method
        return async (...given: unknown[]) => shuffle(await method.apply(target, given), random)
      },
    })
  return new Proxy(store, {
    get(target, name) {
      if (name === 'read')
        return (person: never, ask: (reader: Reader) => never) => target.read(person, (reader) => ask(shuffled(reader)))
      const method = Reflect.get(target, name)
      return typeof method === 'function' ? method.bind(target) : method
    },
  })
}

/** Pages of entries are asked for as the newest first: those keep it. */
const IN_ANY_ORDER = new Set([
  'list',
  'intervals',
  'spans',
  'answers',
  'dayCounts',
  'conversationDays',
  'contactLines',
  'ratingSums',
  'dayTotals',
  'monthTotals',
])

function shuffle(answer: unknown, random: () => number): unknown {
  if (answer instanceof Map) return new Map(shuffle([...answer], random) as [unknown, unknown][])
  if (!Array.isArray(answer)) return answer
  const rows = [...answer]
  for (let at = rows.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[rows[at], rows[other]] = [rows[other], rows[at]]
  }
  // Totals promise to begin with the first day or month; those of one have no order.
  return rows.every(isTotal) ? rows.sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : whenOf(a) > whenOf(b) ? 1 : 0)) : rows
}

interface Total {
  day?: string
  month?: string
  strand: string
}

function isTotal(row: unknown): row is Total {
  return typeof row === 'object' && row !== null && ('day' in row || 'month' in row) && 'strand' in row
}

function whenOf({ day, month = '' }: Total): string {
  return day ?? month
}
