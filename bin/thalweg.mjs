#!/usr/bin/env node
// Plain JavaScript for any Node from 20 on: continues on the Node that came with the package, builds when there
// is nothing built yet, and then hands over to dist/thalweg.js. Writes nothing to stdout.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Not imported: that would make a module of all of node:fs, streams and promises with it, at every start.
const { existsSync } = process.getBuiltinModule?.('node:fs') ?? (await import('node:fs'))

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'dist', 'thalweg.js')
const own = Number(process.versions.node.split('.')[0]) >= 26

if (!own) {
  const { continueOnOwnNode } = await import('./own-node.mjs')
  await continueOnOwnNode(root, fileURLToPath(import.meta.url))
} else {
  const command = process.argv[2]
  if (command === 'serve' || command === 'try' || !existsSync(program)) {
    const { buildIfStale } = await import('./fresh-build.mjs')
    buildIfStale(root)
  }
  const { enableCompileCache, flushCompileCache } = await import('node:module')
  const cache = enableCompileCache(join(root, 'dist', 'compiled'))
  await import(program)
  // A server ends by a signal, which would lose what was compiled.
  if (command === 'serve' && cache.directory) setTimeout(flushCompileCache, 3000).unref()
}
