import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const STYLE = 'src/web/style/style.css'
const ISLANDS = 'src/web/islands'

/**
 * Builds the style sheet with its fonts, and one script per island, into `outDir`.
 * Names carry a hash of their content; `manifest.json` maps sources to names.
 */
export async function buildAssets(root: string, outDir: string): Promise<void> {
  const input = assetEntries(root)
  if (input.length === 0) {
    mkdirSync(outDir, { recursive: true })
    writeFileSync(join(outDir, 'manifest.json'), '{}')
    return
  }
  await build({
    root,
    base: '/assets/',
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir,
      assetsDir: '',
      manifest: 'manifest.json',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      reportCompressedSize: false,
      rolldownOptions: { input },
    },
  })
}

/** Every file directly in the islands folder is an entry, except tests. */
function assetEntries(root: string): string[] {
  const islands = existsSync(join(root, ISLANDS)) ? readdirSync(join(root, ISLANDS)) : []
  const scripts = islands.filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
  const style = existsSync(join(root, STYLE)) ? [STYLE] : []
  return [...style, ...scripts.sort().map((name) => `${ISLANDS}/${name}`)]
}
