import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from '../../build/program.ts'
import { freshAssets } from '../journeys/fresh-assets.ts'

const root = join(import.meta.dirname, '..', '..')

/** The program built into a folder of its own, as a person has it after `npm run build`. */
export interface Built {
  /** Where its files are. */
  dist: string
  /** Starts it on a record; the environment is otherwise empty of Thalweg. */
  start(record: string, ...typed: string[]): Running
  away(): void
}

export interface Running {
  child: ChildProcessWithoutNullStreams
  /** All it has said so far. */
  said: { out: string; err: string }
  ended: Promise<number | null>
  /** Waits until stdout matches. */
  until(pattern: RegExp): Promise<RegExpExecArray>
}

export async function buildHere(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-built-'))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  await buildProgram(root, join(folder, 'dist'))
  symlinkSync(await freshAssets(), join(folder, 'dist', 'assets'))
  return {
    dist: join(folder, 'dist'),
    start: (record, ...typed) => startIn(folder, record, typed),
    away: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function startIn(folder: string, record: string, typed: string[]): Running {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env
  const child = spawn(process.execPath, [join(folder, 'dist', 'thalweg.js'), ...typed], {
    env: { ...environment, THALWEG_RECORD: record, TZ: 'UTC' },
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const until = async (pattern: RegExp) => {
    for (let tries = 0; tries < 600; tries++) {
      const found = pattern.exec(said.out)
      if (found) return found
      if (child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`it never said ${pattern}, but ${JSON.stringify(said)}`)
  }
  return { child, said, ended, until }
}
