import { plainWord } from '../resume/month-names.ts'

/** What the columns of a list are called. Those behind `||` say too little alone to tell that a table is such a list. */
const NAMES = {
  title: 'title|book title|course name|course title|book|titel|titre|título|titolo||name|course',
  kind: 'kind|type|typ|art|tipo|medium',
  by: 'by|author|authors|author(s)|autor|autoren|auteur|autores|autore|speaker|teacher|instructor|lecturer||provider|publisher',
  hours: 'hours|stunden|heures|horas|ore|hours spent',
  from: 'from|start|started|started on|start date|date started|begun|begonnen|début|inicio',
  to: 'to|end|finished|finished on|finish date|end date|date finished|date read|last date read|completed|completed on|date completed|beendet|fin',
  stage: 'stage|read status|reading status|shelf|exclusive shelf|lesestatus||status|state|stand|done|read',
  takeaways:
    'takeaways|takeaway|review|my review|lessons|what i learned|learnings|erkenntnisse|rezension||notes|my notes|notizen|comments',
  rating: 'rating|my rating|star rating|stars|bewertung|note de lecture',
  url: 'url|link|website',
} as const

export type Column = keyof typeof NAMES

const COLUMN_OF = new Map<string, { column: Column; tells: boolean }>()
for (const [column, names] of Object.entries(NAMES) as [Column, string][])
  for (const [index, part] of names.split('||').entries())
    for (const name of part.split('|')) COLUMN_OF.set(plainWord(name), { column, tells: !index })

export interface ListColumns {
  at: ReadonlyMap<Column, number>
  /** Columns nobody knows, by index. */
  others: readonly number[]
  /** Certain to be of such a list by what its columns are called. */
  sure: boolean
}

/** The columns a header names, or nothing when there is none for titles. The first of two of one meaning counts. */
export function columnsOf(header: readonly string[]): ListColumns | undefined {
  const at = new Map<Column, number>()
  const telling = new Set<Column>()
  const others: number[] = []
  for (const [index, name] of header.entries()) {
    const known = COLUMN_OF.get(plainWord(name))
    if (!known || at.has(known.column)) {
      if (name.trim()) others.push(index)
      continue
    }
    at.set(known.column, index)
    if (known.tells) telling.add(known.column)
  }
  if (!at.has('title')) return undefined
  const strong = (['by', 'stage', 'takeaways'] as const).filter((column) => telling.has(column)).length
  const more = (['kind', 'hours', 'rating'] as const).filter((column) => at.has(column)).length
  return { at, others, sure: telling.has('title') && (strong > 1 || (strong === 1 && more > 0)) }
}
