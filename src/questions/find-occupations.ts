import type { Taxonomy } from '#record'
import { type Asker, ask } from './asker.ts'

export interface FoundOccupation {
  taxonomy: Taxonomy
  code: string
  name: string
  /** Another name of it, by which it was found. */
  also?: string | undefined
}

const MOST = 30

/** Occupations that were brought, with every word in their name or in another name of theirs; at most 30. */
export async function findOccupations(asker: Asker, words: string): Promise<FoundOccupation[]> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (!wanted.length) return []
  const hasAll = (text: string) => {
    const lower = text.toLowerCase()
    return wanted.every((word) => lower.includes(word))
  }
  const titles = await ask(asker, (reader) => reader.list('occupation', { part: 'title' }))
  return titles
    .flatMap(({ taxonomy, code, name = code, rows = [] }): FoundOccupation[] => {
      if (hasAll(name) || code === words.trim()) return [{ taxonomy, code, name }]
      const also = rows.find(hasAll)
      return also ? [{ taxonomy, code, name, also }] : []
    })
    .sort((a, b) => Number(!!a.also) - Number(!!b.also) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
}
