import { hash } from 'node:crypto'
import { CONCEPT_NAMES, type ConceptName, type Thing } from '#record'
import { fieldsOf } from './fields.ts'
import { mapOfJson, toJson } from './value.ts'

/** All things of a record by concept, in any order. */
export type WholeRecord = { readonly [Name in ConceptName]: readonly Thing<Name>[] }

interface Node {
  id: string
  /** What it says, references aside. */
  says: string
  /** Field and id of what it points at. */
  points: [string, string][]
}

const MOST_ROUNDS = 12
const MOST_TWINS = 200

/**
 * Tells apart things that say the same but are not pointed at by the same: two jobs of one name with different duties. The
 * answer depends on what a record says alone, never on its ids, so that a record and its copy are written alike.
 * Things the answer is equal for can stand in any order.
 */
export function tellTwinsApart(record: WholeRecord): (id: string) => string {
  const nodes = nodesOf(record)
  const pointedAt = new Set(nodes.flatMap(({ points }) => points.map(([, id]) => id)))
  const marks = new Map(nodes.map(({ id, says }) => [id, says]))
  if (!twins(marks, pointedAt)) return () => ''
  for (const [id, says] of marks) marks.set(id, short(says))
  refine(marks, nodes)
  for (let left = twins(marks, pointedAt), count = 0; left && count < MOST_TWINS; count++) {
    marks.set(left.id, short(`${left.mark}!`))
    refine(marks, nodes)
    left = twins(marks, pointedAt)
  }
  return (id) => marks.get(id) ?? ''
}

function nodesOf(record: WholeRecord): Node[] {
  return CONCEPT_NAMES.flatMap((concept) => {
    const references = fieldsOf(concept).flatMap(([name, field]) => (field.to ? [name] : []))
    return (record[concept] as readonly Thing<ConceptName>[]).map((thing) => {
      const { id, ...rest } = thing as unknown as Record<string, unknown> & { id: string }
      const points: [string, string][] = []
      for (const name of references) {
        for (const to of [rest[name]].flat()) if (typeof to === 'string') points.push([name, to])
        delete rest[name]
      }
      return { id, says: `${concept} ${inOrder(rest)}`, points }
    })
  })
}

function inOrder(fields: Record<string, unknown>): string {
  const { extra, ...said } = fields
  const pairs = Object.entries({ ...said, ...(extra === undefined ? {} : extraInOrder(extra)) })
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The order of extras can change when a record is written and read, and none at all is not written. */
function extraInOrder(extra: unknown): object {
  const map = mapOfJson(String(extra))
  if (!map) return { extra }
  return map.size ? { extra: [...map].map(([name, value]) => `${name} ${toJson(value)}`).sort() } : {}
}

/** The least mark that two share, at least one of them pointed at, and one that has it. */
function twins(
  marks: ReadonlyMap<string, string>,
  pointedAt: ReadonlySet<string>,
): { id: string; mark: string } | undefined {
  const seen = new Map<string, string>()
  let least: { id: string; mark: string } | undefined
  for (const [id, mark] of marks) {
    const before = seen.get(mark)
    const matters = before !== undefined && (pointedAt.has(id) || pointedAt.has(before))
    if (matters && (!least || mark < least.mark)) least = { id, mark }
    if (before === undefined || pointedAt.has(id)) seen.set(mark, id)
  }
  return least
}

/** Lets every mark tell of what its thing points at and is pointed at by, until no more are told apart. */
function refine(marks: Map<string, string>, nodes: readonly Node[]): void {
  let different = new Set(marks.values()).size
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const by = new Map<string, string[]>()
    for (const { id, points } of nodes)
      for (const [field, to] of points) {
        const list = by.get(to)
        if (list) list.push(`${field} ${marks.get(id)}`)
        else by.set(to, [`${field} ${marks.get(id)}`])
      }
    const next = nodes.map(({ id, points }) => {
      const to = points.map(([field, target]) => `${field} ${marks.get(target)}`)
      return [id, short([marks.get(id), ...to, '<', ...(by.get(id) ?? []).sort()].join('\n'))] as const
    })
    for (const [id, mark] of next) marks.set(id, mark)
    const now = new Set(marks.values()).size
    if (now === different && round > 2) return
    different = now
  }
}

function short(text: string): string {
  return hash('sha1', text, 'base64url')
}
