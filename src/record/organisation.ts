import { concept, type Kept } from './concept.ts'
import { line, list, optional, text } from './field.ts'

/** Whom a job is for: a company, a school, an association, a household. Known by its name. */
export const organisation = concept(
  'organisation',
  'organisations',
  {
    name: line(300),
    domains: optional(list(line(253), 50)),
    url: optional(line(2_000)),
    place: optional(line(500)),
    summary: optional(text()),
  },
  [],
  true,
)
export type Organisation = Kept<typeof organisation>
