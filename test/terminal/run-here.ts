import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSample } from '../../src/actions/index.ts'
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
  /** The present, which stands still unless moved. */
  clock: { now: number }
  run(...typed: string[]): Promise<Answer>
  /** Runs and reads the JSON it printed. */
  json<T = Record<string, unknown>>(...typed: string[]): Promise<T>
  /** Fills the record with the invented career. */
  sample(): Promise<void>
  away(): void
}

export interface DeskTerms {
  width?: number
  coloured?: boolean
  environment?: NodeJS.ProcessEnv
  /** What is typed when a command asks, in order. */
  answers?: string[]
  /** Given the way to interrupt, as Ctrl-C does. */
  onInterruptible?: (interrupt: () => void) => void
}

export function openDesk(terms: DeskTerms = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-desk-'))
  const record = join(folder, 'career.thalweg')
  const clock = { now: NOW }
  const environment = { THALWEG_RECORD: record, TZ: 'UTC', LANG: 'C', ...terms.environment }
  const run = async (...typed: string[]): Promise<Answer> => {
    const said = { out: '', err: '' }
    const code = await runTyped(
      typed,
      terminalInto(said, environment, terms, clock),
      wiringOf(
        environment,
        () => '0.0.0',
        () => clock.now,
      ),
    )
    return { code, ...said }
  }
  return {
    ...{ folder, record, clock, run },
    json: async (...typed) => JSON.parse((await run(...typed, '--json')).out),
    sample: async () => {
      const opened = await wiringOf(
        environment,
        () => '',
        () => clock.now,
      ).open(record)
      await loadSample(opened.doer)
      await opened.close()
    },
    away: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function terminalInto(
  said: { out: string; err: string },
  environment: NodeJS.ProcessEnv,
  terms: DeskTerms,
  clock: Desk['clock'],
): Terminal {
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
    ask: async () => terms.answers?.shift(),
    now: () => clock.now,
    onInterrupt: (stop) => {
      terms.onInterruptible?.(stop)
      return () => {}
    },
  }
}
