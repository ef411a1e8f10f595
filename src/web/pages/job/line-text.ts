import type { Boundary } from '#record'
import type { Visit } from '../../visit.ts'

/** One agreed line in words: “40 h a week”, “Mon–Fri 09:00–17:00”, “Tue from 19:00”, “3 Jul – 17 Jul”. */
export function lineText({ words, formatting }: Visit, boundary: Boundary): string {
  const { things, job } = words
  const { kind, hours = 0, days = [], opensAt, closesAt, from, to } = boundary
  switch (kind) {
    case 'weekly hours':
      return job.aWeek(formatting.number(hours, hours % 1 ? 1 : 0))
    case 'daily window':
      return `${daysText(days, things.weekdays)} ${opensAt}–${closesAt}`
    case 'quiet evening':
      return job.edges.quietFrom(daysText(days, things.weekdays), String(opensAt))
    case 'leave':
      return `${from ? formatting.date(from) : '…'} – ${to ? formatting.date(to) : '…'}`
  }
}

/** “Mon–Fri”, “Tue, Thu”: days in a row are joined. */
export function daysText(days: readonly number[], names: Readonly<Record<number, string>>): string {
  const runs: number[][] = []
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) =>
      run.length > 2 ? `${names[run[0] ?? 0]}–${names[run.at(-1) ?? 0]}` : run.map((day) => names[day]).join(', '),
    )
    .join(', ')
}
