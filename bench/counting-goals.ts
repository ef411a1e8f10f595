import { dayNumber, type Instant, type PlainDate, startOfDay, union } from '#calendar'
import { day as askDay } from '#questions'
import { freshId, type Interval, type Job } from '#record'
import { serveRecord } from './client.ts'
import type { LaidOut } from './lay-out.ts'
import { copyRecord, removeRecord, withStore, writeInto } from './scratch-record.ts'
import { LAST_DAY, seeded, ZONE } from './seeded-career.ts'
import { type Line, ms } from './table.ts'
import { inProcess, timed } from './timing.ts'

const FULL_DAY = '2026-11-18' as PlainDate
const TRACES = 2_000
const WAITING = 200_000
const LONGEST = 50
const ROUNDS = 20

/** What counting takes where there is much to count: a day full of traces, and the page of what waits to be sorted. */
export async function countingGoals(laid: LaidOut, share = 1): Promise<Line[]> {
  const record = copyRecord(laid.record, 'counting')
  try {
    await keep(record, tracesOfDay(laid.jobs))
    const day = await fullDay(record)
    await keep(record, waiting(WAITING * share))
    return [day, await sortPage(record, WAITING * share)]
  } finally {
    removeRecord(record)
  }
}

function keep(record: string, traces: Iterable<Interval>): Promise<void> {
  return writeInto(record, (writer) =>
    writer.saveAll(
      'interval',
      [...traces].map((thing) => ({ thing, fresh: true })),
    ),
  )
}

const APPS = ['Code', 'firefox', 'Alacritty', 'Slack', 'Figma']

/** Windows and meetings over each other, of several jobs and of none. */
function* tracesOfDay(jobs: readonly Job[]): Generator<Interval> {
  const random = seeded(11)
  const start = startOfDay(ZONE, dayNumber(FULL_DAY)) + 7 * 3_600_000
  for (let number = 0; number < TRACES; number++) {
    const isMeeting = number % 10 === 0
    const startAt = start + Math.floor(random() * 13 * 3_600_000)
    const length = isMeeting ? 30 * 60_000 : 10_000 + Math.floor(random() * 300_000)
    const job = number % 3 ? jobs[number % jobs.length]?.id : undefined
    yield traceOf(startAt, length, number, job ? { job } : {}, isMeeting)
  }
}

/** One after the other, back from the last day; none has a job. */
function* waiting(count: number): Generator<Interval> {
  const end = startOfDay(ZONE, dayNumber(LAST_DAY))
  for (let number = 0; number < count; number++) yield traceOf(end - (number + 1) * 300_000, 240_000, number, {}, false)
}

function traceOf(
  startAt: number,
  length: number,
  number: number,
  whose: Partial<Interval>,
  isMeeting: boolean,
): Interval {
  const title = `part-${number % 997}.ts — ${['heron', 'kestrel', 'tern'][number % 3]}`
  const seen = isMeeting
    ? { trace: 'meeting', calendar: 'Everything', domains: ['city.example'] }
    : { trace: 'window', app: APPS[number % APPS.length] }
  return { ...{ id: freshId(), startAt, endAt: startAt + length, zone: ZONE, title }, ...seen, ...whose } as Interval
}

async function fullDay(record: string): Promise<Line> {
  return withStore(record, async (store, person) => {
    const asker = { store, person, machine: { zone: ZONE, locale: 'en' }, now: Date.now }
    const spent = (await inProcess(ROUNDS, () => askDay(asker, FULL_DAY))).median
    const { span, counted, traces } = await askDay(asker, FULL_DAY)
    const all = await store.read(person, (reader) => reader.intervals(span as { start: Instant; end: Instant }))
    const once = union(all.map(({ startAt, endAt }) => ({ start: startAt, end: endAt })))
    const seconds = once.reduce((sum, { start, end }) => sum + (end - start) / 1000, 0)
    return {
      ...{ goal: 'traces', what: `day of ${traces.toLocaleString('en')} traces, question`, ours: ms(spent) },
      ...{ other: `${LONGEST} ms`, ratio: spent / LONGEST, aim: 1, equal: Math.abs(seconds - counted) < 1 },
    }
  })
}

async function sortPage(record: string, count: number): Promise<Line> {
  const server = await serveRecord(record)
  const spent: number[] = []
  let shown = ''
  for (let round = 0; round < ROUNDS + 3; round++) {
    const { serverMs, ms, body } = await server.get('/sort')
    if (round >= 3) spent.push(serverMs ?? ms)
    shown = body
  }
  await server.close()
  const median = timed(spent).median
  return {
    ...{ goal: 'traces', what: `/sort, ${count.toLocaleString('en')} waiting`, ours: ms(median) },
    ...{ other: `${LONGEST} ms`, ratio: median / LONGEST, aim: 1, equal: shown.includes('heron') },
  }
}
