import { complaint, type Id } from '#record'
import type { Operation, Reader } from '#store'
import { type Doer, doneBefore, type Outcome, perform } from './doer.ts'

/**
 * Takes back what an operation did, or the last one not yet taken back; an import as a whole, file by file. Undoing an
 * undo does it again. Refused when something it made was changed later.
 */
export async function undo(doer: Doer, operation?: string): Promise<Outcome<{ undone: number; name: string }>> {
  const before = await doneBefore<{ undone: number }>(doer)
  if (before) return { ...before, done: { ...before.done, name: before.name.replace(/^undo /, '') } }
  const wanted = await doer.store.read(doer.person, (reader) =>
    operation ? reader.operation(operation) : lastOperation(reader),
  )
  if (!wanted || wanted.actor === 'thalweg') return { complaints: [complaint('undo', 'there is nothing to undo', '')] }
  if (wanted.undoneBy)
    return { complaints: [complaint('undo', `“${wanted.name}” was undone before`, 'Undo that undo to have it again.')] }
  const { done, operation: own } = await perform(doer, `undo ${wanted.name}`, async (writer) => {
    let undone = 0
    for (const part of await partsOf(writer, wanted)) {
      const answer = await writer.undo(part.id)
      if ('changedSince' in answer) throw new ChangedSince(answer.changedSince.concept)
      undone += answer.undone
    }
    return { undone }
  }).catch((trouble) => {
    if (trouble instanceof ChangedSince) return { done: trouble, operation: undefined }
    throw trouble
  })
  if (done instanceof ChangedSince)
    return {
      complaints: [
        complaint(
          'undo',
          `a ${done.concept} of “${wanted.name}” was changed since`,
          'Undo the later change first; nothing was undone.',
        ),
      ],
    }
  return { done: { ...done, name: wanted.name }, operation: own as Id }
}

/** Thrown to leave the transaction, so that nothing is half undone. */
class ChangedSince {
  readonly concept: string

  constructor(concept: string) {
    this.concept = concept
  }
}

async function lastOperation(reader: Reader): Promise<Operation | undefined> {
  const recent = await reader.operations({ limit: 200 })
  return recent.find((operation) => !operation.undoneBy && !operation.undoes && operation.actor !== 'thalweg')
}

/** All files of one import, last first; anything else is its own only part. */
async function partsOf(reader: Reader, operation: Operation): Promise<Operation[]> {
  const group = importOf(operation)
  if (!group) return [operation]
  const recent = await reader.operations({ limit: 10_000 })
  return recent.filter((other) => importOf(other) === group && !other.undoneBy)
}

function importOf(operation: Operation): string | undefined {
  return (operation.result as { import?: string } | null)?.import
}
