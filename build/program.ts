import { join } from 'node:path'
import { build } from 'vite'
import { bareBuiltins } from './bare-builtins.ts'

/** Loaded only if present, by packages that try and go on without. */
const OPTIONAL = ['pg-native', 'cloudflare:sockets']

/**
 * Bundles the program and its two workers, npm packages included, into `outDir`.
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
          codeSplitting: {
            groups: TOGETHER.map(({ name, files }) => ({
              name,
              test: (path: string) => files.test(path.replaceAll('\\', '/')),
            })),
          },
        },
      },
    },
  })
}

/**
 * What every command loads, what those load that tell of a week or all years, and what every command with a record loads, as one
 * file each: a further one costs half a millisecond at every start. And what a worker has in common with the program: else it
 * would stand in the worker's own file, which runs as a worker only.
 */
const TOGETHER: readonly { name: string; files: RegExp }[] = [
  {
    name: 'core',
    files:
      /\/src\/(calendar|record|cli)\/(?!commands|trial|recount|open-browser|how-computed|finding-line|value-line)[\w-]+\.ts$|\/src\/questions\/(asker|find-\w+)\.ts$|\/src\/start\/configuration\.ts$/,
  },
  {
    name: 'measured',
    files:
      /\/src\/measures\/(sums|(assumed|served)\/(agreed-hours|leave-days|served)|bleed\/(is-bounded|bleed)|rest\/daily-rest|attention\/(attention|intentions-on))\.ts$|\/src\/statistics\/(mean|hill|student-t|ratio-estimator|working-time-figures)\.ts$/,
  },
  {
    name: 'opening',
    files:
      /\/node_modules\/kysely\/|\/src\/store\/(?!examin|verify|safekeeping)[\w-]+\.ts$|\/src\/store\/migrations\/|\/src\/store\/sqlite\/(dialect|open|search|sqlite|trouble)\.ts$|\/src\/start\/open-record\.ts$/,
  },
  { name: 'formats', files: /\/src\/formats\/(?!reading-worker)/ },
]

function programEntries(root: string): Record<string, string> {
  return {
    thalweg: join(root, 'src/start/thalweg.ts'),
    'reading-worker': join(root, 'src/formats/reading-worker.ts'),
    'measuring-worker': join(root, 'src/questions/measuring-worker.ts'),
  }
}
