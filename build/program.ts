import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bareBuiltins } from './bare-builtins.ts'

/** Loaded only if present, by packages that try and go on without. */
const OPTIONAL = ['pg-native', 'cloudflare:sockets']

/**
 * Bundles the program and the reading worker, npm packages included, into `outDir`.
 * Everything imported dynamically becomes a chunk of its own, so that a command loads only what it needs.
 */
export async function buildProgram(root: string, outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [bareBuiltins()],
    ssr: { noExternal: true, external: OPTIONAL, target: 'node' },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node26',
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: programEntries(root),
        // All side by side, so that what a file finds beside itself does not depend on how the program was split.
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'core', test: inEveryCommand }] },
        },
      },
    },
  })
}

/** What every command loads, as one file: each further one costs half a millisecond at every start. */
function inEveryCommand(path: string): boolean {
  return /[/\\]src[/\\](calendar|record|cli)[/\\](?!commands)(?!trial|recount|open-browser)[\w-]+\.ts$|[/\\]questions[/\\](asker|find-\w+)\.ts$/.test(
    path,
  )
}

function programEntries(root: string): Record<string, string> {
  const worker = join(root, 'src/formats/reading-worker.ts')
  return {
    thalweg: join(root, 'src/start/thalweg.ts'),
    ...(existsSync(worker) ? { 'reading-worker': worker } : {}),
  }
}
