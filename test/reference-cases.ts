import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../src/statistics/methods/index.ts'

/** A case computed or published elsewhere, with its source: what goes in, what must come out, how exactly. */
export interface ReferenceCase {
  key: string
  source: string
  tolerance: Record<string, number>
  input: Json
  expected: Json
}

const folder = join(import.meta.dirname, '../src/statistics/cases')

export const REFERENCE_CASES: readonly ReferenceCase[] = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')),
)

/** Where what came out is not what was expected, each in a line. */
export function differences(
  given: unknown,
  expected: Json,
  { abs = 0, ...named }: ReferenceCase['tolerance'],
  path = '',
): string[] {
  const reach = named[path.split('.').at(-1) ?? ''] ?? (path.startsWith('published') ? named.published_abs : undefined)
  if (typeof expected === 'number') {
    const off = Math.abs(Number(given) - expected)
    // A hair more than the tolerance, for printed figures that lie on its very edge.
    return off <= (reach ?? abs) + 1e-12 ? [] : [`${path}: ${given} is not ${expected}`]
  }
  if (typeof expected !== 'object' || expected === null)
    return String(given) === String(expected) ? [] : [`${path}: ${given} is not ${expected}`]
  const inner = given as Record<string, unknown> | undefined
  return Object.entries(expected).flatMap(([name, value]) =>
    differences(inner?.[name], value as Json, { abs: reach ?? abs, ...named }, path ? `${path}.${name}` : name),
  )
}
