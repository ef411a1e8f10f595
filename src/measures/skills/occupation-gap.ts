import type { Days } from '#calendar'
import type { NeededLevel, Skill } from '#record'
import { levelGap, RATING_RANGES, standardisedScore } from '#statistics'
import type { Finding } from '../finding.ts'

/** One element of an occupation beside one’s own level; all on 0…100. */
export interface ElementGap {
  element: string
  /** What the occupation needs. */
  target: number
  /** How important it is there. */
  importance: number
  own?: number | undefined
  short: number
  over: number
}

/** One’s own levels against what one table of an occupation needs. Short and over are never set off against each other. */
export interface OccupationGap {
  shortage: Finding
  surplus: Finding
  /** The most important first. */
  elements: readonly ElementGap[]
}

/** Below this many elements with an own level there is no figure: a convention of our own. */
export const LEAST_ELEMENTS = 5

/** The highest own level that any skill gives an element. */
export function ownLevels(skills: readonly Pick<Skill, 'elements' | 'own'>[]): Map<string, number> {
  const own = new Map<string, number>()
  for (const { elements = [], own: level } of skills)
    if (level !== undefined) for (const element of elements) own.set(element, Math.max(level, own.get(element) ?? 0))
  return own
}

/** Importance-weighted shortage and surplus over the elements whose own level is given, in points of 100. */
export function occupationGap(
  needed: readonly NeededLevel[],
  own: ReadonlyMap<string, number>,
  period: Days,
): OccupationGap {
  const elements = needed.flatMap((one) => elementOf(one, own) ?? []).sort(mostImportantFirst)
  const known = elements.flatMap(({ own: level, ...one }) => (level === undefined ? [] : [{ ...one, own: level }]))
  const need = Math.min(LEAST_ELEMENTS, elements.length)
  const gap = levelGap(
    known.map((one) => one.own),
    known.map(({ target }) => target),
    known.map(({ importance }) => importance),
  )
  const isEnough = elements.length > 0 && known.length >= need
  const basis = { unit: 'points', n: known.length, counted: 'elements', period, rows: { concept: 'skill' } } as const
  const told = (value: number) =>
    isEnough
      ? { value }
      : elements.length
        ? ({ notEnough: { missing: 'elements', need, have: known.length } } as const)
        : ({ notEnough: { missing: 'occupation' } } as const)
  return {
    shortage: { ...basis, ...told(gap.shortage), method: 'skills.shortage' },
    surplus: { ...basis, ...told(gap.redundancy), method: 'skills.surplus' },
    elements,
  }
}

function elementOf({ element, importance, level }: NeededLevel, own: ReadonlyMap<string, number>) {
  // Without importance there is no weight, without a level no target.
  if (importance === undefined || level === undefined) return undefined
  const [least, most] = RATING_RANGES.LV as readonly [number, number]
  const target = Math.min(100, Math.max(0, standardisedScore(level, least, most)))
  const level100 = own.get(element)
  return {
    ...{ element, target, importance, own: level100 },
    short: Math.max(0, target - (level100 ?? target)),
    over: Math.max(0, (level100 ?? target) - target),
  }
}

function mostImportantFirst(a: ElementGap, b: ElementGap): number {
  return b.importance - a.importance || b.target - a.target || (a.element < b.element ? -1 : 1)
}
