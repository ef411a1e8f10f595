import { expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const ID = '0a1b2c3d4e5f60718293a4b5c6d7e8f9'

test('a frame is the same one in Watson’s own file and in what it logs', () => {
  const own = timeTrial('watson', `[[1741003200, 1741008600, "roster", "${ID}", ["ward"], 1741008601]]`)
  const logged = timeTrial(
    'watson',
    `[{"id": "${ID}", "start": "2025-03-03T13:00:00+01:00", "stop": "2025-03-03T14:30:00+01:00", "project": "roster", "tags": ["ward"]}]`,
  )
  expect(own.drafts[0]?.value).toEqual(logged.drafts[0]?.value)
  expect(own.drafts[0]?.key).toBe(logged.drafts[0]?.key)
})

test('a frame edited later keeps its key', () => {
  const keys = [1741008600, 1741009000].map(
    (stop) => timeTrial('watson', `[[1741003200, ${stop}, "roster", "${ID}", [], 1]]`).drafts[0]?.key,
  )
  expect(keys).toEqual([`watson:${ID}`, `watson:${ID}`])
})

test('what is no frame, or has no times, is told by its place', () => {
  expect(timeTrial('watson', '[[1741003200, 1741008600, "a", "x"], 7, [1e99, 2, "b"], [5, null, "c"]]').said).toEqual([
    'frame 2: this is no frame of Watson',
    'frame 3: “b”: it has no start',
    'frame 4: “c”: it has no end yet',
  ])
})
