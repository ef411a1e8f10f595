/** A weighing of three criteria; the weights sum to 1. */
type Weighing = readonly [number, number, number]

/** Every weighing of three criteria: a triangle. */
export const ALL_WEIGHINGS: readonly Weighing[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** Those in which the first criterion weighs most and the last least. */
export const ORDERED_WEIGHINGS: readonly Weighing[] = [
  [1, 0, 0],
  [1 / 2, 1 / 2, 0],
  [1 / 3, 1 / 3, 1 / 3],
]

/** The part of a polygon in which Σ w·ahead ≥ 0 (Sutherland and Hodgman 1974). */
function clip(polygon: readonly Weighing[], ahead: readonly number[]): Weighing[] {
  const at = (w: Weighing) => w[0] * (ahead[0] as number) + w[1] * (ahead[1] as number) + w[2] * (ahead[2] as number)
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] as Weighing
    const [here, there] = [at(corner), at(next)]
    const kept = here >= 0 ? [corner] : []
    if (here >= 0 === there >= 0 || here === there) return kept
    const t = here / (here - there)
    const cut = corner.map((weight, k) => weight + t * ((next[k] as number) - weight))
    return [...kept, cut as unknown as Weighing]
  })
}

/** Area (of the first two weights) and centre, by triangles around the first corner. */
function areaAndCentre(polygon: readonly Weighing[]) {
  const [first] = polygon
  let area = 0
  const sum = [0, 0, 0]
  for (let index = 1; first && index < polygon.length - 1; index++) {
    const [b, c] = [polygon[index] as Weighing, polygon[index + 1] as Weighing]
    const piece = Math.abs((b[0] - first[0]) * (c[1] - first[1]) - (b[1] - first[1]) * (c[0] - first[0])) / 2
    area += piece
    for (const k of [0, 1, 2])
      sum[k] = (sum[k] as number) + (piece * ((first[k] as number) + (b[k] as number) + (c[k] as number))) / 3
  }
  return { area, centre: area > 0 ? sum.map((value) => value / area) : undefined }
}

/**
 * The share of all weighings of three criteria in which an option is first, and the mean of those weighings: exact, by clipping the
 * triangle of weighings. Options that are equal are first together. Source: Lahdelma, Hokkanen and Salminen 1998.
 */
export function exactAcceptability(
  options: readonly (readonly number[])[],
  weighings: readonly Weighing[] = ALL_WEIGHINGS,
): { acceptability: number; central: number[] | undefined }[] {
  const whole = areaAndCentre(weighings).area
  return options.map((own) => {
    const won = options.reduce<readonly Weighing[]>(
      (polygon, other) =>
        other === own
          ? polygon
          : clip(
              polygon,
              own.map((value, k) => value - (other[k] as number)),
            ),
      weighings,
    )
    const { area, centre } = areaAndCentre(won)
    return { acceptability: Math.min(1, area / whole), central: centre }
  })
}
