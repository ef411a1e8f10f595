import type { Operation } from '#store'
import { type Asker, ask } from './asker.ts'

/** What was done last, newest first: what undo can be asked for. */
export function recentOperations(asker: Asker, limit: number): Promise<Operation[]> {
  return ask(asker, (reader) => reader.operations({ limit }))
}
