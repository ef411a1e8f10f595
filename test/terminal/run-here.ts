import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTyped, type Terminal } from '../../src/cli/index.ts'
import { painter } from '../../src/cli/paint.ts'
import { wiringOf } from '../../src/start/wiring.ts'

/** Midday of a Wednesday, in UTC. */
export const NOW = Date.parse('2026-11-18T12:00:00Z')

export interface Answer {
  code: number
  out: string
  err: string
}

/** A record of its own and a way to type commands at it, in this process, with what they print. */
export interface Desk {
  folder: string
  record: string
  run(...typed: string[]): Promise<Answer>
  /** Runs and reads the JSON it printed. */
  json<T = Record<string, unknown>>(...typed: string[]): Promise<T>
  away(): void
}

export interface DeskTerms {
  width?: number
  coloured?: boolean
  environment?: NodeJS.ProcessEnv
  /** Given the way to interrupt, as Ctrl-C does. */
  onInterruptible?: (interrupt: () => void) => void
}

export function openDesk(terms: DeskTerms = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-desk-'))
  const record = join(folder, 'career.thalweg')
  const environment = { THALWEG_RECORD: record, TZ: 'UTC', LANG: 'C', ...terms.environment }
  const run = async (...typed: string[]): Promise<Answer> => {
    const said = { out: '', err: '' }
    const code = await runTyped(
      typed,
      terminalInto(said, environment, terms),
      wiringOf(
        environment,
        () => '0.0.0',
        () => NOW,
      ),
    )
    return { code, ...said }
  }
  return {
    ...{ folder, record, run },
    json: async (...typed) => JSON.parse((await run(...typed, '--json')).out),
    away: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function terminalInto(said: { out: string; err: string }, environment: NodeJS.ProcessEnv, terms: DeskTerms): Terminal {
  const paint = painter(terms.coloured === true)
  return {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    width: terms.width ?? 80,
    ...{ paint, paintErr: paint, lively: false, environment },
    now: () => NOW,
    onInterrupt: (stop) => {
      terms.onInterruptible?.(stop)
      return () => {}
    },
  }
}
