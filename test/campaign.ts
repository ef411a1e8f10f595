/**
 * Long trials, each with a seed and a figure: `npm run campaign -- kill [KILLS] [SEED]`,
 * `npm run campaign -- fuzz [INPUTS] [--reader NAME] [--seed SEED] [--from NUMBER]`.
 */
import { parseArgs } from 'node:util'
import { fuzzReaders } from './fuzz/fuzz-readers.ts'
import { killLoop } from './store/kill-loop.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: 'string', multiple: true }, seed: { type: 'string' }, from: { type: 'string' } },
})
const [campaign, ...sizes] = positionals

if (campaign === 'kill') await kill(...sizes.map(Number))
else if (campaign === 'fuzz') await fuzz(Number(sizes[0] ?? 5_000))
else {
  console.error('Name a campaign: kill [KILLS] [SEED], or fuzz [INPUTS] [--reader NAME] [--seed SEED] [--from NUMBER]')
  process.exitCode = 1
}

async function kill(kills = 1_000, seed = Date.now() % 1e9): Promise<void> {
  const tally = await killLoop(kills, seed, (so) =>
    console.log(`${so.kills} kills, ${so.acknowledged} deeds acknowledged, ${so.lost} lost`),
  )
  for (const trouble of tally.troubles) console.error(trouble)
  console.log(`seed ${seed}: ${tally.kills} kills, ${tally.acknowledged} acknowledged, ${tally.lost} lost`)
  process.exitCode = tally.troubles.length ? 1 : 0
}

async function fuzz(inputs: number): Promise<void> {
  const seed = Number(values.seed ?? Date.now() % 1e9)
  const faults = await fuzzReaders(values.reader, { inputs, seed, from: Number(values.from ?? 0) }, console.log)
  console.log(`seed ${seed}: ${faults} faults`)
  process.exitCode = faults ? 1 : 0
}
