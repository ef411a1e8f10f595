import { concept, type Kept } from './concept.ts'
import { line, list, number, oneOf, optional, partialDate, ref, text } from './field.ts'

/** A capability. Known by its name. */
export const skill = concept(
  'skill',
  'skills',
  {
    name: line(300),
    kind: oneOf(['skill', 'language']),
    level: optional(line(200)),
    keywords: optional(list(line(300), 300)),
    /** The elements of classifications that it is: `2.A.1.a`, the end of an ESCO address. */
    elements: optional(list(line(300), 100)),
    /** One’s own level: 0 none … 100 the highest there is. */
    own: optional(number(0, 100)),
  },
  [],
  true,
)
export type Skill = Kept<typeof skill>

export const EVIDENCE_KINDS = ['certificate', 'award', 'publication', 'reference', 'patent', 'other'] as const

/** A dated thing that shows a skill or backs a claim: a certificate, an award, a publication, a reference. */
export const evidence = concept('evidence', 'evidence', {
  title: line(500),
  kind: oneOf(EVIDENCE_KINDS),
  on: optional(partialDate()),
  by: optional(line(500)),
  url: optional(line(2_000)),
  text: optional(text()),
  job: optional(ref('job')),
  skill: optional(ref('skill')),
  entry: optional(ref('entry')),
})
export type Evidence = Kept<typeof evidence>
