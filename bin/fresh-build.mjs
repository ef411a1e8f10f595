import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'build', 'package-lock.json']

/** Builds when nothing is built, or when a source is newer than what is. Ends the process when that fails. */
export function buildIfStale(root) {
  if (!isStale(root)) return
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    console.error(`Thalweg is not built yet and cannot build itself here: run "npm ci && npm run build" in ${root}.`)
    process.exit(1)
  }
  console.error('Building Thalweg, once, a few seconds …')
  const build = spawnSync(process.execPath, [join(root, 'build', 'build.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (build.status === 0) return
  console.error(build.stderr)
  console.error(`Building Thalweg failed, see above: run "npm ci" in ${root} and try again.`)
  process.exit(1)
}

function isStale(root) {
  const stamp = statSync(join(root, 'dist', 'built'), { throwIfNoEntry: false })
  if (!stamp) return true
  return SOURCES.some((source) => newestIn(join(root, source)) > stamp.mtimeMs)
}

/** Folders count too: their time tells of files that went away. 0 when there is nothing. */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), stat.mtimeMs)
}
