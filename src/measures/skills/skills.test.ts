import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PartialDate, PlainDate } from '#calendar'
import type { Evidence, Job, Skill } from '#record'
import { essentialsHeld } from './essentials-held.ts'
import { occupationGap, ownLevels } from './occupation-gap.ts'
import { type NamedOnDay, skillEvidence } from './skill-evidence.ts'
import { transferableSkills } from './transferable.ts'

const today = '2026-11-22' as PlainDate
const period = { from: '2020-01-01' as PlainDate, to: today }
const skills = ['wire', 'teach', 'draw'].map((id) => ({ id, name: id, kind: 'skill' })) as unknown as Skill[]
const piece = (skill: string, on?: string, job?: string) =>
  ({ id: `${skill} ${on} ${job}`, title: 'x', kind: 'other', skill, on: on as PartialDate, job }) as unknown as Evidence
const named = (day: string, ...of: string[]): NamedOnDay => ({
  skills: of,
  day: day as PlainDate,
  kind: 'win',
  count: 1,
})

function ofSkill(id: string, evidence: Evidence[], namings: NamedOnDay[] = []) {
  const found = skillEvidence({ skills, evidence, namings, today }).find(({ skill }) => skill === id)
  if (!found) throw new Error('no such skill')
  return found
}

describe('what shows a skill', () => {
  test('evidence and entries count, by kind and by year', () => {
    const wire = ofSkill(
      'wire',
      [piece('wire', '2024-05')],
      [named('2025-02-01', 'wire', 'teach'), named('2026-01-05', 'wire')],
    )
    expect(wire.count).toMatchObject({ value: 3, n: 3 })
    expect(wire.by).toMatchObject({ evidence: 1, win: 2 })
    expect(wire.years).toEqual([2024, 2025, 2026].map((year) => ({ year, count: 1 })))
  })

  test('a piece of two years ago counts half, one of today whole', () => {
    const strength = (on: string) => ofSkill('wire', [piece('wire', on)]).strength.value
    expect(strength('2026-11-22')).toBe(1)
    expect(strength('2024-11-22')).toBeCloseTo(0.5, 3)
    expect(strength('2022-11-22')).toBeCloseTo(0.25, 3)
  })

  test('a skill last shown two years ago fades; one never shown does not', () => {
    expect(ofSkill('wire', [piece('wire', '2024-11-20')])).toMatchObject({ isFading: true, last: '2024-11-20' })
    expect(ofSkill('wire', [piece('wire', '2025-11-20')]).isFading).toBe(false)
    expect(ofSkill('wire', [])).toMatchObject({ isFading: false, count: { value: 0 } })
    expect(ofSkill('wire', []).since.notEnough).toMatchObject({ missing: 'pieces' })
  })

  test('evidence without a date counts, but not in a year; what lies ahead does not count', () => {
    const wire = ofSkill('wire', [piece('wire'), piece('wire', '2027-01-01')], [named('2026-12-01', 'wire')])
    expect(wire.count.value).toBe(1)
    expect(wire.strength.notEnough).toBeDefined()
    expect(wire.years.reduce((sum, { count }) => sum + count, 0)).toBe(0)
  })

  test('of this very year no later day than today is meant', () => {
    expect(ofSkill('wire', [piece('wire', '2026')]).last).toBe(today)
    expect(ofSkill('wire', [piece('wire', '2026-11')]).last).toBe(today)
  })

  test('the order of rows changes nothing, and halves of the entries add up to all', () => {
    const day = fc.integer({ min: 2016, max: 2026 }).map((year) => `${year}-03-07`)
    const rows = fc.array(fc.tuple(day, fc.subarray(['wire', 'teach', 'draw'], { minLength: 1 })), { maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(20), (all, cut) => {
        const namings = all.map(([on, of]) => named(on, ...of))
        const of = (list: NamedOnDay[]) => skillEvidence({ skills, evidence: [], namings: list, today })
        expect(of(namings.toReversed())).toEqual(of(namings))
        const count = (list: NamedOnDay[]) => of(list).reduce((sum, { count: { n } }) => sum + n, 0)
        expect(count(namings.slice(0, cut)) + count(namings.slice(cut))).toBe(count(namings))
      }),
    )
  })
})

describe('transferable skills', () => {
  const jobs = [
    { id: 'a', organisation: 'x', kind: 'employment' },
    { id: 'b', organisation: 'x', kind: 'employment' },
    { id: 'c', organisation: 'x', kind: 'volunteering' },
    { id: 'd', kind: 'community' },
    { id: 'e', kind: 'community' },
  ] as unknown as Job[]
  const share = (...pieces: Evidence[]) =>
    transferableSkills(skillEvidence({ skills, evidence: pieces, namings: [], today }), jobs, period)

  test('were shown at two organisations or in two kinds of jobs', () => {
    const found = share(
      piece('wire', '2020', 'a'),
      piece('wire', '2021', 'c'),
      piece('teach', '2020', 'a'),
      piece('teach', '2021', 'b'),
    )
    expect(found.skills).toEqual([{ skill: 'wire', jobs: ['a', 'c'] }])
    expect(found.share).toMatchObject({ value: 0.5, n: 2 })
  })

  test('two jobs without an organisation are two places', () => {
    expect(share(piece('wire', '2020', 'd'), piece('wire', '2021', 'e')).skills).toHaveLength(1)
  })

  test('where no evidence names a job there is no share', () => {
    expect(share(piece('wire', '2020')).share.notEnough).toMatchObject({ missing: 'skills' })
  })
})

describe('own levels against an occupation', () => {
  const needed = ['a', 'b', 'c', 'd', 'e', 'f'].map((element, at) => ({ element, importance: 5 - at / 2, level: 3.5 }))
  const own = (level: number, count = 6) => new Map(needed.slice(0, count).map(({ element }) => [element, level]))

  test('shortage and surplus stand apart, in points of 100', () => {
    expect(occupationGap(needed, own(30), period)).toMatchObject({
      shortage: { value: expect.closeTo(20, 9), n: 6 },
      surplus: { value: 0 },
    })
    const mixed = new Map([...own(30, 3), ...needed.slice(3).map(({ element }) => [element, 70] as const)])
    const { shortage, surplus } = occupationGap(needed, mixed, period)
    expect([shortage.value, surplus.value].every((value) => (value ?? 0) > 5)).toBe(true)
  })

  test('below five elements it says how many are missing', () => {
    expect(occupationGap(needed, own(30, 4), period).shortage.notEnough).toEqual({
      missing: 'elements',
      need: 5,
      have: 4,
    })
    expect(occupationGap(needed.slice(0, 2), own(30, 2), period).shortage.value).toBeCloseTo(20, 9)
    expect(occupationGap([], own(30), period).shortage.notEnough).toEqual({ missing: 'occupation' })
  })

  test('the order of elements changes nothing', () => {
    expect(occupationGap(needed.toReversed(), own(42), period)).toEqual(occupationGap(needed, own(42), period))
  })

  test('the highest skill speaks for an element', () => {
    expect(ownLevels([{ elements: ['a', 'b'], own: 20 }, { elements: ['a'], own: 60 }, { elements: ['c'] }])).toEqual(
      new Map([
        ['a', 60],
        ['b', 20],
      ]),
    )
  })

  test('of essentials those count that a skill is said to be', () => {
    const held = essentialsHeld(['a', 'b', 'c'], [{ elements: ['a', 'x'] }], period)
    expect(held).toMatchObject({ share: { value: 1 / 3, n: 3 }, missing: ['b', 'c'] })
    expect(essentialsHeld(['a'], [], period).share.notEnough).toEqual({ missing: 'own levels' })
  })
})
