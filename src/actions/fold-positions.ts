import { type Days, firstDay, lastDay, type PlainDate, touches } from '#calendar'
import type { Position, Thing } from '#record'
import type { Stored, Writer } from '#store'
import { saysTheSame } from './filled-in.ts'

/** Positions of two jobs that are one: the title is the same and their times touch. Each goes up in one only. */
export async function foldedPositions(
  writer: Writer,
  kept: string,
  other: string,
): Promise<{ kept: Stored<'position'>; other: Stored<'position'> }[]> {
  const own = await writer.list('position', { job: kept } as Partial<Thing<'position'>>)
  const theirs = await writer.list('position', { job: other } as Partial<Thing<'position'>>)
  const taken = new Set<string>()
  return theirs.flatMap((position) => {
    const same = own.find(({ id, ...one }) => !taken.has(id) && isSame({ id, ...one }, position))
    if (!same) return []
    taken.add(same.id)
    return [{ kept: same, other: position }]
  })
}

function isSame(one: Position, other: Position): boolean {
  return saysTheSame(one.title, other.title) && touches(one, daysOf(other))
}

function daysOf({ from, to }: Position): Days {
  return {
    from: from ? firstDay(from) : ('0001-01-01' as PlainDate),
    to: to ? lastDay(to) : ('9999-12-31' as PlainDate),
  }
}
