import { describe, expect, test } from 'vitest'
import { admit, check, type Draft, freshId, type Id, isId, nameKey } from './index.ts'

const unknown = () => undefined
const draft = (concept: string, key: string, value: object) =>
  ({ concept, key, place: `row ${key}`, value }) as unknown as Draft
const job = (key: string, more: object = {}) =>
  draft('job', key, { title: 'Pilot', kind: 'employment', paid: true, ...more })

describe('what a file says otherwise of a field', () => {
  const said = (more: object) => check('variant', { job: freshId(), field: 'from', value: '"2014"', ...more }, 'here')

  test.each([
    ['a title', { field: 'title', value: '"Pilot"' }],
    ['a year', {}],
    ['a flag', { field: 'paid', value: 'true' }],
  ])('may be %s', (_, more) => expect(said(more).complaints).toBeUndefined())

  test.each([
    ['no JSON', { value: '2014, or so' }],
    ['no date', { value: '"2014-99-99"' }],
    ['nothing', { value: 'null' }],
    ['a thing that is no text', { field: 'title', value: '{"toString":1}' }],
    ['of a field a job has not', { field: 'email', value: '"a@b.example"' }],
    ['of what every object has', { field: 'constructor', value: '"x"' }],
  ])('is left out where it is %s', (_, more) =>
    expect(said(more).complaints?.map(({ message }) => message)).toEqual(['it says what that field cannot hold']),
  )
})

describe('admitting drafts', () => {
  test('points them at each other by id, in the order they stand', () => {
    const { admitted, complaints } = admit(
      [
        draft('organisation', 'o', { name: 'Harbour Trust' }),
        job('j', { organisation: { key: 'o' } }),
        draft('position', 'p', { job: { key: 'j' }, title: 'Pilot' }),
      ],
      unknown,
    )
    expect(complaints).toEqual([])
    const [organisation, pilot, position] = admitted.map(({ thing }) => thing as Record<string, unknown>)
    expect(pilot?.organisation).toBe(organisation?.id)
    expect(position?.job).toBe(pilot?.id)
  })

  test('gives a known key its known id, and fresh ones to the others', () => {
    const known = freshId<'job'>()
    const { admitted } = admit([job('a'), job('b')], (key) => (key === 'a' ? (known as Id) : undefined))
    expect(admitted[0]?.thing.id).toBe(known)
    expect(isId(admitted[1]?.thing.id)).toBe(true)
    expect(admitted[1]?.thing.id).not.toBe(known)
  })

  test('says what is wrong with one, keeps the others, and leaves out what points at it', () => {
    const { admitted, complaints } = admit(
      [
        job('bad', { from: '2013-05', to: '2013-02' }),
        draft('position', 'p', { job: { key: 'bad' }, title: 'x' }),
        job('good'),
      ],
      unknown,
    )
    expect(admitted.map(({ key }) => key)).toEqual(['good'])
    expect(complaints[0]).toEqual({
      place: 'row bad',
      message: 'end 2013-02 is before start 2013-05',
      hint: 'Swap the two dates, or correct the one that is wrong.',
    })
    expect(complaints[1]?.message).toBe('this position belongs to something that could not be taken')
  })

  test('counts a thing that stands twice once, and says so unless its name is all it is known by', () => {
    const { admitted, complaints } = admit(
      [
        job('j'),
        job('j'),
        draft('skill', 's', { name: 'Knots', kind: 'skill' }),
        draft('skill', 's', { name: 'Knots', kind: 'skill' }),
      ],
      unknown,
    )
    expect(admitted.length).toBe(2)
    expect(complaints.map(({ message }) => message)).toEqual(['this job stands twice in the file'])
  })

  test('a name is the same in any case and spacing', () => {
    expect(nameKey('organisation', ' Harbour  TRUST ')).toBe(nameKey('organisation', 'harbour trust'))
  })

  test('has a key of bounded length, however long the name', () => {
    const key = nameKey('skill', '😀'.repeat(10_000))
    expect([key.length, key.isWellFormed()]).toEqual(['skill:'.length + 500, true])
  })
})

describe('every rule of every concept, broken once', () => {
  const interval = { startAt: 1_700_000_000_000, endAt: 1_700_000_360_000, zone: 'UTC' }
  const id = freshId()
  test.each([
    ['job', { kind: 'employment', paid: true }, 'this job has no title'],
    ['job', { title: 'x', kind: 'gig', paid: true }, 'kind “gig” of this job is not usable'],
    ['job', { title: 'x', kind: 'employment', paid: 'yes' }, 'paid “yes” of this job is not usable'],
    [
      'job',
      { title: 'x', kind: 'employment', paid: true, from: '2013-02-30' },
      'from “2013-02-30” of this job is not usable',
    ],
    ['position', { title: 'x', job: 'nobody' }, 'job “nobody” of this position is not usable'],
    ['interval', { ...interval, endAt: interval.startAt }, 'it ends before it starts, or at once'],
    ['interval', { ...interval, endAt: interval.startAt + 32 * 86_400_000 }, 'it lasts more than 31 days'],
    ['interval', { ...interval, duty: id }, 'it has a duty but no job'],
    ['interval', { ...interval, zone: 'Mars/Olympus' }, 'zone “Mars/Olympus” of this interval is not usable'],
    ['entry', { day: '2026-11-16', kind: 'check-in', text: 'x' }, 'a check-in without energy'],
    ['entry', { day: '2026-11-16', kind: 'check-in', text: 'x', energy: 3 }, 'energy “3” of this entry is not usable'],
    ['entry', { day: '2026-11-16', kind: 'note', text: 'a\u0000b' }, 'text “a\u0000b” of this entry is not usable'],
    ['entry', { day: '2026-11-16', kind: 'note', text: '\ud800' }, 'text “\ufffd” of this entry is not usable'],
    ['serving', { work: id, share: 0.5 }, 'it names not exactly one job, duty or interval'],
    ['serving', { work: id, share: 0.5, job: id, duty: id }, 'it names not exactly one job, duty or interval'],
    ['serving', { work: id, share: 1.5, job: id }, 'share “1.5” of this serving is not usable'],
    ['boundary', { kind: 'weekly hours', job: id }, 'weekly hours without a number'],
    ['boundary', { kind: 'weekly hours', hours: 40 }, 'a boundary of weekly hours without a job'],
    [
      'boundary',
      { kind: 'daily window', job: id, days: [1], opensAt: '17:00', closesAt: '09:00' },
      'a daily window needs days, a start and a later end',
    ],
    ['boundary', { kind: 'quiet evening', days: [] }, 'a quiet evening needs days and the time it begins'],
    ['boundary', { kind: 'leave', from: '2026-07' }, 'leave without its first and last day'],
    ['work', { name: 'x', from: '2020', to: '2019' }, 'end 2019 is before start 2020'],
  ] as const)('%s %j: %s', (concept, raw, message) => {
    const { complaints } = check(concept, raw as Record<string, unknown>, 'here')
    expect(complaints?.map((one) => one.message)).toEqual([message])
    expect(complaints?.[0]?.hint).not.toBe('')
  })
})
