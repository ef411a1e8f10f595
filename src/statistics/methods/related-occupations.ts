import { type RelatedRow, relatedTable, relatedTo } from '../related-table.ts'
import { Given } from './given.ts'
import { type Json, type Method, WrongInput } from './method.ts'

/** What each column is called in the releases, and in short. */
const COLUMNS = {
  code: ['code', 'O*NET-SOC Code'],
  related: ['related', 'Related O*NET-SOC Code'],
  tier: ['tier', 'Relatedness Tier'],
  index: ['index', 'Index', 'Related Index'],
} as const

export const relatedOccupations: Method = {
  name: 'related-occupations',
  title: 'O*NET’s own table of related occupations',
  formula: 'read from the table, in its order of Index; never computed',
  source: 'O*NET Related Occupations; Dahlke and others 2022; Career Changers Matrix (retired), Allen and others 2012',
  cases: ['h2', 'h6'],
  lacksTable: (input) => {
    const given = new Given(input)
    return !given.has('rows') && !given.has('table')
  },
  run(input) {
    const given = new Given(input)
    const rows = rowsOf(given)
    const whole = relatedTable(rows)
    return {
      ...(given.has('code') ? firstOf(given.text('code'), rows) : {}),
      rows_total: whole.rows,
      occupations: whole.occupations,
      per_occupation: whole.perOccupation,
      tiers: whole.tiers,
      ...(given.has('release') ? { release: given.text('release') } : {}),
    }
  },
}

function firstOf(code: string, rows: readonly RelatedRow[]): Record<string, string[]> {
  const related = relatedTo(code, rows).map((row) => row.related)
  return { first4: related.slice(0, 4), first7: related.slice(0, 7), related }
}

function rowsOf(given: Given): RelatedRow[] {
  if (given.has('rows')) return given.list('rows').map(rowOf)
  if (given.has('table')) return tableRows(given.text('table')).map(rowOf)
  throw new WrongInput(
    'the table itself is missing: related occupations are read from O*NET’s file, and it is not part of this program',
    'Import the text release of onetcenter.org into your record, or give its Related Occupations as "rows" or, as text, as "table".',
  )
}

function rowOf(row: Given): RelatedRow {
  const index = named(row, 'index')
  const tier = named(row, 'tier')
  return {
    code: row.text(named(row, 'code') ?? 'code'),
    related: row.text(named(row, 'related') ?? 'related'),
    tier: tier === undefined ? undefined : row.text(tier),
    index: index === undefined ? undefined : rankOf(row.json(index)),
  }
}

function named(row: Given, column: keyof typeof COLUMNS): string | undefined {
  return COLUMNS[column].find((name) => row.has(name))
}

function rankOf(value: Json): number {
  const rank = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  if (Number.isInteger(rank)) return rank
  throw new WrongInput(`“index” is ${String(value)}`, 'It has to be the whole number of a rank, from 1.')
}

/** The rows of a tab-separated text whose first line names the columns. */
function tableRows(text: string): Given[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const names = header.split('\t').map((name) => name.trim())
  return lines
    .filter((line) => line.trim())
    .map((line, at) => {
      const cells = line.split('\t')
      const filled = names.map((name, column) => [name, cells[column]?.trim()] as const)
      return new Given(
        Object.fromEntries(filled.filter((one): one is [string, string] => Boolean(one[1]))),
        `line ${at + 2} of “table”`,
      )
    })
}
