/**
 * `npm test`: everything that has to hold, on a fresh machine too. Finds or installs a Chromium and a Radicale, builds, checks
 * types and style, runs every test, and ends with one line of counts. Arguments go to vitest, to run a few.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { ensureRadicale } from './radicale.ts'
import type { Tally } from './tally.ts'

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'thalweg-test-'))
const tallyFile = join(scratch, 'tally.json')

try {
  process.env.THALWEG_CHROMIUM = ensureChromium()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
ensureRadicale()
const checks = [
  await check('build', ['build/build.ts']),
  ...(await Promise.all([check('types', ['node_modules/typescript/bin/tsc', '--noEmit']), check('style', style())])),
]
const testsPassed = await run(tests(), { ...process.env, THALWEG_TALLY: tallyFile })
const tally = readTally()
rmSync(scratch, { recursive: true, force: true })
const passed = tally.passed + checks.filter((passes) => passes).length
// A run that broke off without a failed test has failed all the same.
const failed = Math.max(tally.failed, testsPassed ? 0 : 1) + checks.filter((passes) => !passes).length
console.log(`${passed} passed, ${failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

function style(): string[] {
  return ['node_modules/@biomejs/biome/bin/biome', 'check', '.']
}

function tests(): string[] {
  return [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=./test/tally.ts',
    ...process.argv.slice(2),
  ]
}

async function check(name: string, args: string[]): Promise<boolean> {
  const passes = await run(args, process.env)
  console.log(`${name}: ${passes ? 'passed' : 'failed'}`)
  return passes
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  child.on('error', () => resolve(false))
  child.on('exit', (code) => resolve(code === 0))
  return promise
}

function readTally(): Tally {
  try {
    return JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
