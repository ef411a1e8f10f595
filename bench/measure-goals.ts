import { changeGoals } from './change-goals.ts'
import { energyGoals } from './energy-goals.ts'
import { forecastGoals } from './forecast-goals.ts'
import { shareGoals } from './share-goals.ts'
import { sliceGoals } from './slice-goals.ts'
import type { Line } from './table.ts'

/** Each part, one line: simulations with a known truth, of which the figures are held to what they claim. */
const PARTS: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  energy: energyGoals,
  shares: shareGoals,
  change: changeGoals,
  slices: sliceGoals,
  forecasts: forecastGoals,
}

/** How often intervals hold the truth, and how often something is claimed that is not so; of one part or of all. */
export async function measureGoals(part?: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const [name, goals] of Object.entries(PARTS)) if (!part || part === name) lines.push(...(await goals()))
  return lines
}
