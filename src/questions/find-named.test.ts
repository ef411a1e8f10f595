import { expect, test } from 'vitest'
import type { Job, Organisation } from '#record'
import { jobNamed } from './find-job.ts'

const ORGANISATIONS = [{ id: 'o', name: 'City Hospital' }] as unknown as Organisation[]
const JOBS = [
  { id: '1', title: 'Network engineer', to: '2019' },
  { id: '2', title: 'Head of networks', organisation: 'o' },
  { id: '3', title: 'Teaching' },
  { id: '4', title: 'Team coach' },
  { id: '5', title: 'Écriture' },
] as unknown as Job[]

const found = (name: string) => {
  const answer = jobNamed(name, JOBS, ORGANISATIONS)
  return 'found' in answer ? answer.found.title : answer.message
}

test.each([
  ['Teaching', 'Teaching'],
  ['teach', 'Teaching'],
  ['city hosp', 'Head of networks'],
  ['Head of networks at City', 'Head of networks'],
  ['hospital', 'Head of networks'],
  ['  TEACHING ', 'Teaching'],
  ['éc', 'Écriture'],
])('“%s” is %s', (name, title) => {
  expect(found(name)).toBe(title)
})

test('what begins a name goes before what is inside one, and a job still held before one that ended', () => {
  expect(found('network')).toBe('Network engineer')
  const again = jobNamed('head', [...JOBS, { ...JOBS[1], id: '6', to: '2010' } as Job], ORGANISATIONS)
  expect(again).toMatchObject({ found: { id: '2' } })
})

test('several that fit are listed, and so are the jobs held when none does', () => {
  expect(found('tea')).toBe('several jobs are called so: Teaching; Team coach')
  expect(jobNamed('astronaut', JOBS, ORGANISATIONS)).toMatchObject({
    message: 'no job is called so',
    hint: 'There are: Head of networks, City Hospital; Teaching; Team coach; Écriture.',
  })
  expect(jobNamed('x', [], [])).toMatchObject({ hint: expect.stringContaining('There are no jobs yet') })
})
