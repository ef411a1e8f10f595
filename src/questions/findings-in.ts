import type { Finding } from '#measures'

/** A finding and what it is of, outermost first: a job, a work, a period, a series. */
export interface FoundFinding {
  of: string[]
  finding: Finding
}

/** All findings of an answer, in its order, wherever they lie in it. */
export function findingsIn(answer: unknown): FoundFinding[] {
  const names = new Map<string, string>()
  nameAll(answer, names)
  return [...found(answer, [], names)]
}

function* found(one: unknown, of: readonly string[], names: ReadonlyMap<string, string>): Generator<FoundFinding> {
  if (isFinding(one)) yield { of: [...of], finding: one }
  else if (one instanceof Map) for (const [key, value] of one) yield* found(value, within(of, said(key, names)), names)
  else if (Array.isArray(one)) for (const value of one) yield* found(value, of, names)
  else if (typeof one === 'object' && one !== null) {
    const own = ofWhom(one as Record<string, unknown>, names).reduce(within, of)
    for (const [key, value] of Object.entries(one)) yield* found(value, within(own, said(key, names)), names)
  }
}

/** Fields that only hold others tell nothing of a figure. */
const HOLDERS = new Set(['figure', 'figures', 'finding', 'labels', 'listed', 'of', 'works', 'jobs'])

function within(of: readonly string[], name: string): readonly string[] {
  return HOLDERS.has(name) || of.includes(name) ? of : [...of, name]
}

const WHOSE = [
  'job',
  'work',
  'goal',
  'cadence',
  'skill',
  'contact',
  'question',
  'boundary',
  'label',
  'series',
  'period',
  'by',
  'kind',
  'spending',
]

/** What a part of an answer says it is of: a thing with a name, the id of one, a word. */
function ofWhom(one: Record<string, unknown>, names: ReadonlyMap<string, string>): string[] {
  const told = nameOf(one)
  const whose = WHOSE.flatMap((key) => {
    const value = one[key]
    const name = typeof value === 'string' ? said(value, names) : nameOf(value)
    return name ? [name] : []
  })
  return told ? [told, ...whose] : whose
}

/** An id by its name; a field’s name in words: `byKind` is “by kind”. */
function said(key: unknown, names: ReadonlyMap<string, string>): string {
  const text = String(key)
  return names.get(text) ?? text.replaceAll(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`)
}

function nameAll(one: unknown, names: Map<string, string>): void {
  if (typeof one !== 'object' || one === null || isFinding(one)) return
  const { id } = one as { id?: unknown }
  const name = nameOf(one)
  if (typeof id === 'string' && name) names.set(id, name)
  if (isNames(one)) for (const [key, value] of Object.entries(one.names)) names.set(key, String(value))
  for (const value of one instanceof Map ? one.values() : Object.values(one)) nameAll(value, names)
}

function isNames(one: object): one is { names: Record<string, unknown> } {
  return 'names' in one && typeof one.names === 'object' && one.names !== null
}

function nameOf(one: unknown): string | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  const { name, title, text } = one as Record<string, unknown>
  return [name, title, text].find((value) => typeof value === 'string' && value.length < 120) as string | undefined
}

function isFinding(one: unknown): one is Finding {
  return typeof one === 'object' && one !== null && 'method' in one && 'counted' in one && 'unit' in one
}
