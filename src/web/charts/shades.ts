import { sum } from 'd3-array'
import type { RiverBand, Shade } from './river-shape.ts'

const SIDE: readonly Shade[] = [1, 3, 2, 4]

const hoursAt = (band: RiverBand, period: number): number => band.hours[period] ?? 0
const whole = (band: RiverBand): number => sum(band.hours, (hours) => hours ?? 0)

/** True when a heavier job runs beside this one for at least half of its time. */
const isBeside = (band: RiverBand, others: readonly RiverBand[]): boolean => {
  const alive = band.hours.flatMap((hours, period) => ((hours ?? 0) > 0 ? [period] : []))
  return others.some(
    (other) =>
      other !== band &&
      whole(other) > whole(band) &&
      alive.filter((period) => hoursAt(other, period) > 0).length * 2 >= alive.length,
  )
}

const shadeHalf = (bands: readonly RiverBand[]): [string, Shade][] => {
  const started = (band: RiverBand) => band.hours.findIndex((hours) => (hours ?? 0) > 0)
  const sorted = [...bands].sort((a, b) => started(a) - started(b))
  const main = sorted.filter((band) => !isBeside(band, bands))
  const side = sorted.filter((band) => !main.includes(band))
  return [
    ...main.map((band, index): [string, Shade] => {
      const part = main.length === 1 ? 1 : index / (main.length - 1)
      return [band.id, band.shade ?? (Math.floor(2 + 3 * part) as Shade)]
    }),
    ...side.map((band, index): [string, Shade] => [band.id, band.shade ?? SIDE[index % SIDE.length] ?? 1]),
  ]
}

/**
 * A shade for each band: the line of main jobs from pale to dark, jobs held beside them in shades between. For a zoom,
 * take the shades of the whole life and pass them on, so that a job keeps its colour.
 */
export const shadesOf = (bands: readonly RiverBand[]): Map<string, Shade> =>
  new Map([...shadeHalf(bands.filter(({ paid }) => paid)), ...shadeHalf(bands.filter(({ paid }) => !paid))])
