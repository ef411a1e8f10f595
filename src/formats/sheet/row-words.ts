import { tidyLine } from '../tidy-line.ts'
import { type Columns, cellOf } from './columns.ts'

/** What a row says of its time, as the fields of an interval. */
export interface RowWords {
  title?: string
  project?: string
  tags?: string[]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * Title from the description, else the task. Project, else the client. Tags from the tags, then client and task where they
 * are not yet told, then “billable”.
 */
export function wordsOf(cells: readonly string[], columns: Columns): RowWords {
  const [description, task, project, client] = (['title', 'task', 'project', 'client'] as const).map(
    (role) => cellOf(cells, columns, role) || undefined,
  )
  const tags = [
    ...tagsIn(cellOf(cells, columns, 'tags')),
    ...(project && client ? [client] : []),
    ...(description && task ? [task] : []),
    ...(/^(yes|true|1|y|x|ja|oui|si|sí|はい)$/i.test(cellOf(cells, columns, 'billable')) ? ['billable'] : []),
  ].flatMap((tag) => tidyLine(tag, 200) ?? [])
  const title = tidyLine(description ?? task, 1_000)
  const told = tidyLine(project ?? client, 300)
  return {
    ...(title ? { title } : {}),
    ...(told ? { project: told } : {}),
    ...(tags.length ? { tags: [...new Set(tags)].slice(0, 100) } : {}),
  }
}

/** `Development, Backend`, `a|b`, `["a","b"]`; ids of other tables are no words. */
function tagsIn(cell: string): string[] {
  if (!cell) return []
  const list = cell.startsWith('[') ? fromJson(cell) : cell.split(/[,;|]/)
  return list.filter((tag) => !UUID.test(tag.trim()))
}

function fromJson(cell: string): string[] {
  try {
    const list: unknown = JSON.parse(cell)
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
  } catch {
    return [cell]
  }
}
