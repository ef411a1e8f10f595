import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const PROGRAM = 'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 3'
const BUILD = `import { mkdirSync, writeFileSync } from 'node:fs'
console.log('much ado')
mkdirSync('dist', { recursive: true })
writeFileSync('dist/thalweg.js', ${JSON.stringify(PROGRAM)})
writeFileSync('dist/built', '')`
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'thalweg-bin-'))
  cpSync(join(import.meta.dirname, '..', 'bin'), join(root, 'bin'), { recursive: true })
  put('package.json', '{"type":"module"}')
})

afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'bin/thalweg.mjs'), ...args], { encoding: 'utf8' })
}

test('arguments and exit code pass through, and stdout is the command’s alone', () => {
  put('dist/thalweg.js', PROGRAM)
  expect(run('log', 'a "win" ü')).toMatchObject({ stdout: '["log","a \\"win\\" ü"]', stderr: '', status: 3 })
})

test('what is not built yet is built first, with one line that is not on stdout', () => {
  put('node_modules/vite/package.json', '{}')
  put('build/build.ts', BUILD)
  const first = run('week')
  expect(first).toMatchObject({ stdout: '["week"]', status: 3 })
  expect(first.stderr.trim().split('\n')).toHaveLength(1)
  expect(run('week').stderr).toBe('')
})

test('a server is built again when a source is newer, a quick command is not', () => {
  put('node_modules/vite/package.json', '{}')
  put('build/build.ts', BUILD)
  put('src/start/thalweg.ts', '')
  run('serve')
  expect(run('serve').stderr).toBe('')
  const later = new Date(Date.now() + 5000)
  utimesSync(join(root, 'src/start/thalweg.ts'), later, later)
  expect(run('week').stderr).toBe('')
  expect(run('serve').stderr).toContain('Building')
})

test('without the means to build it says what to run', () => {
  const { stdout, stderr, status } = run('week')
  expect([stdout, status]).toEqual(['', 1])
  expect(stderr).toContain('npm ci && npm run build')
})

test('a build that fails is told and leaves no program half done', () => {
  put('node_modules/vite/package.json', '{}')
  put('build/build.ts', "console.error('a type is wrong'); process.exit(2)")
  const { stderr, status } = run('serve')
  expect([status, stderr.includes('a type is wrong')]).toEqual([1, true])
  expect(existsSync(join(root, 'dist/thalweg.js'))).toBe(false)
})

/** Runs the part for older Nodes, with this one standing in for what came with the package. */
function older(script: string): string {
  const wrapper = `import { continueOnOwnNode } from '${join(root, 'bin/own-node.mjs')}'
    await continueOnOwnNode(${JSON.stringify(root)}, ${JSON.stringify(script)})`
  put('older.mjs', wrapper)
  return join(root, 'older.mjs')
}

function bringNode(): void {
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'))
}

test('an older Node goes on with the one that came with the package', () => {
  bringNode()
  put('script.mjs', PROGRAM)
  const done = spawnSync(process.execPath, [older(join(root, 'script.mjs')), 'week'], { encoding: 'utf8' })
  expect(done).toMatchObject({ stdout: '["week"]', stderr: '', status: 3 })
})

test('an older Node without it says what to run', () => {
  const done = spawnSync(process.execPath, [older('none')], { encoding: 'utf8' })
  expect(done.status).toBe(1)
  expect(done.stderr).toContain('npm ci')
})

test('an older Node passes signals on and ends as its program did', async () => {
  bringNode()
  put('script.mjs', "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')")
  const child = spawn(process.execPath, [older(join(root, 'script.mjs'))])
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGTERM')
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(7)
})
