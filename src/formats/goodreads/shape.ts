/**
 * `goodreads_library_export.csv`, one book a row. Goodreads publishes no specification; the columns are those of its
 * exports: https://help.goodreads.com/s/article/How-do-I-import-or-export-my-books-1553870934590.
 */
export const COLUMNS = [
  'Book Id',
  'Title',
  'Author',
  'Additional Authors',
  'My Rating',
  'Date Read',
  'Date Added',
  'Bookshelves',
  'Exclusive Shelf',
  'My Review',
  'Private Notes',
  'Read Count',
] as const

export type GoodreadsColumn = (typeof COLUMNS)[number]

/** Has the first line of a file the columns that only this export has? */
export function isGoodreads(head: string): boolean {
  const first = head.slice(0, 5_000).split(/\r\n?|\n/, 1)[0] ?? ''
  return ['Book Id', 'Title', 'Exclusive Shelf'].every((name) => first.includes(name))
}
