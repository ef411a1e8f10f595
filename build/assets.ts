import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const STYLE = 'src/web/style/style.css'
const ICON = 'src/web/style/mark.svg'
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
    plugins: [icon(root)],
  })
  compressAll(outDir)
}

/** The icon is linked by pages alone, so nothing else brings it in. */
function icon(root: string): Plugin {
  return {
    name: 'thalweg-icon',
    buildStart() {
      if (!existsSync(join(root, ICON))) return
      const source = readFileSync(join(root, ICON))
      this.emitFile({ type: 'asset', name: 'mark.svg', originalFileName: ICON, source })
    },
  }
}

/** As tightly as can be, once, here: the server then only hands them out. Fonts are compressed already. */
function compressAll(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => /\.(js|css|svg)$/.test(one))) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

/** Every file directly in the islands folder is an entry, except tests. */
function assetEntries(root: string): string[] {
  const islands = existsSync(join(root, ISLANDS)) ? readdirSync(join(root, ISLANDS)) : []
  const scripts = islands.filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
  const style = existsSync(join(root, STYLE)) ? [STYLE] : []
  return [...style, ...scripts.sort().map((name) => `${ISLANDS}/${name}`)]
}
