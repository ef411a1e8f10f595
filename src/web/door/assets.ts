import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Encoding } from './compression.ts'

/** One file for browsers, whole and as compressed by the build. Never changes under its name. */
export interface Asset {
  type: string
  bytes: Buffer
  compressed: Partial<Record<Encoding, Buffer>>
}

/** What pages link to, as URLs, and the files behind them by name. */
export interface Assets {
  files: ReadonlyMap<string, Asset>
  styles: readonly string[]
  /** Fonts that every page needs at once. */
  fonts: readonly string[]
  icon?: string
  /** The scripts of the island `name` (its file name without its end); empty when there is none. */
  island: (name: string) => readonly string[]
}

/** An entry of the build's `manifest.json`, by source path. */
interface Built {
  file: string
  imports?: string[]
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
}

const ENDS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

/** Reads all built files of `folder` into memory; a folder that is missing gives no assets. */
export function loadAssets(folder: string): Assets {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) in TYPES) : []
  const files = new Map(names.map((name) => [name, loadAsset(folder, name)]))
  const manifest: Record<string, Built> = JSON.parse(files.get('manifest.json')?.bytes.toString() ?? '{}')
  files.delete('manifest.json')
  const built = (source: RegExp) => Object.keys(manifest).filter((key) => source.test(key))
  const url = (key: string) => `/assets/${manifest[key]?.file}`
  const icon = built(/web\/style\/mark\.svg$/).map(url)[0]
  return {
    files,
    styles: built(/web\/style\/style\.css$/).map(url),
    fonts: built(/-latin-[a-z]+-normal\.woff2$/).map(url),
    ...(icon ? { icon } : {}),
    island: (name) => built(new RegExp(`web/islands/${RegExp.escape(name)}\\.tsx?$`)).map(url),
  }
}

/** The reply to a request for the asset `name`, or undefined: only names that were built are ever answered. */
export function findAsset(assets: Assets, name: string, encoding: Encoding | undefined): Response | undefined {
  const asset = assets.files.get(name)
  if (!asset) return undefined
  const squeezed = encoding && asset.compressed[encoding]
  const body = squeezed ?? asset.bytes
  const headers = {
    'content-type': asset.type,
    'content-length': String(body.length),
    'cache-control': 'private, max-age=31536000, immutable',
    vary: 'accept-encoding',
    ...(squeezed ? { 'content-encoding': encoding } : {}),
  }
  return new Response(body as Uint8Array<ArrayBuffer>, { headers })
}

function loadAsset(folder: string, name: string): Asset {
  const compressed: Asset['compressed'] = {}
  for (const [encoding, end] of Object.entries(ENDS) as [Encoding, string][]) {
    if (existsSync(join(folder, name + end))) compressed[encoding] = readFileSync(join(folder, name + end))
  }
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    bytes: readFileSync(join(folder, name)),
    compressed,
  }
}
