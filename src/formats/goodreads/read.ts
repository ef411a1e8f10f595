import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { looksLikeHtml, plainText } from '../html/plain-text.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { type ListedLearning, learningOfAList } from '../learning-list/listed-learning.ts'
import { stageNamed } from '../learning-list/words.ts'
import { delimiterOf, rowsOf } from '../sheet/rows.ts'
import { tidyText } from '../tidy-line.ts'
import { COLUMNS, type GoodreadsColumn, isGoodreads } from './shape.ts'

type Cell = (column: GoodreadsColumn) => string | undefined

/** The library of Goodreads: each book is learning. */
export const goodreads: Format = {
  name: 'goodreads',
  title: 'Goodreads library',
  sniff: ({ head }) => (isGoodreads(head) ? 0.97 : 0),
  *read({ text }) {
    const listed: ListedLearning[] = []
    let header: readonly string[] | undefined
    for (const { number, cells, unclosed } of rowsOf(text, delimiterOf(text.slice(0, 5_000)))) {
      if (!header) {
        header = cells.map((cell) => cell.trim())
        continue
      }
      const read = unclosed ? UNCLOSED : bookOf(`row ${number}`, cellsOf(header, cells))
      for (const one of read.said) yield { complaint: complaint(`row ${number}`, ...one) }
      if (read.book) listed.push(read.book)
    }
    yield* learningOfAList('goodreads', listed)
    if (!listed.length) yield nothing()
  },
}

function nothing(): Read {
  return { complaint: complaint(WHOLE_FILE, 'there is no book in this library', 'Export it again if there should be.') }
}

interface Found {
  book?: ListedLearning
  said: [message: string, hint: string][]
}

const UNCLOSED: Found = {
  said: [
    [
      'a double quote is opened and never closed, so this row and what follows it could not be told apart',
      'Export the library again.',
    ],
  ],
}

function cellsOf(header: readonly string[], cells: readonly string[]): Cell {
  const at = new Map(COLUMNS.map((column) => [column, header.indexOf(column)]))
  return (column) => tidyText(cells[at.get(column) ?? -1])
}

function bookOf(place: string, cell: Cell): Found {
  const title = cell('Title')
  if (!title) return { said: [['this book has no title', 'Give it one in Goodreads, or remove the row.']] }
  const shelf = cell('Exclusive Shelf') ?? ''
  const stage = stageNamed(shelf)
  const read = cell('Date Read')
  const id = cell('Book Id')
  const book: ListedLearning = {
    place,
    title: title.replace(SERIES, ''),
    kind: 'book',
    stage: stage ?? (read ? 'done' : 'not begun'),
    by: [cell('Author'), cell('Additional Authors')].filter(Boolean).join(', ').replace(/\s+/g, ' ') || undefined,
    to: read,
    takeaways: takeawaysOf(cell),
    url: id && /^\d+$/.test(id) ? `https://www.goodreads.com/book/show/${id}` : undefined,
    own: id,
    since: cell('Date Added'),
  }
  const said: Found['said'] =
    stage || !shelf
      ? []
      : [
          [
            `the shelf “${shelf.slice(0, 40)}” says no stage, so it is taken as ${book.stage}`,
            'Change it under learning if it is not so.',
          ],
        ]
  return { book, said }
}

/** “The Plain River (Rivers, #1)”: other lists have the title alone. */
const SERIES = /\s+\(([^()]{1,120},? #[\d.–-]{1,9})\)$/
/** Those every library has. */
const SHELVES = ['to-read', 'currently-reading', 'read']

/** Rating, how often it was read, shelves of one’s own, the review and the notes; HTML in them as plain text. */
function takeawaysOf(cell: Cell): string | undefined {
  const [rating, count] = [Number(cell('My Rating') ?? 0), Number(cell('Read Count') ?? 0)]
  const shelves = (cell('Bookshelves') ?? '').split(',').map((one) => one.trim())
  const own = shelves.filter((one) => one && !SHELVES.includes(one))
  const lines = [
    SERIES.exec(cell('Title') ?? '')?.[1] ?? '',
    rating >= 1 && rating <= 5 ? `Rating: ${rating} of 5` : '',
    count > 1 ? `Read ${count} times` : '',
    own.length ? `Shelves: ${own.join(', ')}` : '',
  ]
  const texts = [cell('My Review'), cell('Private Notes')].map((text) =>
    text && looksLikeHtml(text) ? plainText(text) : text,
  )
  return [lines.filter(Boolean).join('\n'), ...texts].filter(Boolean).join('\n\n') || undefined
}
