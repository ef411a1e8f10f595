import type { PlainDate } from '#calendar'
import type { ConceptName, Draft } from '#record'

/** A draft of the sample; what it points at is given by key. */
export function sketch(concept: ConceptName, key: string, value: Readonly<Record<string, unknown>>): Draft {
  return { concept, key: keyOf(concept, key), place: `sample ${concept} ${key}`, value } as unknown as Draft
}

/** Points at another thing of the sample. */
export function the(concept: ConceptName, key: string): { key: string } {
  return { key: keyOf(concept, key) }
}

export function keyOf(concept: ConceptName, key: string): string {
  return `sample:${concept}:${key}`
}

/** Moves every date of the sample by whole years, so that its twentieth year is always the present one. */
export type Shift = <Date extends string>(date: Date) => Date

export function shiftTo(today: PlainDate): Shift {
  const years = Number(today.slice(0, 4)) - 2026
  return <Date extends string>(date: Date) => {
    const shifted = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
    return (shifted.endsWith('-02-29') ? `${shifted.slice(0, 4)}-02-28` : shifted) as Date
  }
}
