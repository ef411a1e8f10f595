import { concept, type Kept } from './concept.ts'
import { line, list, oneOf, optional, text } from './field.ts'

/** Published classifications of occupations and what they need, each brought by the person who downloaded it. */
export const TAXONOMIES = ['onet', 'esco'] as const
export type Taxonomy = (typeof TAXONOMIES)[number]

/** What a classification says of an occupation, a table each: they come in files of their own. */
export const OCCUPATION_PARTS = ['title', 'skills', 'knowledge', 'abilities', 'related', 'zone'] as const
export type OccupationPart = (typeof OCCUPATION_PARTS)[number]

/**
 * One occupation as one table of a classification has it. Reference, no part of one’s story: it is in no export. `rows`
 * are lines: other names (`title`), `<element> <importance> <level>` or `<essential|optional> <element>` (skills and so
 * on), `<rank> <tier> <code> <name>` (`related`), the job zone (`zone`).
 */
export const occupation = concept('occupation', 'occupations', {
  taxonomy: oneOf(TAXONOMIES),
  part: oneOf(OCCUPATION_PARTS),
  code: line(300),
  name: optional(line(500)),
  text: optional(text()),
  rows: optional(list(line(1_000), 5_000)),
  /** Of the classification: “29.0”. */
  release: optional(line(60)),
})
export type Occupation = Kept<typeof occupation>

/** The word by which an element of a classification stands for its release itself. */
export const RELEASE = 'release'

/** One thing a classification names that occupations need: a skill, an ability, a field of knowledge. */
export const element = concept('element', 'elements', {
  taxonomy: oneOf(TAXONOMIES),
  code: line(300),
  name: line(500),
  text: optional(text()),
  also: optional(list(line(1_000), 500)),
})
export type Element = Kept<typeof element>

/** The classification a code is of: O*NET-SOC codes begin as `17-2121`. */
export function taxonomyOf(code: string): Taxonomy {
  return /^\d{2}-\d{4}/.test(code) ? 'onet' : 'esco'
}
