import { posix } from 'node:path'
import { isTest, type Source, targetOf } from './source.ts'
import { ENTRIES, INNER_DOORS, LISTS, TABLE } from './table.ts'

type Graph = Map<string, Set<string>>

/** Cycles between folders, each as `a → b → a`. A folder and what lies in it count as one direction, not two. */
export function findFolderCycles(sources: readonly Source[]): string[] {
  const graph: Graph = new Map()
  for (const { path, target } of edges(sources.filter(({ path }) => !isTest(path)))) {
    const [from, to] = [posix.dirname(path), posix.dirname(target)]
    if (from !== to && !isWithin(from, to) && !isWithin(to, from)) add(graph, from, to)
  }
  return cyclesOf(graph)
}

/** Files of a room that nothing reaches from its door: not in its list, or dead. */
export function findUnreached(sources: readonly Source[]): string[] {
  const all = sources.map(({ path }) => path).filter((path) => !isTest(path))
  const reached = new Set<string>()
  const graph: Graph = new Map()
  for (const { path, target } of edges(sources)) if (!isTest(path)) add(graph, path, target)
  const visit = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const next of graph.get(path) ?? []) visit(next)
  }
  for (const path of all.filter(isEntry)) visit(path)
  return all.filter((path) => !reached.has(path))
}

/** One sentence for every page, command, format or tool that its room's list does not import. */
export function findUnlisted(sources: readonly Source[]): string[] {
  return LISTS.flatMap(({ kind, member, lists }) => {
    const files = sources.map(({ path }) => path).filter((path) => !isTest(path))
    const members = new Set(files.flatMap((path) => member.exec(path)?.[1] ?? []))
    const listed = edges(sources.filter(({ path }) => lists.includes(path))).map(({ target }) => target)
    const missing = [...members].filter((name) => !listed.some((target) => isWithin(withoutEnd(target), name)))
    return missing.map((name) => `the ${kind} ${name} is missing from ${lists[0]}`)
  })
}

function edges(sources: readonly Source[]): { path: string; target: string }[] {
  return sources.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier }) => {
      const target = resolve(path, specifier)
      return target ? [{ path, target }] : []
    }),
  )
}

function resolve(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return targetOf(path, specifier)
  const name = specifier.slice(1)
  const isDoor = specifier.startsWith('#') && (name in TABLE || specifier in INNER_DOORS)
  return isDoor ? `${name}/index.ts` : undefined
}

function isEntry(path: string): boolean {
  return Object.keys(TABLE).some((room) => path === `${room}/index.ts`) || ENTRIES.some((entry) => entry.test(path))
}

function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`)
}

function withoutEnd(path: string): string {
  return path.replace(/\.\w+$/, '')
}

function add(graph: Graph, from: string, to: string): void {
  graph.set(from, (graph.get(from) ?? new Set()).add(to))
}

function cyclesOf(graph: Graph): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (folder: string, trail: readonly string[]): void => {
    const at = trail.indexOf(folder)
    if (at >= 0) cycles.push([...trail.slice(at), folder].join(' → '))
    if (at >= 0 || done.has(folder)) return
    for (const next of graph.get(folder) ?? []) visit(next, [...trail, folder])
    done.add(folder)
  }
  for (const folder of graph.keys()) visit(folder, [])
  return cycles
}
