import { addDays, dayNumber, type PlainDate } from '#calendar'
import type { ConceptName } from '#record'
import type { Finding } from '../finding.ts'

/** Something written down of the present jobs: an entry, a piece of evidence. */
export interface Written {
  id: string
  concept: Extract<ConceptName, 'entry' | 'evidence'>
  day: PlainDate
}

export interface StorySlice {
  today: PlainDate
  /** The newest of each, at least. */
  written: readonly Written[]
  /** How many in the twelve months up to today. */
  inYear: number
}

/** How long ago the story of the present jobs was last written on, in days, and by what. */
export interface StoryAge {
  age: Finding
  newest?: Written | undefined
}

export function storyAge({ today, written, inYear }: StorySlice): StoryAge {
  const past = written.filter(({ day }) => day <= today)
  const newest = past.toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1))[0]
  const basis = { unit: 'days', n: inYear, counted: 'pieces', method: 'readiness.story' } as const
  const period = { from: addDays(today, -364), to: today }
  if (!newest) return { age: { ...basis, period, notEnough: { missing: 'pieces' } } }
  const value = dayNumber(today) - dayNumber(newest.day)
  return { age: { ...basis, period, value, rows: { concept: newest.concept, ids: [newest.id] } }, newest }
}
