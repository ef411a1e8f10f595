import type { Week, WeekStretch } from '#questions'
import type { WeekBlock, WeekDay } from '#web/charts'
import type { Visit } from '../../visit.ts'

/** Stretches of one kind and job that are apart by less than this many hours are drawn as one. */
const NEAR = 1 / 15

/** The days of a week as the grid draws them. */
export function weekDaysOf({ formatting, words }: Visit, week: Week): WeekDay[] {
  const titles = new Map(week.jobs.map(({ id, title }) => [id as string, title]))
  const titleOf = (job: string) => titles.get(job) ?? words.job.unsortedTime
  return week.days.map(({ day, windows, quiet, leave, stretches }) => ({
    id: day,
    label: formatting.weekday(day),
    href: `/day/${day}`,
    windows,
    quiet: leave ? [{ from: 0, to: 24 }] : quiet,
    blocks: drawnTogether(stretches).map((stretch) => blockOf(stretch, day)),
  }))

  function blockOf(stretch: WeekStretch, day: string): WeekBlock {
    const { kind, from, to, bleed } = stretch
    const name = kind === 'other' ? titleOf(stretch.job) : bleed ? words.job.bleedKinds[bleed] : words.job.week.inside
    return {
      kind,
      from,
      to,
      id: `${day} ${stretch.interval} ${from}`,
      title: words.job.week.block(name, formatting.clock(from), formatting.clock(to)),
      ...(kind === 'other' ? { label: name } : {}),
    }
  }
}

function drawnTogether(stretches: readonly WeekStretch[]): WeekStretch[] {
  const drawn: WeekStretch[] = []
  const order = { other: 0, inside: 1, bleed: 2 }
  const ordered = [...stretches].sort((a, b) => order[a.kind] - order[b.kind] || a.from - b.from)
  for (const stretch of ordered) {
    const last = drawn.findLast(
      (one) => one.kind === stretch.kind && one.job === stretch.job && one.bleed === stretch.bleed,
    )
    if (last && stretch.from - last.to < NEAR) last.to = Math.max(last.to, stretch.to)
    else drawn.push({ ...stretch })
  }
  return drawn
}
