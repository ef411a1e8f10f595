import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { Id } from '#record'
import { seededNormals } from '#statistics'
import { type CheckIn, ENERGY_BY, factorOf } from './check-in.ts'
import { timeDrained } from './drained.ts'
import { drainedEverywhere } from './drained-everywhere.ts'
import { type EnergyOf, energy } from './energy.ts'
import { goodTime } from './good-time.ts'

const period = { from: '2026-01-01' as PlainDate, to: '2026-12-31' as PlainDate }
const dayOf = (at: number) =>
  `2026-${String(1 + (Math.floor(at / 28) % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}` as PlainDate
const [hospital, school] = ['job-h' as Id<'job'>, 'job-s' as Id<'job'>]

/** Two jobs, three activities: budgets drain in both, teaching lifts. */
function year(count = 120, seed = 1): CheckIn[] {
  const normal = seededNormals(seed)
  const kinds = [
    ['Budgets', -1.4],
    ['Teaching', 1.3],
    ['Mail', 0],
  ] as const
  return Array.from({ length: count }, (_, at) => {
    const [activity, mean] = kinds[at % 3] as (typeof kinds)[number]
    const rated = Math.round(mean + 0.6 * normal())
    return {
      day: dayOf(Math.floor(at / 2)),
      energy: Math.max(-2, Math.min(2, rated)),
      engagement: activity === 'Budgets' ? 3 : 1 + (at % 2),
      activity: at % 2 ? activity : ` ${activity.toUpperCase()} `,
      job: at % 4 ? hospital : school,
      minutes: 30,
      hour: 8 + (at % 9),
    }
  })
}

describe('what energises and what drains', () => {
  test('is told with its direction, its interval and its check-ins', () => {
    const [of] = energy({ period, checkIns: year() }, ['activity'])
    expect(of?.labels.map(({ label }) => label)).toEqual(['budgets', 'mail', 'teaching'])
    const [budgets, , teaching] = of?.labels ?? []
    expect(budgets?.direction).toMatchObject({ towards: 'drains', label: 'certainly' })
    expect(teaching?.direction).toMatchObject({ towards: 'energises', label: 'certainly' })
    expect(budgets?.energy.interval?.[1]).toBeLessThan(0)
    expect(budgets?.n).toBe(40)
    expect(of?.differs).toBe(true)
  })

  test('who has one job knows as much of an activity as who names none', () => {
    const rated = year().map(({ job: _, ...one }) => one)
    const [[plain], [oneJob]] = [rated, rated.map((one) => ({ ...one, job: hospital }))].map((checkIns) =>
      energy({ period, checkIns }, ['activity']),
    ) as [[EnergyOf], [EnergyOf]]
    for (const [at, { energy: found }] of plain.labels.entries()) {
      const other = oneJob.labels[at]?.energy
      expect(other?.value).toBeCloseTo(found.value as number, 2)
      expect(other?.interval?.[0]).toBeCloseTo(found.interval?.[0] as number, 1)
      expect(other?.interval?.[1]).toBeCloseTo(found.interval?.[1] as number, 1)
    }
  })

  test('is counts alone below three check-ins on two days', () => {
    const rare: CheckIn[] = [0, 1].map((at) => ({ day: dayOf(at), energy: -2, activity: 'Dentist' }))
    const oneDay: CheckIn[] = [0, 0, 0].map(() => ({ day: dayOf(3), energy: 2, activity: 'Party' }))
    const [of] = energy({ period, checkIns: [...year(), ...rare, ...oneDay] }, ['activity'])
    const found = (name: string) => of?.labels.find(({ label }) => label === name)?.energy
    expect(found('dentist')).toMatchObject({ notEnough: { missing: 'check-ins', need: 3, have: 2 } })
    expect(found('party')).toMatchObject({ notEnough: { missing: 'days', need: 2, have: 1 } })
  })

  test('no difference is visible where ratings are of one kind', () => {
    const normal = seededNormals(9)
    const checkIns = Array.from(
      { length: 60 },
      (_, at): CheckIn => ({
        day: dayOf(at),
        energy: Math.max(-2, Math.min(2, Math.round(normal()))),
        activity: ['a', 'b', 'c'][at % 3] ?? '',
      }),
    )
    expect(energy({ period, checkIns }, ['activity'])[0]?.differs).toBe(false)
    const alike = checkIns.map((one) => ({ ...one, energy: 1 }))
    const [of] = energy({ period, checkIns: alike }, ['activity'])
    expect(of?.labels.map(({ energy: { value, interval } }) => [value, interval])).toEqual(
      Array(3).fill([1, undefined]),
    )
  })

  test('does not depend on the order of check-ins', () => {
    const checkIns = year(45)
    const mixed = fc.shuffledSubarray(checkIns, { minLength: checkIns.length, maxLength: checkIns.length })
    const slice = (of: CheckIn[]) => ({ period, checkIns: of })
    const told = (of: CheckIn[]) => ({
      of: energy(slice(of), ['activity', 'hour']),
      drained: timeDrained(slice(of)),
      good: goodTime(slice(of)),
    })
    const first = told(checkIns)
    fc.assert(
      fc.property(mixed, (again) => {
        expect(told(again)).toEqual(first)
      }),
      { numRuns: 4 },
    )
  })

  test('answers everything it is asked by, in the order asked', () => {
    const found = energy({ period, checkIns: year(60) }, ENERGY_BY)
    expect(found.map(({ by }) => by)).toEqual([...ENERGY_BY])
    expect(energy({ period, checkIns: [] }, ENERGY_BY).every(({ labels }) => labels.length === 0)).toBe(true)
  })
})

describe('beside it', () => {
  test('what drained in every job is told, with its jobs', () => {
    const checkIns = year()
    const [of] = energy({ period, checkIns }, ['activity'])
    const [only, ...others] = drainedEverywhere(checkIns, of)
    expect(others).toEqual([])
    expect(only).toMatchObject({
      activity: 'budgets',
      jobs: [
        { job: hospital, n: 30 },
        { job: school, n: 10 },
      ],
    })
  })

  test('a single bad check-in in another job does not make it drain everywhere', () => {
    const isBudget = ({ activity }: CheckIn) => activity?.trim().toLowerCase() === 'budgets'
    const checkIns = year().map((one) => (isBudget(one) ? { ...one, job: hospital } : one))
    checkIns.push({ ...(checkIns.find(isBudget) as CheckIn), job: school, energy: -2 })
    const [of] = energy({ period, checkIns }, ['activity'])
    expect(of?.labels.find(({ label }) => label === 'budgets')?.direction?.towards).toBe('drains')
    expect(drainedEverywhere(checkIns, of)).toEqual([])
  })

  test('the share of time drained weighs by minutes, and a check-in without counts as long as the others on average', () => {
    const rated = (energies: number[], minutes?: number): CheckIn[] =>
      energies.map((one, at) => ({ day: dayOf(at), energy: one, ...(minutes ? { minutes } : {}) }))
    expect(timeDrained({ period, checkIns: [...rated([-1], 90), ...rated([1], 30)] }).value).toBe(0.75)
    expect(timeDrained({ period, checkIns: rated([-1, 0, 1, 2]) }).value).toBe(0.25)
    expect(timeDrained({ period, checkIns: [...rated([-1], 60), ...rated([1])] }).value).toBe(0.5)
    expect(timeDrained({ period, checkIns: [] }).notEnough).toBeDefined()
    expect(timeDrained({ period, checkIns: year() }).interval).toBeDefined()
  })

  test('ten days without anything drained do not say that there is none', () => {
    const days = (one: number) => Array.from({ length: 10 }, (_, at): CheckIn => ({ day: dayOf(at), energy: one }))
    const [none, all] = [timeDrained({ period, checkIns: days(1) }), timeDrained({ period, checkIns: days(-1) })]
    expect(none).toMatchObject({ value: 0, interval: [0, expect.closeTo(1 - 0.025 ** 0.1, 10)] })
    expect(all).toMatchObject({ value: 1, interval: [expect.closeTo(0.025 ** 0.1, 10), 1] })
  })

  test('engagement that was always the same has no interval', () => {
    const checkIns = [0, 1, 2].map((at): CheckIn => ({ day: dayOf(at), energy: 0, engagement: 2, activity: 'Mail' }))
    const [mail] = goodTime({ period, checkIns })
    expect(mail?.engagement.value).toBe(2)
    expect(mail?.engagement.interval).toBeUndefined()
  })

  test('an activity that drains may draw one in', () => {
    const budgets = goodTime({ period, checkIns: year() }).find(({ activity }) => activity === 'budgets')
    expect(budgets?.engagement).toMatchObject({ value: 3, n: 40 })
  })

  test('rare labels beyond the sixty most frequent are put together and not shown', () => {
    const checkIns = Array.from(
      { length: 200 },
      (_, at): CheckIn => ({
        day: dayOf(at),
        energy: 0,
        activity: at < 120 ? `often ${at % 60}` : `rare ${at}`,
      }),
    )
    const { labels, shown } = factorOf(checkIns, 'activity')
    expect(shown.length).toBe(60)
    expect(new Set(labels.flat()).size).toBe(61)
  })
})
