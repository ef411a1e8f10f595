import type { Complaint, Move } from '#record'
import { type Asker, ask } from './asker.ts'
import { findNamed } from './find-named.ts'

/** The move a person means: by its kind, its position or job, or both; “promotion”, “head of networks”. Moves known only to the year are passed over. */
export async function findMove(asker: Asker, name: string): Promise<{ found: Move } | Complaint> {
  const [moves, jobs, positions] = await ask(asker, async (reader) => [
    await reader.list('move'),
    await reader.list('job'),
    await reader.list('position'),
  ])
  const titles = new Map([...jobs, ...positions].map(({ id, title }) => [id as string, title]))
  const things = moves
    .filter(({ on }) => on.length > 4)
    .map((move) => {
      const said = [move.position, move.job].flatMap((id) => titles.get(id ?? '') ?? [])
      const names = [move.id as string, move.kind, ...said, ...said.map((title) => `${move.kind} ${title}`)]
      return { value: move, names, shown: `${move.kind}, ${said[0] ?? ''}, ${move.on}`, past: false }
    })
  return findNamed(name, things, { one: 'move', many: 'moves' })
}
