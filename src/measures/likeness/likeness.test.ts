import { describe, expect, test } from 'vitest'
import type { Instant, PartialDate, Zone } from '#calendar'
import { freshId, type Interval, type Job, type Organisation } from '#record'
import { judgeWaiting } from './judge-waiting.ts'
import { likelyByJob } from './likely-by-job.ts'
import { Likeness, type LikenessSlice } from './likeness.ts'

const NOON = Date.parse('2026-11-18T12:00:00Z')
const [CLINIC, STUDIO] = [freshId<'job'>(), freshId<'job'>()]
const job = (id: Job['id'], title: string, more: Partial<Job> = {}): Job => ({
  ...{ id, title, kind: 'employment', paid: true },
  ...more,
})
const JOBS = [job(CLINIC, 'Head of networks'), job(STUDIO, 'Web studio')]

/** Five minutes, so many after noon. */
function at(minute: number, traits: Partial<Interval> = {}, minutes = 5): Interval {
  const startAt = (NOON + minute * 60_000) as Instant
  return {
    ...{ id: freshId<'interval'>(), startAt, endAt: (startAt + minutes * 60_000) as Instant, zone: 'UTC' as Zone },
    ...{ trace: 'window', ...traits },
  }
}

function learned(count: number, more: Partial<LikenessSlice> = {}): Likeness {
  const examples = Array.from({ length: count }, (_, index) => [
    at(-10_000 - index, { job: CLINIC, project: 'lantern-net', title: `Core switch ${'abcdefgh'[index % 8]}` }),
    at(-20_000 - index, { job: STUDIO, project: 'kestrel-site', title: `Kestrel shop ${'abcdefgh'[index % 8]}` }),
  ])
  return new Likeness({ jobs: JOBS, organisations: [], contacts: [], examples: examples.flat(), ...more })
}

describe('likeness', () => {
  test('says a job, how probably, and why, with the examples behind each reason', () => {
    const likely = learned(15).judge(at(0, { title: 'Kestrel shop: prices' }))
    expect(likely).toMatchObject({ job: STUDIO, isSure: true })
    expect(likely?.reasons).toContainEqual({ kind: 'word', text: 'kestrel', of: 15, all: 15 })
  })

  test('a project that was one job’s alone is enough by itself, a word or a program is not', () => {
    const likeness = learned(20)
    expect(likeness.judge(at(0, { project: 'kestrel-site' }))).toMatchObject({ job: STUDIO, isSure: true })
    expect(likeness.judge(at(0, { title: 'Kestrel' }))).toMatchObject({ job: STUDIO, isSure: false })
  })

  test('the fewer examples the less sure', () => {
    const chances = [1, 3, 10, 30].map((count) => learned(count).judge(at(0, { project: 'kestrel-site' }))?.probability)
    expect(chances).toEqual([...chances].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(chances[0]).toBeLessThan(0.75)
    expect(chances[3]).toBeGreaterThan(0.95)
  })

  test('nothing is said of what was never seen, nor of a job that was not held then', () => {
    const likeness = learned(20)
    expect(likeness.judge(at(0, { title: 'Dentist', trace: 'meeting' }))?.isSure ?? false).toBe(false)
    const ended = [job(CLINIC, 'Head of networks'), job(STUDIO, 'Web studio', { to: '2020' as PartialDate })]
    expect(learned(20, { jobs: ended }).judge(at(0, { project: 'kestrel-site' }))?.job).not.toBe(STUDIO)
  })

  test('names speak before anything was sorted, until examples say otherwise', () => {
    const trust: Organisation = { id: freshId<'organisation'>(), name: 'Harbour Trust', domains: ['harbour.example'] }
    const jobs = [job(CLINIC, 'Pilot', { organisation: trust.id }), job(STUDIO, 'Web studio')]
    const meeting = { title: 'Tide tables', domains: ['mail.harbour.example'], trace: 'meeting' as const }
    const slice = { jobs, organisations: [trust], contacts: [] }
    const young = new Likeness({ ...slice, examples: [] }).judge(at(0, meeting))
    expect(young).toMatchObject({ job: CLINIC, isSure: true })
    expect(young?.reasons).toEqual([
      { kind: 'domain', text: 'harbour.example', of: 0, all: 0, from: 'organisation domain' },
    ])
    const examples = Array.from({ length: 12 }, (_, index) => at(-index * 10, { ...meeting, job: STUDIO }))
    expect(new Likeness({ ...slice, examples }).judge(at(0, meeting))?.job).toBe(STUDIO)
  })

  test('a record of one job is not sure of everything', () => {
    const only = new Likeness({
      jobs: [JOBS[0] as Job],
      organisations: [],
      contacts: [],
      examples: [at(-99, { job: CLINIC, title: 'Inbox' })],
    })
    expect(only.judge(at(0, { title: 'Inbox' }))?.isSure).toBe(false)
  })
})

describe('what lies beside', () => {
  const likeness = learned(20)
  const inbox = at(0, { app: 'Mail', title: 'Inbox' })
  const jobOf = (around: Interval[], waiting = [inbox]) => {
    const found = judgeWaiting(likeness, waiting, [...around, ...waiting]).find(({ interval }) => interval === inbox)
    return found?.likely.isSure ? found.likely.job : undefined
  }
  const studio = (minute: number) => at(minute, { job: STUDIO, project: 'kestrel-site' })

  test('on both sides gives a window its job, on one side only when nothing else is near', () => {
    expect(jobOf([studio(-10), studio(10)])).toBe(STUDIO)
    expect(jobOf([studio(-10), studio(-20)])).toBe(STUDIO)
    expect(jobOf([studio(-10)])).toBeUndefined()
    expect(jobOf([studio(-10), at(10, { job: CLINIC, project: 'lantern-net' })])).toBeUndefined()
    expect(jobOf([studio(-60), studio(60)])).toBeUndefined()
  })

  test('what was sure at first counts, too', () => {
    const sure = at(-10, { project: 'kestrel-site', title: 'Kestrel shop' })
    expect(jobOf([studio(10)], [sure, inbox])).toBe(STUDIO)
  })

  test('a meeting around it goes before; one of no known job hides what lies beside', () => {
    const meeting = (traits: Partial<Interval>) => at(-5, { trace: 'meeting', ...traits }, 30)
    expect(jobOf([at(-10, { job: CLINIC }), at(25, { job: CLINIC }), meeting({ job: STUDIO })])).toBe(STUDIO)
    expect(jobOf([studio(-10), studio(25), meeting({ title: 'Dentist' })])).toBeUndefined()
  })

  test('what somebody wrote is never judged by it', () => {
    const written = at(0, { trace: 'meeting', title: 'Lunch with Jo' })
    const judged = judgeWaiting(likeness, [written], [studio(-10), studio(10), written])
    expect(judged.filter(({ likely }) => likely.isSure)).toEqual([])
  })

  test('what is mostly in front by itself does not go along', () => {
    const film = (minute: number) => at(minute, { app: 'Player', title: 'A film' })
    const alone = [film(5_000), film(5_005), film(5_010)]
    const between = film(0)
    const judged = judgeWaiting(likeness, [...alone, between], [studio(-10), studio(10)])
    expect(judged.filter(({ likely }) => likely.isSure)).toEqual([])
  })
})

test('by job, most hours first, each moment once', () => {
  const likely = { probability: 0.95, isSure: true, reasons: [] }
  const judged = [
    { interval: at(0), likely: { ...likely, job: STUDIO } },
    { interval: at(0, {}, 60), likely: { ...likely, job: CLINIC } },
    { interval: at(30, {}, 60), likely: { ...likely, job: CLINIC } },
    { interval: at(300), likely: { ...likely, job: CLINIC, isSure: false } },
  ]
  expect(likelyByJob(judged).map(({ job: id, count, seconds }) => [id, count, seconds])).toEqual([
    [CLINIC, 2, 5_400],
    [STUDIO, 1, 300],
  ])
})
