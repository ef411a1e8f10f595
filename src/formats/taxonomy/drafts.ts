import { complaint, type Draft, type Element, type Occupation } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'

/** Many times what any release has of occupations or elements, of rows for one occupation, and of a cell with other names. */
export const MOST_NAMED = 50_000
export const MOST_ROWS = 5_000
export const MOST_OF_A_CELL = 500_000

/** Of a file that goes on and on only as much as a classification can be. */
export function* atMost(reads: Iterable<Read>, most = MOST_NAMED): Iterable<Read> {
  let taken = 0
  for (const read of reads) {
    if ('draft' in read && ++taken > most) {
      const message = `it holds more than ${most.toLocaleString('en')} occupations and elements; those after them were not taken`
      yield { complaint: complaint(WHOLE_FILE, message, 'No release has so many: download it again.') }
      return
    }
    yield read
  }
}

type Named = Pick<Occupation, 'taxonomy' | 'part' | 'code'>

export interface SaidOfOccupation extends Named {
  name?: string | undefined
  text?: string | undefined
  rows?: readonly string[] | undefined
  release?: string | undefined
}

/** What one table says of one occupation. Known by classification, table and code, whichever release it comes from. */
export function occupationDraft(place: string, said: SaidOfOccupation): Read {
  const { taxonomy, part, code } = said
  const value = {
    ...{ taxonomy, part, code },
    ...withoutNothing({
      name: tidyLine(said.name, 500),
      text: tidyText(said.text),
      rows: linesOf(said.rows, MOST_ROWS),
      release: tidyLine(said.release, 60),
    }),
  }
  return { draft: { concept: 'occupation', key: `${taxonomy}:${part}:${code}`, place, value } as Draft }
}

export interface SaidOfElement {
  taxonomy: Element['taxonomy']
  code: string
  name: string
  text?: string | undefined
  also?: readonly string[] | undefined
}

/** One element. `source` tells a table that only names it from the one that describes it. */
export function elementDraft(place: string, source: string, said: SaidOfElement): Read {
  const { taxonomy, code } = said
  const value = {
    ...{ taxonomy, code, name: tidyLine(said.name, 500) ?? code },
    ...withoutNothing({ text: tidyText(said.text), also: linesOf(said.also, 500) }),
  }
  return { draft: { concept: 'element', key: `${taxonomy}:${source}:${code}`, place, value } as Draft }
}

function linesOf(rows: readonly string[] | undefined, most: number): string[] | undefined {
  const lines = (rows ?? []).flatMap((row) => tidyLine(row, 1_000) ?? [])
  return lines.length ? lines.slice(0, most) : undefined
}
