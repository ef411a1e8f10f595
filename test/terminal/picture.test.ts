import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './run-here.ts'

interface Figure {
  job?: string | null
  work?: string
  period: string
  value: number | null
  unit: string
  n: number
  interval: [number, number] | null
  assumed: number
}

interface Printed {
  by: string
  period: { from: string; to: string }
  jobs: { id: string; title: string; paid: boolean }[]
  periods: { id: string; from: string; to: string }[]
  hours: Figure[]
  shares: Figure[]
  bleed: (Figure & { byKind: { kind: string; value: number }[]; share: Figure | null })[]
  served: (Figure & { share: Figure })[]
}

let desk: Desk

beforeAll(async () => {
  desk = openDesk()
  await desk.sample()
})

afterAll(() => desk.away())

const sum = (figures: readonly Figure[]) => figures.reduce((all, { value }) => all + (value ?? 0), 0)

describe('the picture as JSON', () => {
  test('every figure has value, unit, n, interval, period and what is assumed', async () => {
    const picture = await desk.json<Printed>('picture', '--by', 'year')
    const figures = [...picture.hours, ...picture.shares, ...picture.bleed, ...picture.served]
    expect(figures.length).toBeGreaterThan(50)
    const ids = new Set(picture.periods.map(({ id }) => id))
    for (const figure of figures) {
      expect(figure).toMatchObject({ unit: expect.stringMatching(/^(h|share)$/), n: expect.any(Number) })
      expect(ids).toContain(figure.period)
      expect('interval' in figure && 'assumed' in figure && 'value' in figure).toBe(true)
    }
    expect(picture.shares.some(({ interval }) => interval)).toBe(true)
  })

  test('months add up to years, and years to all, whether totals are read by month or by day', async () => {
    const whole = await desk.json<Printed>('picture', '--by', 'all')
    for (const by of ['year', 'month', 'week']) {
      const parts = await desk.json<Printed>('picture', '--by', by)
      // Assumed hours are rounded to days within each period, traced ones are exact.
      const traced = ({ hours }: Printed) => sum(hours) - hours.reduce((all, { assumed }) => all + assumed, 0)
      expect(traced(parts)).toBeCloseTo(traced(whole), 3)
      expect(sum(parts.bleed)).toBeCloseTo(sum(whole.bleed), 3)
      expect(sum(parts.served)).toBeCloseTo(sum(whole.served), 3)
    }
  })

  test('one part alone says the same as the whole', async () => {
    const whole = await desk.json<Printed>('picture', '--by', 'month', '--from', '2025-02', '--to', '2026-05')
    for (const only of ['hours', 'shares', 'bleed', 'served'] as const) {
      const part = await desk.json<Printed>(
        'picture',
        '--by',
        'month',
        '--from',
        '2025-02',
        '--to',
        '2026-05',
        '--only',
        only,
      )
      const bare = (figures: readonly Figure[]) =>
        figures
          .map(({ job, work, period, value, n, assumed }) => JSON.stringify([job, work, period, value, n, assumed]))
          .sort()
      expect(bare(part[only])).toEqual(bare(whole[only]))
    }
  })

  test('a stretch that begins inside a month counts its days only', async () => {
    const [month] = (await desk.json<Printed>('picture', '--by', 'all', '--from', '2026-10', '--to', '2026-10')).hours
    const first = (await desk.json<Printed>('picture', '--by', 'all', '--from', '2026-10-01', '--to', '2026-10-11'))
      .hours[0]
    const rest = (await desk.json<Printed>('picture', '--by', 'all', '--from', '2026-10-12', '--to', '2026-10-31'))
      .hours[0]
    expect((first?.value ?? 0) + (rest?.value ?? 0)).toBeCloseTo(month?.value ?? -1, 3)
  })
})

describe('the picture as text', () => {
  test('fits 80 columns and names jobs, years, bleed and works', async () => {
    const { out } = await desk.run('picture')
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(100)
    for (const heading of ['Hours by job', 'By year', 'Outside the boundary', 'What it served'])
      expect(out).toContain(heading)
    expect(out).toContain('░ assumed from dates')
    const { out: month } = await desk.run('picture', '--by', 'month', '--from', '2026')
    for (const line of month.split('\n').filter((line) => /[█▏▎▍▌▋▊▉░]/.test(line)))
      expect([...line].length, line).toBeLessThanOrEqual(80)
  })

  test('an empty record invites', async () => {
    const empty = openDesk()
    const { code, out } = await empty.run('picture')
    empty.away()
    expect([code, out]).toEqual([0, expect.stringContaining('There are no hours yet.')])
  })
})

test.each([
  [['--by', 'decade'], 'Say week, month, year, all.'],
  [['--only', 'everything'], 'Say hours, shares, bleed, served.'],
  [['--from', 'soon'], 'Write 2013'],
  [['--from', '2026', '--to', '2025'], 'Swap --from and --to.'],
])('%j is not understood', async (typed, hint) => {
  const { code, out, err } = await desk.run('picture', ...typed)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(hint)
})

interface PrintedWeek {
  from: string
  to: string
  focus: { title: string }[]
  hours: { job: string | null; title: string | null; value: number; bleed: { kind: string; value: number }[] }[]
  days: { day: string; stretches: { kind: string; from: number; to: number }[] }[]
  bleed: { pieces: number; displaced: { value: number }[]; rest: { minutes: number } | null }
}

describe('the week', () => {
  test('has seven days, and its hours agree with the picture of the same days', async () => {
    const week = await desk.json<PrintedWeek>('week')
    expect([week.from, week.to, week.days.length]).toEqual(['2026-11-16', '2026-11-22', 7])
    const { hours, bleed } = await desk.json<Printed>('picture', '--by', 'all', '--from', week.from, '--to', week.to)
    const traced = (figures: readonly Figure[]) => figures.filter(({ n }) => n)
    expect(week.hours.reduce((all, { value }) => all + value, 0)).toBeCloseTo(sum(traced(hours)), 1)
    const bled = week.hours.flatMap((job) => job.bleed).reduce((all, { value }) => all + value, 0)
    expect(bled).toBeCloseTo(sum(bleed), 2)
    expect(week.bleed.displaced.reduce((all, { value }) => all + value, 0)).toBeCloseTo(bled, 2)
  })

  test('is drawn on seven rows of 48 half hours', async () => {
    const { out } = await desk.run('week')
    const rows = out.split('\n').filter((line) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d/.test(line))
    expect(rows).toHaveLength(7)
    for (const row of rows) expect([...row].length).toBeLessThanOrEqual(66)
    expect(out).toMatch(/bleed \d+\.\d h: /)
    expect(out).toContain('Shortest daily rest:')
  })

  test('of another day, of one job, of days ago', async () => {
    expect((await desk.json<PrintedWeek>('week', '2026-11-11')).from).toBe('2026-11-09')
    expect((await desk.json<PrintedWeek>('week', '-7')).from).toBe('2026-11-09')
    expect((await desk.json<PrintedWeek>('week', 'monday')).from).toBe('2026-11-16')
    const { focus } = await desk.json<PrintedWeek>('week', '--job', 'Head of')
    expect(focus.map(({ title }) => title)).toEqual(['Head of networks'])
  })

  test('of no day is not understood', async () => {
    expect(await desk.run('week', '2026-13-01')).toMatchObject({ code: 2, out: '' })
    expect(await desk.run('week', '--job', 'Astronaut')).toMatchObject({ code: 1, out: '' })
  })
})
