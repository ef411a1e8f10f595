import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FORMATS } from '#formats'
import { corpus, type Seed } from './corpus.ts'
import { fuzz } from './fuzz.ts'
import { FuzzingThread } from './fuzzing-thread.ts'

/** The long run is `npm run campaign -- fuzz`. */
const INPUTS = 40
const BESIDE = ['zip', 'unknown', 'git folder', 'maildir']
const thread = new FuzzingThread()
let seeds: Map<string, Seed[]>

beforeAll(async () => {
  seeds = await corpus()
})
afterAll(() => thread.close())

describe('whatever a file holds, reading it ends in drafts or in sentences, twice alike, soon and small:', () => {
  test.each([...FORMATS.map(({ name }) => name), ...BESIDE])('%s', async (reader) => {
    const tally = await fuzz(reader, seeds.get(reader) ?? [], { inputs: INPUTS, seed: 20_261_122, thread })
    expect(tally.faults).toEqual([])
    expect(tally.inputs).toBe(INPUTS)
  })
})
