import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartialDate } from '#calendar'
import { admit } from '#record'
import { jobsOfAResume } from './jobs-of-a-resume.ts'
import type { ListedPosition } from './listed-position.ts'

function listed(title: string, from?: string, to?: string, organisation = 'Acme'): ListedPosition {
  return {
    place: `work[${title}]`,
    section: 'work',
    kind: 'employment',
    paid: true,
    organisation: { name: organisation },
    title,
    highlights: [],
    ...(from ? { from: from as PartialDate } : {}),
    ...(to ? { to: to as PartialDate } : {}),
  }
}

function read(...positions: ListedPosition[]) {
  const reads = [...jobsOfAResume('test', positions)]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const of = (concept: string) =>
    drafts.flatMap(({ concept: name, value }) => (name === concept ? [value as never] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  return { drafts, complaints, jobs: of('job'), positions: of('position'), moves: of('move') as { kind: string }[] }
}

test('positions that adjoin are one job, and the change between them a move', () => {
  const { jobs, positions, moves } = read(listed('Senior Clerk', '2015-04'), listed('Clerk', '2013-01', '2015-03'))
  expect(jobs).toEqual([
    {
      title: 'Senior Clerk',
      organisation: { key: 'organisation:acme' },
      kind: 'employment',
      paid: true,
      from: '2013-01',
    },
  ])
  expect(positions).toHaveLength(2)
  expect(moves).toMatchObject([
    { kind: 'start', on: '2013-01' },
    { kind: 'promotion', on: '2015-04' },
  ])
})

test('a move to a title that stands no higher is a transfer', () => {
  const { moves } = read(listed('Archivist', '2016', '2018'), listed('Clerk', '2013', '2015'))
  expect(moves.map(({ kind }) => kind)).toEqual(['start', 'transfer', 'end'])
})

test('positions held at the same time are one job without a move between them', () => {
  const { jobs, moves } = read(listed('Clerk', '2013-01', '2018'), listed('Works council', '2015-01', '2016-01'))
  expect(jobs).toMatchObject([{ title: 'Clerk', from: '2013-01', to: '2018' }])
  expect(moves.map(({ kind }) => kind)).toEqual(['start', 'end'])
})

test('coming back after a pause is another job', () => {
  expect(read(listed('Clerk', '2018-01'), listed('Clerk', '2013-01', '2015-03')).jobs).toHaveLength(2)
})

test('positions without dates, and at other organisations, are jobs of their own', () => {
  expect(read(listed('Clerk'), listed('Archivist')).jobs).toHaveLength(2)
  expect(read(listed('Clerk', '2013', '2014'), listed('Clerk', '2014', '2015', 'Bcme')).jobs).toHaveLength(2)
})

test('an entry that stands twice is told and counted once', () => {
  const again = { ...listed('Clerk', '2013'), place: 'work[7]' }
  const { jobs, complaints } = read(listed('Clerk', '2013'), again)
  expect(jobs).toHaveLength(1)
  expect(complaints).toEqual([{ place: 'work[7]', message: 'the same as work[Clerk]', hint: 'It is counted once.' }])
})

const month = fc.tuple(fc.integer({ min: 2000, max: 2006 }), fc.integer({ min: 1, max: 12 }))
const position = fc
  .tuple(fc.constantFrom('Clerk', 'Senior Clerk'), fc.constantFrom('Acme', 'Bcme'), month, fc.nat(30), fc.boolean())
  .map(([title, organisation, [year, number], length, ends]) => {
    const to = new Date(Date.UTC(year, number - 1 + length)).toISOString().slice(0, 7)
    return listed(title, `${year}-${String(number).padStart(2, '0')}`, ends ? to : undefined, organisation)
  })

test('every listed position ends as one position or one complaint, and all of it is admitted', () => {
  fc.assert(
    fc.property(fc.array(position, { maxLength: 12 }), (list) => {
      const { drafts, positions, complaints } = read(...list)
      expect(positions.length + complaints.length).toBe(list.length)
      expect(admit(drafts, () => undefined).complaints).toEqual([])
    }),
  )
})

test('a job lasts from its first position to the end of its last', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (list) => {
      const { drafts } = read(...list)
      for (const job of drafts.filter(({ concept }) => concept === 'job')) {
        const held = drafts.filter(
          ({ concept, value }) => concept === 'position' && (value as { job: { key: string } }).job.key === job.key,
        )
        const terms = held.map(({ value }) => value as { from: string; to?: string })
        const { from, to } = job.value as { from: string; to?: string }
        expect(from).toBe(terms.map((one) => one.from).sort()[0])
        expect(to).toBe(
          terms.every((one) => one.to)
            ? terms
                .map((one) => one.to)
                .sort()
                .at(-1)
            : undefined,
        )
      }
    }),
  )
})
