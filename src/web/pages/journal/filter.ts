import { isPlainDate } from '#calendar'
import { ENTRY_KINDS, isId } from '#record'

export type Query = Readonly<Record<string, string>>

/** The fields the journal can be narrowed by, as they stand in its address. */
export const FILTERS = ['kind', 'job', 'work', 'skill', 'contact', 'tag', 'energy', 'from', 'to'] as const

/** What the address asks for; what it says wrongly is left out. */
export function filterOf(query: Query) {
  const id = (name: string) => (isId(query[name]) ? query[name] : undefined)
  const day = (name: string) => (isPlainDate(query[name] ?? '') ? query[name] : undefined)
  return {
    kind: ENTRY_KINDS.find((kind) => kind === query.kind),
    job: id('job'),
    work: id('work'),
    skill: id('skill'),
    contact: id('contact'),
    tag: query.tag || undefined,
    energy: /^-?[0-2]$/.test(query.energy ?? '') ? Number(query.energy) : undefined,
    from: day('from'),
    to: day('to'),
  }
}

/** Pages of the address count from 1, as people do; here from 0. */
export function pageOf(query: Query): number {
  const page = Number(query.page ?? 1)
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page - 1 : 0
}

/** The same narrowing on another page. */
export function hrefOf(query: Query, page: number): string {
  const kept = FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  const search = new URLSearchParams([...kept, ...(page ? [['page', String(page + 1)]] : [])] as string[][])
  return search.size ? `/journal?${search}` : '/journal'
}
