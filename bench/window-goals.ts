import { freshId, type Thing } from '#record'
import { isNothingNew, megabytes } from './calendar-goals.ts'
import { type Served, serveRecord } from './client.ts'
import { ours } from './command-goals.ts'
import type { LaidOut } from './lay-out.ts'
import type { LaidTraces } from './lay-out-traces.ts'
import { copyRecord, removeRecord, writeInto } from './scratch-record.ts'
import { type Line, ms } from './table.ts'
import { timed, type Weighed, weigh } from './timing.ts'

const LONGEST = 180_000
const ROUNDS = 40

/** Weeks of the job that half of what stood in front is sorted to: one before all windows, one with them. */
const WEEKS = [
  ['before all windows', '2015-11-16'],
  ['with windows', '2026-11-16'],
] as const

/** Millions of windows into the record of a whole career: time, memory as they grow, and what pages of it take then. */
export async function windowGoals(laid: LaidOut, { windows: [few, many] }: LaidTraces): Promise<Line[]> {
  const before = await sorting(laid, 'before')
  const after = await sorting(laid, 'after')
  try {
    const little = await sorting(laid, 'little')
    const small = weigh(ours(little, 'import', few.path, '--json'))
    removeRecord(little)
    const [first, again] = [
      weigh(ours(after, 'import', many.path, '--json')),
      weigh(ours(after, 'import', many.path, '--json')),
    ]
    return [...importLines(many.count, small, first, again), ...(await pages(laid, before, after))]
  } finally {
    removeRecord(before)
    removeRecord(after)
  }
}

/** A copy of the career in which what is done in an editor is the first job’s, and in a browser the second’s. */
async function sorting({ record, jobs }: LaidOut, name: string): Promise<string> {
  const copy = copyRecord(record, name)
  await writeInto(copy, async (writer) => {
    for (const [rank, text] of ['Code', 'firefox'].entries())
      await writer.save('sorting', {
        ...{ id: freshId<'sorting'>(), trait: 'app', match: 'is', text, rank },
        job: jobs[rank]?.id,
      } as Thing<'sorting'>)
  })
  return copy
}

function importLines(count: number, small: Weighed, first: Weighed, again: Weighed): Line[] {
  const what = `import ${count.toLocaleString('en')} window events`
  const { files } = JSON.parse(first.output) as { files: { status: string; admitted: { intervals?: number } }[] }
  const kept = files[0]?.admitted.intervals ?? 0
  return [
    {
      ...{ goal: 'traces', what: `${what}: ${kept.toLocaleString('en')} intervals`, ours: ms(first.ms) },
      ...{
        other: `${LONGEST / 60_000} min`,
        ratio: first.ms / LONGEST,
        aim: 1,
        equal: files[0]?.status === 'admitted',
      },
    },
    {
      ...{ goal: 'traces', what: `${what}, memory`, ours: megabytes(first) },
      ...{ other: `a fifth of them ${megabytes(small)}`, ratio: first.memory / small.memory, aim: 1.5 },
    },
    {
      ...{ goal: 'traces', what: `${what}, again`, ours: `${ms(again.ms)}, ${megabytes(again)}` },
      ...{ other: `first time ${ms(first.ms)}`, ratio: again.ms / first.ms, aim: 1, equal: isNothingNew(again) },
    },
  ]
}

/** The same pages of the record without and with all those windows, asked in turn. */
async function pages(laid: LaidOut, before: string, after: string): Promise<Line[]> {
  const job = laid.jobs[0]?.id
  const [without, withThem] = [await serveRecord(before), await serveRecord(after)]
  const lines: Line[] = []
  for (const [name, week] of WEEKS) {
    const [was, is] = await serverTimes([without, withThem], `/job/${job}?week=${week}`)
    lines.push({
      ...{ goal: 'traces', what: `one week, page, ${name}`, ours: ms(is) },
      ...{ other: `without them ${ms(was)}`, ratio: is / was, aim: 1.2 },
    })
  }
  await without.close()
  await withThem.close()
  return lines
}

async function serverTimes(servers: readonly [Served, Served], path: string): Promise<[number, number]> {
  const spent: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS + 3; round++)
    for (const [index, server] of servers.entries()) {
      const { serverMs, ms, status } = await server.get(path)
      if (status !== 200) throw new Error(`${path}: ${status}`)
      if (round >= 3) spent[index]?.push(serverMs ?? ms)
    }
  return [timed(spent[0]).median, timed(spent[1]).median]
}
