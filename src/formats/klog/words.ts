import type { RowWords } from '../sheet/row-words.ts'
import { tidyLine } from '../tidy-line.ts'

const TAG = /#([\p{L}\d_-]{1,100})(?:=(?:"([^"\n]{0,200})"|'([^'\n]{0,200})'|([\p{L}\d_-]{1,200})))?/gu

/**
 * Title: the entry's summary, else that of its record. Tags of both, `#ward=north` as `ward=north`; what `#project=` says is
 * the project.
 */
export function wordsOf(entry: readonly string[], record: readonly string[]): RowWords {
  const title = tidyLine(entry.join(' '), 1_000) ?? tidyLine(record.join(' '), 1_000)
  const tags = [...tagsOf(entry), ...tagsOf(record)]
  const project = tidyLine(tags.find(({ name, value }) => name.toLowerCase() === 'project' && value)?.value, 300)
  const told = tags
    .filter(({ name, value }) => !(name.toLowerCase() === 'project' && value))
    .flatMap(({ name, value }) => tidyLine(value ? `${name}=${value}` : name, 200) ?? [])
  return {
    ...(title ? { title } : {}),
    ...(project ? { project } : {}),
    ...(told.length ? { tags: [...new Set(told)].slice(0, 100) } : {}),
  }
}

function tagsOf(summary: readonly string[]): { name: string; value: string | undefined }[] {
  return [...summary.join('\n').matchAll(TAG)].map(([, name = '', ...values]) => ({
    name,
    value: values.find((value) => value !== undefined)?.trim(),
  }))
}
