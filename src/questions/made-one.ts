import type { Mergeable } from '#record'
import type { Reader } from '#store'

/** Two that were made one, and the operation that did. */
export interface MadeOne {
  operation: string
  at: number
  concept: Mergeable
  /** What each was called. */
  kept: string
  other: string
}

const LATELY = 10

/** Told by the log, for what was undone has left no merging. */
export async function madeOneLately(reader: Reader): Promise<MadeOne[]> {
  const operations = (await reader.operations({ limit: 200 })).filter(
    ({ name, undoes }) => /^merge /.test(name) && !undoes,
  )
  const mergings = (await reader.list('merging', { verdict: 'same' })).filter(({ concept }) => concept !== 'position')
  const by = await reader.broughtBy(mergings.map(({ id }) => id))
  const made: MadeOne[] = []
  for (const { id: operation, at, undoneBy } of operations.slice(0, LATELY)) {
    const merging = mergings.find(({ id }) => by.get(id)?.id === operation)
    if (!merging || undoneBy) continue
    const concept = merging.concept as Mergeable
    const kept = await reader.find(concept, merging.kept)
    made.push({
      operation,
      at,
      concept,
      kept: kept ? ('name' in kept ? kept.name : kept.title) : '',
      other: merging.otherName ?? '',
    })
  }
  return made
}
