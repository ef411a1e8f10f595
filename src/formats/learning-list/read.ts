import { complaint } from '#record'
import type { Format, Glimpse } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { isMostlyList, readLines } from './read-lines.ts'
import { findTable, readTable } from './read-table.ts'
import { kindOfList, namesAList } from './words.ts'

const KEY_PREFIX = 'learning-list'

/** A list of books, courses, talks …: a table with a column of titles, or lines. */
export const learningList: Format = {
  name: 'learning-list',
  title: 'a learning list',
  sniff,
  *read({ text, path }) {
    const table = isWritten(path, text) ? undefined : findTable(text)
    let any = false
    for (const read of table
      ? readTable(KEY_PREFIX, text, table, kindOfList(path))
      : readLines(KEY_PREFIX, text, path)) {
      any = true
      yield read
    }
    if (!any)
      yield {
        complaint: complaint(
          WHOLE_FILE,
          'there is nothing on this list',
          'Write a title on each line, and import it again.',
        ),
      }
  },
}

function sniff({ path, head }: Glimpse): number {
  const named = namesAList(path.split('/').at(-1) ?? '')
  if (isWritten(path, head)) {
    if (/^\uFEFF?(?:---|\+\+\+)/.test(head)) return 0
    const heading = /^\uFEFF?\s*(?:#{1,6}[ \t]+)?([^\n]{1,100})/.exec(head)?.[1] ?? ''
    const isList = isMostlyList(head) || (named && /\.te?xt$/i.test(path))
    return isList && (named || namesAList(heading)) ? 0.85 : 0
  }
  if (!/\.(?:csv|tsv|txt)$/i.test(path) && !head.includes('\n')) return 0
  if (/^\s*[{[<]/.test(head)) return 0
  const table = findTable(head)
  return table?.columns.sure ? 0.75 : table && named ? 0.7 : 0
}

/** Lines, not a table. */
function isWritten(path: string, text: string): boolean {
  if (/\.(?:md|mdx|markdown)$/i.test(path)) return true
  return !/\.(?:csv|tsv)$/i.test(path) && !findTable(text.slice(0, 20_000))?.columns.sure && isText(path)
}

function isText(path: string): boolean {
  return /\.te?xt$/i.test(path) || !/\.[a-z0-9]{1,5}$/i.test(path)
}
