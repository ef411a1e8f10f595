/**
 * Builds everything the program needs into `dist/`:
 *
 *   dist/thalweg.js           the server and the command line, one chunk per dynamic import
 *   dist/reading-worker.js    the worker in which files from outside are read
 *   dist/measuring-worker.js  the worker in which measures that take long are made
 *   dist/assets/              what browsers get, named by content, with `manifest.json`
 *   dist/built                a stamp; its time is when the build began
 */
import { existsSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './assets.ts'
import { buildProgram } from './program.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const begunAt = new Date()

// Built beside and then put in place, so that a failed or interrupted build leaves the last good one.
const next = `${dist}-next-${process.pid}`
await buildAssets(root, join(next, 'assets'))
await buildProgram(root, next)
writeFileSync(join(next, 'built'), '')
utimesSync(join(next, 'built'), begunAt, begunAt)
const old = `${dist}-old-${process.pid}`
if (existsSync(dist)) renameSync(dist, old)
renameSync(next, dist)
rmSync(old, { recursive: true, force: true })
console.error(`Built in ${((Date.now() - begunAt.getTime()) / 1000).toFixed(1)} s`)
