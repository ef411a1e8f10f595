/**
 * What LinkedIn gives under More → Save to PDF, and other résumés printed with their letters as text. A PDF says where letters
 * stand, not what they are: everything is guessed from places, sizes and words
 * (https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 9 Text).
 */
export const BOUNDS = {
  /** Bytes of the file. */
  size: 20 * 1024 * 1024,
  pages: 100,
  /** Pieces of text of all pages together. */
  runs: 200_000,
}

/** A piece of text in one font, in points from the lower left corner of the page. */
export interface Run {
  page: number
  x: number
  /** Of the line the letters stand on. */
  y: number
  width: number
  size: number
  font: string
  text: string
}

/** What stands on one line of one column. */
export interface Line {
  page: number
  x: number
  /** From the top of the first page, growing downwards. */
  down: number
  size: number
  font: string
  text: string
}

/** What a page holds, and how wide and high it is. */
export interface Page {
  width: number
  height: number
  runs: readonly Run[]
}
