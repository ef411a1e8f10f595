import type { Random } from '../careers/random.ts'

type Node = unknown[] | Record<string, unknown>

const VALUES: readonly unknown[] = [
  ...[null, true, 0, -1, 0.5, 1e300, 2 ** 53, '', ' ', [], {}, [[]], [null], { length: 3 }, '\ud800', '\u0000'],
  ...['2026-02-30', '0000-00-00', '9999-12-31T23:59:60Z', '-1', '1e999', '__proto__', '<b>', 'a'.repeat(5_000)],
]
const MOST_STEPS = 12

/** The same JSON with one to four of its values changed, moved or gone: still JSON, but no longer what it should be. */
export function mutateJson(json: unknown, random: Random): string {
  const root = [structuredClone(json)]
  for (let changes = random.between(1, 4, 1); changes > 0; changes--) change(someNode(root, random), root, random)
  return JSON.stringify(root[0]) ?? 'null'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** A list or object somewhere in it, come upon by going down. */
function someNode(root: Node, random: Random): Node {
  let node = root
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const inside = Object.values(node).filter(isNode)
    if (!inside.length || (steps > 0 && random.chance(0.2))) return node
    node = random.of(inside)
  }
  return node
}

function change(node: Node, root: Node, random: Random): void {
  const fields = node as Record<string, unknown>
  const names = Object.keys(fields)
  if (!names.length) return
  const [one, two] = [random.of(names), random.of(names)]
  const kind = random.between(0, 6, 1)
  if (kind === 0 && node !== root) remove(node, one)
  else if (kind === 1) [fields[one], fields[two]] = [fields[two], fields[one]]
  else if (kind === 2) fields[one] = structuredClone(random.of(Object.values(someNode(root, random))))
  else if (kind === 3) fields[one] = nested(fields[one], random.of([1, 3, 200]))
  else if (kind === 4 && Array.isArray(node) && node !== root) node.push(structuredClone(fields[one]))
  else fields[one] = structuredClone(random.of(VALUES))
}

function remove(node: Node, name: string): void {
  if (Array.isArray(node)) node.splice(Number(name), 1)
  else delete node[name]
}

function nested(value: unknown, depth: number): unknown {
  let around = value
  for (let level = 0; level < depth; level++) around = [around]
  return around
}
