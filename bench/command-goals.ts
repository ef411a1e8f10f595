import { copyFileSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dayNumber, type PlainDate, startOfDay } from '#calendar'
import { type LaidOut, titleOf } from './lay-out.ts'
import { LAST_DAY, ZONE } from './seeded-career.ts'
import { type Line, ms } from './table.ts'
import { type Command, has, inTurn } from './timing.ts'

const root = join(import.meta.dirname, '..')
const ROUNDS = 9

/** A command of Thalweg as a person starts it. */
export function ours(record: string, ...args: string[]): Command {
  return { program: process.execPath, args: [join(root, 'bin', 'thalweg.mjs'), ...args, '--record', record] }
}

function bare(script: string, ...args: string[]): Command {
  return { program: process.execPath, args: [join(root, 'bench', 'bare', script), ...args], env: { TZ: ZONE } }
}

function timewarrior({ timewarrior }: LaidOut, ...args: string[]): Command {
  return { program: 'timew', args, env: { TIMEWARRIORDB: timewarrior, TZ: ZONE } }
}

type Sums = Map<string, number>

/** Are all sums the same, to so many seconds? */
function same(a: Sums, b: Sums, seconds = 1): boolean {
  return a.size === b.size && [...a].every(([key, value]) => Math.abs(value - (b.get(key) ?? Number.NaN)) < seconds)
}

/** `2026-11 Teaching` → seconds, from `picture --json`. */
function picturedMonths(output: string, laid: LaidOut): Sums {
  const { hours } = JSON.parse(output) as { hours: { period: string; job: string; value: number }[] }
  return new Map(
    hours
      .filter(({ value }) => value > 0)
      .map(({ period, job, value }) => [`${period} ${titleOf(laid, job as never)}`, value * 3600]),
  )
}

function bareMonths(output: string, laid: LaidOut): Sums {
  const rows = JSON.parse(output) as { month: string; job: string; seconds: number }[]
  return new Map(rows.map(({ month, job, seconds }) => [`${month} ${titleOf(laid, job as never)}`, seconds]))
}

const MONTHS = ['picture', '--by', 'month', '--only', 'hours', '--json']

/** Goal 1: month by job over all years, as a command. */
export function monthsByJob(laid: LaidOut, short: LaidOut): Line[] {
  const commands: Record<string, Command> = {
    ours: ours(laid.record, ...MONTHS),
    short: ours(short.record, ...MONTHS),
    bare: bare('months.mjs', laid.record),
  }
  if (has('timew')) commands.timewarrior = timewarrior(laid, 'months')
  const ran = inTurn(commands, ROUNDS)
  const answer = picturedMonths(ran.ours?.output ?? '', laid)
  const line = (other: string, name: string, aim: number, equal?: boolean): Line[] => {
    const [a, b] = [ran.ours, ran[other]]
    if (!a || !b) return []
    return [
      {
        goal: '1',
        what: `month by job, ${laid.years} years`,
        ours: ms(a.median),
        other: `${name} ${ms(b.median)}`,
        ratio: a.median / b.median,
        aim,
        equal,
      },
    ]
  }
  const ledger = has('hledger') ? hledgerMonths(laid, ran.ours?.median ?? 0, answer) : []
  return [
    ...line('timewarrior', 'timewarrior + extension', 1 / 25, same(answer, jsonSums(ran.timewarrior?.output))),
    ...ledger,
    ...line('bare', 'bare node on month totals', 1.5, same(answer, bareMonths(ran.bare?.output ?? '[]', laid))),
    ...line('short', `ours at ${short.years} year`, 1.5),
  ]
}

function jsonSums(output = '{}'): Sums {
  return new Map(Object.entries(JSON.parse(output) as Record<string, number>))
}

/** hledger takes many seconds: two rounds are enough for a ratio of a hundred. */
function hledgerMonths(laid: LaidOut, own: number, answer: Sums): Line[] {
  const command = { program: 'hledger', args: ['-f', `timeclock:${laid.timeclock}`, 'balance', '-M', '-O', 'csv'] }
  const { hledger } = inTurn({ hledger: command }, 2)
  const equal = same(hledgerSums(hledger.output), answer, 600)
  const other = `hledger timeclock ${ms(hledger.median)}`
  return [
    {
      goal: '1',
      what: `month by job, ${laid.years} years`,
      ours: ms(own),
      other,
      ratio: own / hledger.median,
      aim: 1 / 100,
      equal,
    },
  ]
}

/** hledger rounds every stretch to a hundredth of an hour: its sums over a month are off by some minutes. */
function hledgerSums(output: string): Sums {
  const [head = '', ...rows] = output.trim().split('\n')
  const cells = (row: string) => row.split('","').map((cell) => cell.replaceAll('"', ''))
  const months = cells(head).slice(1)
  const sums: Sums = new Map()
  for (const row of rows) {
    const [account = '', ...amounts] = cells(row)
    if (account === 'total' || account.startsWith('Total')) continue
    for (const [at, amount] of amounts.entries()) {
      const hours = Number.parseFloat(amount)
      if (hours && months[at]) sums.set(`${months[at]} ${account}`, hours * 3600)
    }
  }
  return sums
}

/** Goal 1: time outside the boundary over all years. */
export function timeOutside(laid: LaidOut): Line[] {
  const job = laid.jobs[0]?.id ?? ''
  const ran = inTurn(
    {
      ours: ours(laid.record, 'picture', '--by', 'all', '--only', 'bleed', '--json'),
      raw: bare('outside.mjs', laid.record, job),
    },
    ROUNDS,
  )
  const { bleed } = JSON.parse(ran.ours.output) as { bleed: { job: string; value?: number }[] }
  const own = (bleed.find((one) => one.job === job)?.value ?? 0) * 3600
  return [
    {
      goal: '1',
      what: `time outside the boundary, ${laid.years} years`,
      ours: ms(ran.ours.median),
      other: `raw SQLite ${ms(ran.raw.median)}`,
      ratio: ran.ours.median / ran.raw.median,
      aim: 0.5,
      equal: Math.abs(own - Number(ran.raw.output)) < 60,
    },
  ]
}

/** Goal 2: one week, as a command. */
export function oneWeek(laid: LaidOut, short: LaidOut): Line[] {
  const commands: Record<string, Command> = {
    ours: ours(laid.record, 'week', LAST_DAY, '--json'),
    short: ours(short.record, 'week', LAST_DAY, '--json'),
  }
  if (has('timew')) commands.timewarrior = timewarrior(laid, 'months', '2026-11-16', '-', '2026-11-23')
  const ran = inTurn(commands, ROUNDS)
  const { hours } = JSON.parse(ran.ours?.output ?? '{"hours":[]}') as { hours: { title: string; value: number }[] }
  const answer = new Map(hours.map(({ title, value }) => [`2026-11 ${title}`, Math.round(value * 3600)]))
  const lines: Line[] = []
  if (ran.ours && ran.timewarrior)
    lines.push({
      ...{
        goal: '2',
        what: 'one week by job, command',
        ours: ms(ran.ours.median),
        other: `timewarrior, job sums ${ms(ran.timewarrior.median)}`,
      },
      ...{
        ratio: ran.ours.median / ran.timewarrior.median,
        aim: 1,
        equal: same(answer, jsonSums(ran.timewarrior.output)),
      },
    })
  if (ran.ours && ran.short)
    lines.push({
      ...{
        goal: '2',
        what: 'one week by job, command',
        ours: ms(ran.ours.median),
        other: `ours at ${short.years} year ${ms(ran.short.median)}`,
      },
      ...{ ratio: ran.ours.median / ran.short.median, aim: 1.1 },
    })
  return lines
}

/** Goal 3: a durable `log`, today and backdated. */
export function durableLog(laid: LaidOut, short: LaidOut): Line[] {
  const scratch = `${laid.record}.log`
  const [own, small, plain] = [`${scratch}-40`, `${scratch}-1`, `${scratch}-bare`]
  for (const file of [own, small, plain]) for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  copyFileSync(laid.record, own)
  copyFileSync(short.record, small)
  let minute = 0
  // Each round logs another stretch of an evening nobody works in the seeded career.
  const stretch = () => [
    `22:${String(minute % 50).padStart(2, '0')}-22:${String((minute++ % 50) + 5).padStart(2, '0')}`,
  ]
  const log = (record: string, on: string) => () =>
    ours(record, 'log', 'Draft', ...stretch(), '--job', 'Writing', '--on', on)
  const commands: Record<string, Command | (() => Command)> = {
    ours: log(own, LAST_DAY),
    backdated: log(own, '2010-03-07'),
    short: log(small, LAST_DAY),
    bare: bare('log.mjs', plain),
  }
  if (has('timew')) {
    let second = 0
    const apart = { ...laid, timewarrior: `${laid.timewarrior}-log` }
    rmSync(apart.timewarrior, { recursive: true, force: true })
    cpSync(laid.timewarrior, apart.timewarrior, { recursive: true })
    commands.timewarrior = () => {
      const at = `2010-03-07T23:${String(second % 60).padStart(2, '0')}`
      second++
      return timewarrior(apart, 'track', `${at}:00`, '-', `${at}:30`, 'Writing')
    }
  }
  const ran = inTurn(commands, ROUNDS)
  const line = (mine: string, other: string, name: string, aim: number): Line[] => {
    const [a, b] = [ran[mine], ran[other]]
    if (!a || !b) return []
    const what = mine === 'backdated' ? 'durable log, backdated' : 'durable log'
    return [{ goal: '3', what, ours: ms(a.median), other: `${name} ${ms(b.median)}`, ratio: a.median / b.median, aim }]
  }
  return [
    ...line('ours', 'bare', 'bare node + SQLite', 1.3),
    ...line('backdated', 'timewarrior', 'timewarrior with its undo log', 1 / 10),
    ...line('ours', 'short', `ours at ${short.years} year`, 1.1),
  ]
}

/** A rare word: some ten entries of forty years hold it. */
export const RARE = 'x2a'

/** Goal 4: search as a command, against ripgrep over a file a day. */
export function searchCommand(laid: LaidOut): Line[] {
  if (!has('rg') || !existsSync(laid.journal) || !readdirSync(laid.journal).length) return []
  const ran = inTurn(
    {
      ours: ours(laid.record, 'search', RARE, '--json'),
      ripgrep: { program: 'rg', args: ['-w', '--json', RARE, laid.journal] },
    },
    ROUNDS,
  )
  const found = (JSON.parse(ran.ours.output) as { entries: { day: string }[] }).entries
  const files = new Set([...ran.ripgrep.output.matchAll(/(\d{4}-\d\d-\d\d)\.md"\},"lines"/g)].map((match) => match[1]))
  return [
    {
      ...{ goal: '4', what: `search a rare word, ${laid.years} years, command`, ours: ms(ran.ours.median) },
      ...{
        other: `ripgrep over Markdown ${ms(ran.ripgrep.median)}`,
        ratio: ran.ours.median / ran.ripgrep.median,
        aim: 1,
      },
      equal: found.every(({ day }) => files.has(day)) && new Set(found.map(({ day }) => day)).size === files.size,
    },
  ]
}

/** The first instant of the week all of this looks at. */
export const WEEK_START = startOfDay(ZONE, dayNumber('2026-11-16' as PlainDate))
