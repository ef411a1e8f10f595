import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { parseAst } from 'vite'

/** One import, re-export, dynamic import or imported type. `names` is empty where they cannot be told. */
export type Import = { specifier: string; names: readonly string[]; typeOnly: boolean }

/** A source file by its path below `src/`, always with `/`. */
export type Source = { path: string; lines: number; generated: boolean; imports: readonly Import[] }

/** Reads every TypeScript file below `folder`, tests included. */
export function readSources(folder: string): Source[] {
  return listFiles(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readSource(folder, path))
}

/** Every file below `folder`, relative to it, with `/`, in order. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The imports of a piece of TypeScript; `path` decides whether it may hold JSX. */
export function importsOf(text: string, path: string): Import[] {
  const found: Import[] = []
  walk(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path), (node) => {
    const one = asImport(node)
    if (one) found.push(one)
  })
  return found
}

/** Where a relative import leads, as a path below `src/`. */
export function targetOf(path: string, specifier: string): string {
  return posix.normalize(posix.join(dirname(path), specifier))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function readSource(folder: string, path: string): Source {
  const text = readFileSync(join(folder, path), 'utf8')
  return {
    path,
    lines: text.split('\n').length - 1,
    generated: /^\/[/*].*@generated/.test(text),
    imports: importsOf(text, path),
  }
}

type Node = { type: string; [key: string]: unknown }

const FORMS = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
])

function asImport(node: Node): Import | undefined {
  if (!FORMS.has(node.type)) return undefined
  const source = (node.source ?? node.argument) as Node | null | undefined
  const specifier = source?.value ?? (source?.literal as Node | undefined)?.value
  if (typeof specifier !== 'string') return undefined
  const specifiers = (node.specifiers ?? []) as Node[]
  const names = specifiers.map((one) => nameOf((one.imported ?? one.local) as Node))
  const kinds = [node.importKind ?? node.exportKind, ...specifiers.map((one) => one.importKind ?? one.exportKind)]
  const allTypes = specifiers.length > 0 && kinds.slice(1).every((kind) => kind === 'type')
  return { specifier, names, typeOnly: node.type === 'TSImportType' || kinds[0] === 'type' || allTypes }
}

function nameOf(node: Node): string {
  return String(node.name ?? node.value ?? '')
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, visit)
  } else if (value && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') visit(value as Node)
    for (const one of Object.values(value)) walk(one, visit)
  }
}
