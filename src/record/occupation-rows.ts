import type { Occupation } from './occupation.ts'

/** What an occupation needs of one element: importance 1…5 and level 0…7, each where it is published. */
export interface NeededLevel {
  element: string
  importance?: number | undefined
  level?: number | undefined
}

/** An occupation that a classification relates to another, in its own order. */
export interface RelatedOccupation {
  rank: number
  /** As the classification names it: `Primary-Short`. */
  tier?: string | undefined
  code: string
  name?: string | undefined
}

/** The rows of skills, knowledge or abilities, where they have levels. */
export function levelsOf({ rows = [] }: Pick<Occupation, 'rows'>): NeededLevel[] {
  return rows.flatMap((row) => {
    const [element = '', importance, level] = row.split(' ')
    if (!element || level === undefined) return []
    return [{ element, importance: numberIn(importance), level: numberIn(level) }]
  })
}

/** The elements an occupation needs where a classification knows no levels. */
export function essentialsOf({ rows = [] }: Pick<Occupation, 'rows'>): string[] {
  return rows.flatMap((row) => (row.startsWith('essential ') ? [row.slice('essential '.length)] : []))
}

export function relatedOf({ rows = [] }: Pick<Occupation, 'rows'>): RelatedOccupation[] {
  return rows.flatMap((row) => {
    const [rank, tier, code, ...name] = row.split(' ')
    if (!rank || !code) return []
    return [{ rank: Number(rank), tier: tier === '-' ? undefined : tier, code, name: name.join(' ') || undefined }]
  })
}

function numberIn(text: string | undefined): number | undefined {
  const number = Number(text)
  return text === undefined || text === '-' || !Number.isFinite(number) ? undefined : number
}
