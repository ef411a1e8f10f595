import { expect, test } from 'vitest'
import { type Doer, keepSorting, sortLikely } from '#actions'
import { lengthOf, type PlainDate, type Span, union, type Zone } from '#calendar'
import { type Asker, type UnsortedGroup, unsorted } from '#questions'
import { freshId, type Interval, traitsOf } from '#record'
import { openStore, type Store } from '#store'
import { type Labelled, type LabelledMonth, labelledMonth } from './careers/labelled-month.ts'
import type { JobName } from './careers/labelled-talk.ts'

const CORRECTIONS = 10
const DAYS = { from: '2026-10-01' as PlainDate, to: '2026-12-31' as PlainDate }
/** Months to try; more with THALWEG_MONTHS. */
const MONTHS = Number(process.env.THALWEG_MONTHS ?? 5)

interface Desk {
  store: Store
  asker: Asker
  doer: Doer
}

/** What came of a month: its intervals as they are in the record then, and the seconds counted for each job ('' unsorted). */
interface Sorted {
  corrections: number
  kept: Interval[]
  seconds: Map<string, number>
}

async function imported(month: LabelledMonth): Promise<Desk> {
  const store = await openStore(':memory:')
  const person = freshId<'person'>()
  const now = () => Date.parse('2026-12-01T12:00:00Z')
  const zone = 'Europe/Berlin' as Zone
  await store.write(person, { id: freshId(), name: 'import', actor: 'test' }, async (writer) => {
    for (const organisation of month.organisations) await writer.save('organisation', organisation)
    for (const contact of month.contacts) await writer.save('contact', contact)
    for (const job of Object.values(month.jobs)) await writer.save('job', job)
    await writer.saveAll(
      'interval',
      month.traces.map(({ interval }) => ({ thing: interval })),
    )
  })
  const asker = { store, person, machine: { zone, locale: 'en' }, now }
  return { store, asker, doer: { store, person, actor: 'browser', zone, now } }
}

/** What the person who lived the month would say of a group: its job, or nothing when it is of several or nobody’s. */
function answerFor({ trait, text }: Pick<UnsortedGroup, 'trait' | 'text'>, traces: readonly Labelled[]) {
  const alike = traces.filter(({ interval }) => traitsOf(interval, trait).includes(text))
  const jobs = new Set(alike.map(({ truth }) => truth))
  return jobs.size === 1 ? alike[0]?.truth : undefined
}

/** Answers the first question of the page that has one answer, a group or one title of it, and so on; at most ten times. */
async function correct({ asker, doer }: Desk, { jobs, traces }: LabelledMonth): Promise<number> {
  for (let corrections = 0; corrections < CORRECTIONS; corrections++) {
    const { groups } = await unsorted(asker)
    const asked = groups.flatMap(({ trait, text, titles }) => [
      { trait, text },
      ...titles.map(({ title }) => ({ trait: 'title' as const, text: title.toLowerCase() })),
    ])
    const question = asked.find((one) => answerFor(one, traces))
    const truth = question && answerFor(question, traces)
    if (!truth) return corrections
    await keepSorting(doer, { ...question, match: 'is', job: jobs[truth].id }, { backwards: true })
  }
  return CORRECTIONS
}

async function sortedMonth(month: LabelledMonth): Promise<Sorted> {
  const desk = await imported(month)
  const corrections = await correct(desk, month)
  await sortLikely(desk.doer)
  const [kept, totals] = await desk.store.read(desk.doer.person, async (reader) => [
    await reader.intervals({ start: 0, end: 3e12 }),
    await reader.dayTotals(DAYS, ['job']),
  ])
  await desk.store.close()
  const seconds = new Map<string, number>()
  for (const { job, seconds: counted } of totals) seconds.set(job, (seconds.get(job) ?? 0) + counted)
  return { corrections, kept, seconds }
}

/** How far each job’s hours are off, as a share of the truth. */
function offs({ jobs, seconds: truth }: LabelledMonth, { seconds }: Sorted): number[] {
  return (Object.keys(jobs) as JobName[]).map((name) => (seconds.get(jobs[name].id) ?? 0) / truth[name] - 1)
}

/** All the time any trace covers, and what lies between commits or mails of one session. */
function everTraced(kept: readonly Interval[]): number {
  const bridges = (trace: 'commit' | 'mail', most: number): Span[] => {
    const ends = kept.filter((one) => one.trace === trace).map(({ endAt }) => endAt as number)
    ends.sort((a, b) => a - b)
    return ends
      .slice(1)
      .flatMap((end, index) => (end - (ends[index] ?? 0) <= most ? [{ start: ends[index] ?? 0, end }] : []))
  }
  const spans = kept.map(({ startAt, endAt }): Span => ({ start: startAt, end: endAt }))
  return lengthOf(union([...spans, ...bridges('commit', 7_200_000), ...bridges('mail', 900_000)])) / 1000
}

test('after ten corrections the hours of each job are within 5 % of the truth, and no hour is counted twice', async () => {
  const month = labelledMonth(1)
  const sorted = await sortedMonth(month)
  expect(sorted.corrections).toBeLessThanOrEqual(CORRECTIONS)
  for (const off of offs(month, sorted)) expect(Math.abs(off)).toBeLessThanOrEqual(0.05)
  const counted = [...sorted.seconds.values()].reduce((sum, seconds) => sum + seconds, 0)
  expect(counted).toBeLessThanOrEqual(everTraced(sorted.kept))
  expect(counted).toBeLessThan(
    month.traces.reduce((sum, { interval }) => sum + (interval.endAt - interval.startAt) / 1000, 0),
  )
})

test('of what likeness sorts nearly all is right, and nobody’s time stays unsorted', async () => {
  const month = labelledMonth(1)
  const { kept } = await sortedMonth(month)
  const truth = new Map(
    month.traces.map(({ interval, truth: name }) => [interval.id as string, name && month.jobs[name].id]),
  )
  const likely = kept.filter((one) => one.likely !== undefined)
  expect(likely.length).toBeGreaterThan(1_000)
  expect(likely.filter(({ id, job }) => truth.get(id) === job).length / likely.length).toBeGreaterThan(0.98)
  const nobodys = kept.filter(({ id }) => truth.get(id) === undefined)
  expect(nobodys.filter(({ job }) => !job).length / nobodys.length).toBeGreaterThan(0.95)
})

test(`in ${MONTHS} other months nine figures in ten are within 5 %, and none is off by more than 10 %`, {
  timeout: 20_000 * MONTHS,
}, async () => {
  const figures: number[] = []
  for (let seed = 2; seed < 2 + MONTHS; seed++) {
    const month = labelledMonth(seed)
    figures.push(...offs(month, await sortedMonth(month)).map(Math.abs))
  }
  expect(figures.filter((off) => off <= 0.05).length / figures.length).toBeGreaterThanOrEqual(0.9)
  expect(Math.max(...figures)).toBeLessThanOrEqual(0.1)
})
