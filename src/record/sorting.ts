import { concept, type Kept } from './concept.ts'
import { line, oneOf, optional, ref, wholeNumber } from './field.ts'
import type { Interval } from './interval.ts'

export const SORTING_TRAITS = ['calendar', 'title', 'project', 'domain', 'tag', 'app'] as const
export type SortingTrait = (typeof SORTING_TRAITS)[number]

/**
 * Gives every interval of one trait its job: “calendar is Family → care”, “title contains standup → City Hospital”.
 * The first that fits speaks, in ascending `rank`.
 */
export const sorting = concept('sorting', 'sortings', {
  trait: oneOf(SORTING_TRAITS),
  match: oneOf(['is', 'contains']),
  text: line(1_000),
  job: ref('job'),
  duty: optional(ref('duty')),
  rank: wholeNumber(0, 1_000_000),
})
export type Sorting = Kept<typeof sorting>

type Traits = Pick<Interval, 'calendar' | 'title' | 'project' | 'domains' | 'tags' | 'app'>

/** The texts of an interval that a sorting by this trait looks at, in lower case. */
export function traitsOf(interval: Traits, trait: SortingTrait): string[] {
  const found = {
    calendar: [interval.calendar],
    title: [interval.title],
    project: [interval.project],
    domain: interval.domains ?? [],
    tag: interval.tags ?? [],
    app: [interval.app],
  }[trait]
  return found.flatMap((text) => (text ? [text.toLowerCase()] : []))
}

/** Does the sorting speak for the interval? Letters' case does not matter. */
export function fits(rule: Pick<Sorting, 'trait' | 'match' | 'text'>, interval: Traits): boolean {
  const wanted = rule.text.toLowerCase()
  return traitsOf(interval, rule.trait).some((text) => (rule.match === 'is' ? text === wanted : text.includes(wanted)))
}

/** The sorting that speaks for the interval, if any; `rules` in ascending rank. */
export function sortingFor(rules: readonly Sorting[], interval: Traits): Sorting | undefined {
  return rules.find((rule) => fits(rule, interval))
}
