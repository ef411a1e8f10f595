import { expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const HEADER = 'Date,Client,Project,Task,Notes,Hours,Hours Rounded,Billable?,First Name,Last Name\n'

test('hours are the exact ones, not those rounded for invoices', () => {
  expect(timeTrial('harvest', `${HEADER}2025-03-03,Clinic,Roster,Plan,,1.42,1.50,No,Nuri,Aksel\n`).rows).toEqual([
    '2025-03-03 09:00–10:25:12 Roster: Plan [Clinic]',
  ])
})

test('the time of several people is told', () => {
  const text = `${HEADER}2025-03-03,Clinic,Roster,Plan,,1,1,No,Nuri,Aksel\n2025-03-03,Clinic,Roster,Plan,,1,1,No,Ada,Quill\n`
  expect(timeTrial('harvest', text).said[1]).toBe(
    'the whole file: the time of 2 people is in this sheet, and all of it was taken',
  )
})

test.each([
  ['Client,Hours,Billable Hours,Billable Amount\nClinic,1,1,45\n', 'a summary from Harvest'],
  [
    'Date,Client,Project,Category,Notes,Amount,First Name,Last Name\n2025-03-03,Clinic,Roster,Train,,9,Nuri,Aksel\n',
    'a list of expenses from Harvest',
  ],
  ['Issue Date,ID,Client,Invoice Amount\n2025-03-03,1,Clinic,45\n', 'a list of invoices from Harvest'],
])('%j is refused by what it is', (text, is) =>
  expect(timeTrial('harvest', text).said).toEqual([
    `the whole file: this is ${is}; it does not say when time was spent`,
  ]),
)
