import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeActivityWatch } from './activitywatch-events.ts'
import type { LaidOut } from './lay-out.ts'
import { seedCareer } from './seeded-career.ts'
import { run } from './timing.ts'
import { writeCalendar } from './write-calendar.ts'
import { writeBundle, writeCommits } from './write-commits.ts'
import { writeMbox } from './write-mails.ts'

/** Files of traces to import, and how many traces each of them holds. */
export interface LaidTraces {
  /** A calendar for each career, the longest last. */
  calendars: TraceFile[]
  mails: TraceFile
  repository: TraceFile
  bundle: TraceFile
  /** Exports of ActivityWatch, by its events; the larger last. */
  windows: [TraceFile, TraceFile]
}

export interface TraceFile {
  path: string
  count: number
}

/** How many of each make the whole; a try-out takes a share of them. */
const WHOLE = { mails: 100_000, commits: 100_000, windows: [1_000_000, 5_000_000] } as const

/** Traces in `folder`, each file written there once, by a process of its own so that this one stays small. */
export function layOutTraces(folder: string, careers: readonly LaidOut[], share = 1): LaidTraces {
  const [mails, commits] = [WHOLE.mails * share, WHOLE.commits * share]
  const laid = (kind: Kind, name: string, written: number, count = written): TraceFile => {
    const path = join(folder, 'traces', name)
    if (!existsSync(path)) run({ program: process.execPath, args: [import.meta.filename, kind, path, String(written)] })
    return { path, count }
  }
  const windows = (events: number) => laid('windows', `windows-${events}.json`, events)
  return {
    calendars: careers.map(({ years, intervals }) => laid('calendar', `${years}-years.ics`, years, intervals)),
    mails: laid('mails', `sent-${mails}.mbox`, mails),
    repository: laid('commits', `commits-${commits}.git`, commits),
    bundle: laid('bundle', `commits-${commits}.bundle`, commits),
    windows: [windows(WHOLE.windows[0] * share), windows(WHOLE.windows[1] * share)],
  }
}

const WRITERS = {
  calendar: async (path: string, years: number) => writeCalendar(path, seedCareer(years)),
  mails: (path: string, count: number) => writeMbox(path, { count, sentEach: 1 }),
  commits: (path: string, count: number) => writeCommits(path, { count, files: 3, allOwn: true }),
  bundle: async (path: string) => writeBundle(bundled(path), path),
  windows: (path: string, events: number) => writeActivityWatch(path, events),
}
type Kind = keyof typeof WRITERS

/** The repository beside the bundle that is being written. */
function bundled(path: string): string {
  return path.replace(/\.bundle\.part$/, '.git')
}

/** What is under its own name is whole. */
async function lay(kind: Kind, path: string, amount: number): Promise<void> {
  const part = `${path}.part`
  mkdirSync(dirname(path), { recursive: true })
  rmSync(part, { recursive: true, force: true })
  await WRITERS[kind](part, amount)
  renameSync(part, path)
}

const [, started, kind, path, amount] = process.argv
if (started === import.meta.filename && kind && path) await lay(kind as Kind, path, Number(amount))
