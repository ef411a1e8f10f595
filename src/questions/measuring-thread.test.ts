import { expect, test } from 'vitest'
import type { PlainDate } from '#calendar'
import type { CheckIn, EnergySlice } from '#measures'
import { energyInThread, MOST_WAITING, NotNow } from './measuring-thread.ts'

const period = { from: '2026-01-01' as PlainDate, to: '2026-12-31' as PlainDate }

function slice(count: number): EnergySlice {
  const checkIns = Array.from({ length: count }, (_, at): CheckIn => {
    const day = `2026-11-${String(1 + (at % 28)).padStart(2, '0')}` as PlainDate
    return { day, energy: (at % 5) - 2, activity: `a${at % 3}` }
  })
  return { period, checkIns }
}

/** What no reader of the record can give: a poisoned one. */
const poisoned = { period, checkIns: [null] } as unknown as EnergySlice

test('what one question throws is its own: the others are answered by the same thread', async () => {
  const asked = [slice(30), poisoned, slice(30)].map((one) => energyInThread(one, ['activity']))
  const [first, wrong, last] = await Promise.allSettled(asked)
  expect(wrong).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) })
  expect([first?.status, last]).toEqual(['fulfilled', first])
})

test('so many may wait and no more: whoever finds no place is told to ask again', async () => {
  const asked = Array.from({ length: MOST_WAITING + 5 }, () => energyInThread(slice(9), ['activity']))
  const answers = await Promise.allSettled(asked)
  const turnedAway = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
  expect(turnedAway).toHaveLength(5)
  for (const { reason } of turnedAway) {
    expect(reason).toBeInstanceOf(NotNow)
    expect(reason.complaint.hint).toBe('Ask again in a moment.')
  }
  await expect(energyInThread(slice(9), ['activity'])).resolves.toHaveLength(1)
})
