import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildAssets } from '../../build/assets.ts'

const root = join(import.meta.dirname, '..', '..')

/** The folder of built styles and islands: the program's own, or one built aside when a source is newer. */
export async function freshAssets(): Promise<string> {
  const own = join(root, 'dist', 'assets')
  const built = statSync(join(own, 'manifest.json'), { throwIfNoEntry: false })
  const newest = Math.max(...['style', 'islands'].map((folder) => newestIn(join(root, 'src', 'web', folder))))
  if (built && built.mtimeMs > newest) return own
  const aside = join(tmpdir(), `thalweg-assets-${process.getuid?.() ?? 0}-${newest.toString(36).replace('.', '-')}`)
  if (existsSync(aside)) return aside
  const making = mkdtempSync(`${aside}-`)
  await buildAssets(root, making)
  try {
    renameSync(making, aside)
  } catch {
    // Another test file built the same at the same time.
    rmSync(making, { recursive: true, force: true })
  }
  return aside
}

function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)))
  return Math.max(0, ...times.map(({ mtimeMs }) => mtimeMs))
}
