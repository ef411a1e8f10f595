/** Long trials, each with a seed and a figure: `npm run campaign -- kill [KILLS] [SEED]`. */
import { killLoop } from './store/kill-loop.ts'

const [campaign, ...sizes] = process.argv.slice(2)

if (campaign === 'kill') await kill(...sizes.map(Number))
else {
  console.error('Name a campaign: kill [KILLS] [SEED]')
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
