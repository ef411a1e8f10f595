import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant, PartialDate, Zone } from '#calendar'
import type { Contact } from './contact.ts'
import { freshId } from './id.ts'
import type { Interval } from './interval.ts'
import type { Job } from './job.ts'
import { domainsAround, exampleWeight, namesOf, timeOf, tokensOf } from './likeness.ts'
import type { Organisation } from './organisation.ts'

const SUNDAY_EVENING = Date.parse('2026-11-22T19:00:00Z') as Instant
const interval = (traits: Partial<Interval> = {}): Interval => ({
  ...{ id: freshId<'interval'>(), startAt: SUNDAY_EVENING, zone: 'Europe/Berlin' as Zone },
  ...{ endAt: (SUNDAY_EVENING + 3_600_000) as Instant },
  ...traits,
})
const job = (title: string, more: Partial<Job> = {}): Job => ({
  ...{ id: freshId<'job'>(), title, kind: 'employment', paid: true },
  ...more,
})

describe('the tokens of an interval', () => {
  test('are its traits, the title as a whole and by its words, and the hours by its own clock', () => {
    const tokens = tokensOf(
      interval({
        calendar: 'Clinic',
        tags: ['On call'],
        title: 'Kestrel: the review 12',
        app: 'Browser',
        trace: 'window',
      }),
    )
    expect(tokens).toEqual([
      'calendar=clinic',
      'tag=on call',
      'title=kestrel: the review …',
      'word=kestrel',
      'word=review',
      'app=browser',
      'trace=window',
      'hours=weekend evening',
    ])
  })

  test('hold a name that stands in any of them in whole words', () => {
    const names = ['harbour trust', 'choir']
    expect(tokensOf(interval({ project: 'Harbour-Trust: website' }), names)).toContain('name=harbour trust')
    expect(tokensOf(interval({ title: 'Choirmaster' }), names)).not.toContain('name=choir')
  })

  test('are each there once and few, whatever the text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 30 }), (title, domains) => {
        const tokens = tokensOf(interval({ title, domains, tags: domains }))
        expect(new Set(tokens).size).toBe(tokens.length)
        expect(tokens.filter((token) => token.startsWith('word=')).length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

test.each([
  ['mail.clinic.example', ['mail.clinic.example', 'clinic.example']],
  ['www.shop.co.uk', ['shop.co.uk']],
  ['gmail.com', []],
  ['localhost', []],
])('%s lies in %j', (domain, around) => {
  expect(domainsAround(domain)).toEqual(around)
})

test('what was sorted by likeness is no example, by a sorting half of one', () => {
  const [one, sorting] = [freshId<'job'>(), freshId<'sorting'>()]
  expect(exampleWeight(interval())).toBe(0)
  expect(exampleWeight(interval({ job: one }))).toBe(1)
  expect(exampleWeight(interval({ job: one, sortedBy: sorting }))).toBe(0.5)
  expect(exampleWeight(interval({ job: one, likely: 0.95 }))).toBe(0)
})

test('a job is named by its title, its organisation, the domains of that and of the people there', () => {
  const trust: Organisation = {
    id: freshId<'organisation'>(),
    name: 'Harbour Trust',
    url: 'https://www.harbour.example/',
  }
  const pilot = job('Pilot', { organisation: trust.id })
  const contact: Contact = {
    ...{ id: freshId<'contact'>(), name: 'Mo Lind', organisation: trust.id, email: 'mo@quay.example' },
    moreEmails: ['mo@gmail.com'],
  }
  const found = namesOf([pilot, job('Choir')], [trust], [contact]).map(({ token, from }) => `${token} ${from}`)
  expect(found).toEqual([
    'name=pilot job name',
    'name=harbour trust organisation name',
    'domain=harbour.example organisation domain',
    'domain=quay.example contact',
    'name=choir job name',
  ])
})

test('a job’s time is while it was held, a month more or less', () => {
  const { start, end } = timeOf({ from: '2013' as PartialDate, to: '2014-02' as PartialDate })
  expect(new Date(start).toISOString().slice(0, 10)).toBe('2012-12-01')
  expect(new Date(end).toISOString().slice(0, 10)).toBe('2014-03-31')
  expect(timeOf({})).toEqual({ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY })
})
