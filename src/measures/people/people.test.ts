import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#calendar'
import type { Contact, Conversation, Job, Tie } from '#record'
import { due } from './due.ts'
import { network } from './network.ts'
import { outsideShare } from './outside-share.ts'
import { outsideTalks } from './outside-talks.ts'
import { strength, strengthOverTime, talkDays } from './strength.ts'

const TODAY = '2026-11-22' as PlainDate
const contact = (id: string, organisation?: string, everyDays?: number) =>
  ({ id, organisation, everyDays }) as Pick<Contact, 'id' | 'organisation' | 'everyDays'>
const job = (organisation: string, fields: Partial<Job> = {}) =>
  ({ paid: true, organisation, from: '2016-09', ...fields }) as Job
const talk = (who: string, day: string) => ({ contact: who, day }) as Pick<Conversation, 'contact' | 'day'>
const ago = (days: number) => addDays(TODAY, -days)
const hospital = job('hospital')

describe('inside and outside', () => {
  test('inside is the organisation of a paid job held today; an unpaid or ended one is outside', () => {
    const jobs = [hospital, job('school', { paid: false }), job('carrier', { to: '2016-08' as Job['to'] })]
    const { counts, share, index } = outsideShare(
      [contact('a', 'hospital'), contact('b', 'school'), contact('c', 'carrier'), contact('d', 'school')],
      jobs,
      TODAY,
    )
    expect(counts).toEqual({ inside: 1, outside: 3, unknown: 0 })
    expect([share.value, share.n, index.value]).toEqual([0.75, 4, 0.5])
  })

  test('where all organisations are known nothing is inferred; where some are not, the known ones are a sample', () => {
    const known = [contact('a', 'hospital'), contact('b', 'school')]
    expect(outsideShare(known, [hospital], TODAY).share.interval).toBeUndefined()
    const many = ['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v']
    const { share, index } = outsideShare([...known, ...many.map((id) => contact(id))], [hospital], TODAY)
    expect(share.interval?.[0]).toBeCloseTo(0.0945, 3)
    expect(index.interval?.[0]).toBeCloseTo(2 * (share.interval?.[0] ?? 0) - 1, 12)
  })

  test('of few that are not known the interval holds no share that cannot be', () => {
    const known = [contact('a', 'hospital'), contact('b', 'school'), contact('c', 'school')]
    expect(outsideShare([...known, contact('d')], [hospital], TODAY).share.interval).toEqual([0.5, 0.75])
  })

  test('without any known organisation it says that this is missing', () => {
    const { share, index } = outsideShare([contact('a')], [hospital], TODAY)
    expect([share.notEnough, index.notEnough]).toEqual([{ missing: 'organisations' }, { missing: 'organisations' }])
  })

  test('a conversation is inside by the paid job of its own day', () => {
    const jobs = [
      job('carrier', { to: '2026-06-30' as Job['to'] }),
      job('hospital', { from: '2026-07-01' as Job['from'] }),
    ]
    const { quarters } = outsideTalks({
      contacts: [contact('a', 'carrier'), contact('b')],
      conversations: [
        talk('a', '2026-05-04'),
        talk('a', '2026-08-04'),
        talk('b', '2026-08-05'),
        talk('a', '2027-01-01'),
      ],
      ...{ jobs, today: TODAY },
    })
    expect(quarters.slice(-3).map(({ share, all }) => [share.value, share.n, all])).toEqual([
      [0, 1, 1],
      [1, 1, 2],
      [undefined, 0, 0],
    ])
  })

  test('four weeks without a conversation outside are told, a day less is not', () => {
    const told = (days: number) =>
      outsideTalks({
        contacts: [contact('in', 'hospital'), contact('out', 'school')],
        conversations: [talk('out', ago(days)), talk('in', ago(1))],
        ...{ jobs: [hospital], today: TODAY },
      })
    expect([told(27).isQuiet, told(28).isQuiet, told(28).since.value]).toEqual([false, true, 4])
  })
})

describe('recency', () => {
  test('each conversation counts half after the half-life one chose', () => {
    expect(strength([ago(60), ago(30), ago(0)], TODAY).value).toBeCloseTo(1.75, 12)
    expect(strength([ago(60)], TODAY, 60).value).toBe(0.5)
  })

  test('nobody one did not talk with has any strength, and what is to come does not count', () => {
    expect(strength([], TODAY)).toMatchObject({ value: 0, n: 0 })
    expect(talkDays([talk('a', addDays(TODAY, 1))], TODAY).size).toBe(0)
  })

  test('over time it ends with today’s strength', () => {
    const days = [ago(400), ago(90), ago(3)]
    expect(strengthOverTime(days, TODAY).at(-1)).toEqual({ day: TODAY, value: strength(days, TODAY).value })
  })
})

describe('who is due', () => {
  const contacts = [
    contact('often', 'x', 30),
    contact('seldom', 'x', 365),
    contact('never', 'x', 90),
    contact('free', 'x'),
  ]

  test('the most overdue by their own interval stand first, those never talked with last of the due', () => {
    const days = talkDays([talk('often', ago(45)), talk('seldom', ago(365)), talk('free', ago(900))], TODAY)
    const all = due([...contacts, contact('soon', 'x', 30)], new Map([...days, ['soon', [ago(15)]]]), TODAY)
    expect(all.map(({ contact: id, overdue, isDue }) => [id, overdue.value, isDue])).toEqual([
      ['often', 1.5, true],
      ['seldom', 1, true],
      ['never', undefined, true],
      ['soon', 0.5, false],
    ])
  })
})

describe('the network', () => {
  const contacts = new Set(['a', 'b', 'c', 'd'])
  const days = new Map([...contacts].map((id) => [id, [ago(10)]]))
  const tie = (one: string, other: string) => ({ contact: one, other }) as Pick<Tie, 'contact' | 'other'>

  test('is told only once a tie is entered', () => {
    const { constraint, pairs } = network({ ties: [], days, contacts, today: TODAY })
    expect([constraint.notEnough, pairs.notEnough]).toEqual([{ missing: 'ties' }, { missing: 'ties' }])
  })

  test('a tie takes its share of the effective size, and pairs are counted once, whichever way round', () => {
    const told = network({ ties: [tie('a', 'b'), tie('b', 'a'), tie('a', 'gone')], days, contacts, today: TODAY })
    expect(told.effectiveSize.value).toBeCloseTo(4 - 2 / 4, 12)
    expect(told.efficiency.value).toBeCloseTo(3.5 / 4, 12)
    expect([told.pairs.value, told.pairs.n, told.untied]).toEqual([1 / 6, 6, 2])
    // By hand: (¼ + ¼·½)² twice, (¼)² twice.
    expect(told.constraint.value).toBeCloseTo(2 * 0.375 ** 2 + 2 * 0.25 ** 2, 12)
  })

  test('whom one has not talked with for a year is part of it only by a tie', () => {
    const old = new Map([
      ['a', [ago(10)]],
      ['b', [ago(400)]],
      ['c', [ago(400)]],
    ] as [string, PlainDate[]][])
    expect(network({ ties: [tie('a', 'b')], days: old, contacts, today: TODAY }).constraint.n).toBe(2)
  })
})

test('nothing depends on the order of rows', () => {
  const rows = fc.array(fc.tuple(fc.constantFrom(...'abcd'), fc.integer({ min: -5, max: 500 })), { maxLength: 30 })
  const people = [contact('a', 'hospital', 30), contact('b', 'school', 90), contact('c', undefined, 7), contact('d')]
  fc.assert(
    fc.property(rows, (some) => {
      const conversations = some.map(([who, days]) => talk(who, ago(days)))
      const ties = some.map(([who, days]) => ({ contact: who, other: 'abcd'[Math.abs(days) % 4] }) as Tie)
      const tell = (turn: <T>(list: readonly T[]) => T[]) => {
        const slice = { contacts: turn(people), conversations: turn(conversations), jobs: [hospital], today: TODAY }
        const days = talkDays(slice.conversations, TODAY)
        const ids = new Set(slice.contacts.map(({ id }) => id as string))
        const { constraint, ...others } = network({ ties: turn(ties), days, contacts: ids, today: TODAY })
        return {
          talks: outsideTalks(slice),
          share: outsideShare(slice.contacts, slice.jobs, TODAY),
          due: due(slice.contacts, days, TODAY),
          others: { ...others, efficiency: 0, effectiveSize: 0 },
          rounded: [constraint, others.effectiveSize].map(({ value }) => value?.toFixed(9)),
        }
      }
      expect(tell((list) => list.toReversed())).toEqual(tell((list) => [...list]))
    }),
  )
})
