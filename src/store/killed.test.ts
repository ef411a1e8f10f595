import { expect, test } from 'vitest'
import { killLoop } from '../../test/store/kill-loop.ts'

const KILLS = process.env.THALWEG_FULL ? 1_000 : 12

test(`${KILLS} kills of two writers lose nothing that was acknowledged`, { timeout: KILLS * 20_000 }, async () => {
  const seed = Math.floor(Math.random() * 1e9)
  const tally = await killLoop(KILLS, seed)
  expect({ seed, lost: tally.lost, troubles: tally.troubles }).toEqual({ seed, lost: 0, troubles: [] })
  expect(tally.kills).toBeGreaterThanOrEqual(KILLS)
  expect(tally.acknowledged).toBeGreaterThan(0)
})
