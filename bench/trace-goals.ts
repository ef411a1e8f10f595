import { calendarGoals } from './calendar-goals.ts'
import { countingGoals } from './counting-goals.ts'
import type { LaidOut } from './lay-out.ts'
import { layOutTraces } from './lay-out-traces.ts'
import { momentGoals } from './moment-goals.ts'
import type { Line } from './table.ts'
import { windowGoals } from './window-goals.ts'

const PARTS = ['calendar', 'moments', 'windows', 'counting'] as const

/** What comes in by itself: calendars, mails, commits, windows, and what counting them takes. `part` measures one of these. */
export async function traceGoals(
  folder: string,
  [short, long]: readonly [LaidOut, LaidOut],
  { share = 1, part }: { share?: number; part?: string | undefined },
): Promise<Line[]> {
  const traces = layOutTraces(folder, [short, long], share)
  const [few, all] = traces.calendars
  const measured: Record<(typeof PARTS)[number], () => Line[] | Promise<Line[]>> = {
    calendar: () => (few && all ? calendarGoals([few, all]) : []),
    moments: () => momentGoals(traces),
    windows: () => windowGoals(long, traces),
    counting: () => countingGoals(long, share),
  }
  const lines: Line[] = []
  for (const one of PARTS) if (!part || part === one) lines.push(...(await measured[one]()))
  return lines
}
