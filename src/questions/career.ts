import { addDays, type Days, dayAt, firstDay, type Instant, type Month, monthOf, type PlainDate } from '#calendar'
import {
  type CareerRiver,
  careerRiver,
  monthsUntil,
  outsideShare,
  type RiverYear,
  riverYears,
  type SinceMove,
  sinceMove,
  type TracedTotal,
  tracedMonths,
  weeksOf,
} from '#measures'
import type { Job, Organisation, Position, Statement, Work } from '#record'
import type { MonthSeconds, Reader, Stored } from '#store'
import { type Asker, ask, whoAmI } from './asker.ts'

/** The whole life on one page. */
export interface Career {
  today: PlainDate
  jobs: Stored<'job'>[]
  organisations: Organisation[]
  positions: Position[]
  /** The first one first. */
  moves: Stored<'move'>[]
  works: Work[]
  /** The wordings of all works, the newest first. */
  statements: Statement[]
  /** The whole life by month; nothing when no job has dates or traces. */
  river?: CareerRiver | undefined
  /** One year by week, when it was asked for. */
  zoom?: { year: number; river: CareerRiver } | undefined
  years: RiverYear[]
  /** How many months have any traced time, and the first of them. */
  traced?: { months: number; from: Month } | undefined
  since?: SinceMove | undefined
}

/** The career over the whole life, and one year of it more closely. */
export async function career(asker: Asker, { year }: { year?: number | undefined } = {}): Promise<Career> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  return ask(asker, async (reader) => {
    const jobs = await reader.list('job')
    const moves = (await reader.list('move')).sort((a, b) => (a.on < b.on ? -1 : 1))
    const totals = await reader.monthSeconds(['job', 'served'])
    const terms = { boundaries: await reader.list('boundary'), servings: await reader.list('serving') }
    const from = firstDayOf(jobs, totals)
    const periods = from && from <= today ? monthsUntil(from, today) : []
    const slice = { jobs, ...terms, tracedMonths: tracedMonths(totals) }
    const river = periods.length ? careerRiver({ ...slice, periods, totals: byMonth(totals) }) : undefined
    const weeks = year && from && year >= Number(from.slice(0, 4)) ? weeksOf(year, today, settings.weekStart) : []
    return {
      ...{ today, jobs, moves },
      organisations: await reader.list('organisation'),
      positions: await reader.list('position'),
      works: await reader.list('work'),
      statements: (await reader.list('statement')).sort((a, b) => (a.from < b.from ? 1 : -1)),
      river: river?.jobs.length ? river : undefined,
      zoom:
        year && weeks.length
          ? { year, river: careerRiver({ ...slice, periods: weeks, totals: await byDayIn(reader, weeks) }) }
          : undefined,
      years: river ? riverYears(river) : [],
      traced: tracedSpan(totals),
      since: river && sinceMove(river, jobs, moves, today),
    }
  })
}

function firstDayOf(jobs: readonly Job[], totals: readonly MonthSeconds[]): PlainDate | undefined {
  const starts = jobs.flatMap(({ from }) => (from ? [firstDay(from)] : []))
  const first = totals[0]
  return [...starts, ...(first ? [`${first.month}-01` as PlainDate] : [])].sort()[0]
}

/** Months with any traced time of a job. */
function tracedSpan(totals: readonly MonthSeconds[]): Career['traced'] {
  const months = [...new Set(totals.flatMap(({ strand, month }) => (strand === 'job' ? [month] : [])))].sort()
  return months[0] && { months: months.length, from: months[0] }
}

function byMonth(totals: readonly MonthSeconds[]): TracedTotal[] {
  return totals.map(({ month, strand, job, seconds }) => ({
    day: `${month}-01` as PlainDate,
    strand: strand as TracedTotal['strand'],
    job,
    seconds,
  }))
}

async function byDayIn(reader: Reader, periods: readonly Days[]): Promise<TracedTotal[]> {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return []
  const totals = await reader.dayTotals({ from: first.from, to: last.to }, ['job', 'served'])
  return totals as unknown as TracedTotal[]
}

/** What the long line rests on, each with its count. */
export interface LongLine {
  moves: { mine: number; said: number; all: number }
  contacts: { outside: number; placed: number; all: number }
  conversations: { thisWeek: number; from: PlainDate }
  learning: { hours: number; pieces: number; month: Month }
  jobs: { paid: number; unpaid: number; held: number }
  skills: { evidenced: number; all: number }
  wins: { count: number; from: PlainDate }
}

/** Counts over the whole career, without any estimate. */
export async function longLine(asker: Asker): Promise<LongLine> {
  const { settings } = await whoAmI(asker)
  const today = dayAt(settings.zone, asker.now() as Instant)
  const week = weeksOf(Number(today.slice(0, 4)), today, settings.weekStart).at(-1)?.from ?? today
  const yearAgo = addDays(today, -364)
  return ask(asker, async (reader) => {
    const jobs = await reader.list('job')
    const moves = await reader.list('move')
    const skills = await reader.list('skill')
    const shown = new Set((await reader.list('evidence')).flatMap(({ skill }) => (skill ? [skill as string] : [])))
    const said = moves.filter(({ decidedBy }) => decidedBy)
    return {
      moves: { mine: said.filter(({ decidedBy }) => decidedBy === 'me').length, said: said.length, all: moves.length },
      contacts: await contactsOf(reader, jobs, today),
      conversations: { thisWeek: await conversationsSince(reader, week, today), from: week },
      learning: await learningIn(reader, monthOf(today)),
      jobs: {
        paid: jobs.filter(({ paid }) => paid).length,
        unpaid: jobs.filter(({ paid }) => !paid).length,
        held: jobs.filter(({ to }) => !to).length,
      },
      skills: { evidenced: skills.filter(({ id }) => shown.has(id)).length, all: skills.length },
      wins: { count: await reader.countEntries({ kind: 'win', from: yearAgo }), from: yearAgo },
    }
  })
}

async function contactsOf(reader: Reader, jobs: readonly Job[], today: PlainDate): Promise<LongLine['contacts']> {
  const { outside, inside, unknown } = outsideShare(await reader.contactCounts(), jobs, today).counts
  return { outside, placed: outside + inside, all: outside + inside + unknown }
}

async function conversationsSince(reader: Reader, from: PlainDate, to: PlainDate): Promise<number> {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) count += (await reader.list('conversation', { day })).length
  return count
}

/** What was finished in the month, or begun in it and not finished. */
async function learningIn(reader: Reader, month: Month): Promise<LongLine['learning']> {
  const pieces = (await reader.list('learning')).filter(
    ({ from, to, stage }) => stage !== 'not begun' && (to ?? from)?.startsWith(month),
  )
  return { hours: pieces.reduce((sum, { hours = 0 }) => sum + hours, 0), pieces: pieces.length, month }
}
