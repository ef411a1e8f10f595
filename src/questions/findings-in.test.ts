import { expect, test } from 'vitest'
import type { Days } from '#calendar'
import type { Finding } from '#measures'
import { findingsIn } from './findings-in.ts'

const period = { from: '2026-01-01', to: '2026-01-31' } as Days
const finding = (value: number): Finding => ({
  value,
  unit: 'h',
  n: 1,
  counted: 'days',
  period,
  method: 'attention.hours',
})

test('every finding is found, wherever it lies, with the names on the way to it', () => {
  const answer = {
    jobs: [{ id: 'j1', title: 'Teaching' }],
    figures: [{ job: 'j1', hours: finding(1), byKind: new Map([['evening', finding(2)]]) }],
    whole: finding(3),
    nothing: undefined,
  }
  expect(findingsIn(answer).map(({ of, finding: { value } }) => [...of, value])).toEqual([
    ['Teaching', 'hours', 1],
    ['Teaching', 'by kind', 'evening', 2],
    ['whole', 3],
  ])
  expect(findingsIn(undefined)).toEqual([])
})
