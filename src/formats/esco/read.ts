import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { delimiterOf, rowsOf } from '../sheet/rows.ts'
import { atMost, elementDraft, MOST_NAMED, MOST_OF_A_CELL, MOST_ROWS, occupationDraft } from '../taxonomy/drafts.ts'
import { countOf } from '../tidy-line.ts'
import { addressed, type List, listOf, releaseOf } from './shape.ts'

interface EscoRow {
  place: string
  cell: (column: string) => string | undefined
}

const READ: Readonly<
  Record<Exclude<List, 'other'>, (rows: Iterable<EscoRow>, release: string | undefined) => Iterable<Read>>
> = {
  concepts: (rows, release) => conceptDrafts(rows, 'element', release),
  collection: (rows, release) => conceptDrafts(rows, 'collected', release),
  needs: needDrafts,
  hierarchy: hierarchyDrafts,
}

/** ESCO’s lists of occupations, skills and what needs which, as the person downloaded them. */
export const esco: Format = {
  name: 'esco',
  title: 'ESCO classification (CSV)',
  sniff: ({ head }) => (listOf(headerOf(head)) ? 0.98 : 0),
  *read({ path, text }) {
    const list = listOf(headerOf(text))
    if (list && list !== 'other') yield* atMost(READ[list](escoRows(text), releaseOf(path)))
    else {
      const hint = 'Occupations, skills, skill groups, their hierarchy and occupationSkillRelations are taken.'
      yield { complaint: complaint(WHOLE_FILE, 'this list of ESCO holds nothing that a figure here uses', hint) }
    }
  },
}

function headerOf(text: string): string[] {
  const first = text.slice(0, 2_000).split(/\r\n|\n|\r/, 1)[0] ?? ''
  return first.split(delimiterOf(first)).map((name) => name.trim().replace(/^"|"$/g, ''))
}

function* escoRows(text: string): Generator<EscoRow> {
  const columns = headerOf(text)
  const delimiter = delimiterOf(text.slice(0, 2_000).split(/\r\n|\n|\r/, 1)[0] ?? '')
  for (const { number, cells } of rowsOf(text, delimiter))
    if (number > 1)
      yield { place: `row ${number}`, cell: (column) => cells[columns.indexOf(column)]?.trim() || undefined }
}

/** Occupations and skills, with their other names; groups of occupations are counted, not taken. */
function* conceptDrafts(
  rows: Iterable<EscoRow>,
  source: 'element' | 'collected',
  release: string | undefined,
): Iterable<Read> {
  let groups = 0
  for (const { place, cell } of rows) {
    const of = addressed(cell('conceptUri'))
    const name = cell('preferredLabel')
    if (!of || !name) yield { complaint: complaint(place, 'it has no ESCO address or no name', AGAIN) }
    else if (of.kind === 'group') groups++
    else {
      const also =
        cell('altLabels')
          ?.slice(0, MOST_OF_A_CELL)
          .split(/\n|\s\|\s/) ?? []
      const said = { taxonomy: 'esco', code: of.code, name, text: cell('description') ?? cell('definition') } as const
      yield of.kind === 'occupation'
        ? occupationDraft(place, { ...said, part: 'title', rows: also, release })
        : elementDraft(place, source, { ...said, also })
    }
  }
  if (groups)
    yield {
      complaint: complaint(
        WHOLE_FILE,
        `not taken: ${countOf(groups, 'group')} of occupations, which no figure here uses`,
        'Nothing to do.',
      ),
    }
}

const AGAIN = 'Download it again from esco.ec.europa.eu.'

/** Which skills and knowledge an occupation needs, essential or optional: one draft for each occupation. */
function* needDrafts(rows: Iterable<EscoRow>, release: string | undefined): Iterable<Read> {
  const found = new Map<string, { place: string; name: string | undefined; rows: string[] }>()
  for (const { place, cell } of rows) {
    const [occupation, skill] = [addressed(cell('occupationUri')), addressed(cell('skillUri'))]
    const relation = cell('relationType')
    if (occupation?.kind !== 'occupation' || skill?.kind !== 'element' || !relation) {
      yield { complaint: complaint(place, 'it does not say which occupation needs which skill', AGAIN) }
      continue
    }
    const one = found.get(occupation.code) ?? { place, name: cell('occupationLabel'), rows: [] }
    if (found.size <= MOST_NAMED) found.set(occupation.code, one)
    if (one.rows.length < MOST_ROWS)
      one.rows.push(`${relation === 'essential' ? 'essential' : 'optional'} ${skill.code}`)
  }
  for (const [code, { place, name, rows }] of found)
    yield occupationDraft(place, { taxonomy: 'esco', part: 'skills', code, name, rows, release })
}

/** The levels of the hierarchy: each is named where it stands first. */
function* hierarchyDrafts(rows: Iterable<EscoRow>): Iterable<Read> {
  const seen = new Set<string>()
  for (const { place, cell } of rows)
    for (const level of [0, 1, 2, 3]) {
      const of = addressed(cell(`Level ${level} URI`))
      const name = cell(`Level ${level} preferred term`)
      if (of?.kind !== 'element' || !name || seen.has(of.code)) continue
      seen.add(of.code)
      yield elementDraft(place, 'hierarchy', { taxonomy: 'esco', code: of.code, name })
    }
}
