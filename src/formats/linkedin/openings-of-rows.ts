import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import { fitted } from '../resume/fitted.ts'
import { KeyBook, naturalKey } from '../resume/natural-key.ts'
import { tidyLine } from '../tidy-line.ts'
import type { Column } from './columns.ts'
import { dayOfCell, undated } from './day-of-cell.ts'
import type { Row } from './rows.ts'

/** Applications as entries of their day, tagged `application`: what for, the résumé sent, and what one answered. */
export function applicationsOfRows(prefix: string, rows: readonly Row[]): Iterable<Read> {
  return openings(prefix, rows, { dated: 'applied', tag: 'application', verb: 'Applied', what: 'this application' })
}

/** Openings one saved, tagged `saved opening`. */
export function savedOpeningsOfRows(prefix: string, rows: readonly Row[]): Iterable<Read> {
  return openings(prefix, rows, { dated: 'openingSaved', tag: 'saved opening', verb: 'Saved', what: 'this opening' })
}

interface Kind {
  dated: Column
  tag: string
  verb: string
  what: string
}

function* openings(prefix: string, rows: readonly Row[], { dated, tag, verb, what }: Kind): Iterable<Read> {
  const keys = new KeyBook()
  for (const row of rows) {
    const [title, company, url] = [row.cell('jobTitle'), row.cell('company'), row.cell('openingUrl')]
    const named = [title, company].filter(Boolean).join(' at ')
    const day = dayOfCell(row.cell(dated))
    if (!named)
      yield { complaint: complaint(row.place, `${what} names no title and no organisation`, 'Give it one of the two.') }
    else if (!day) yield undated(row.place, what, row.cell(dated))
    else {
      const value: Draft<'entry'>['value'] = {
        day,
        kind: 'note',
        title: tidyLine(`${verb}: ${named}`, 500) as string,
        text: textOf(row, named, url),
        tags: [tag],
      }
      const { key, repeats } = keys.keyFor(naturalKey(prefix, tag, url ?? named, day), value)
      if (repeats) yield { complaint: complaint(row.place, `${what} stands twice in the file`, 'It is counted once.') }
      else yield* fitted({ concept: 'entry', key, place: row.place, value })
    }
  }
}

function textOf(row: Row, named: string, url: string | undefined): string {
  const resume = row.cell('resumeName')
  const lines = [named, url, resume ? `Résumé: ${resume}` : undefined, ...row.others].filter(Boolean).join('\n')
  return [lines, row.cell('answers')].filter(Boolean).join('\n\n')
}
