/** One grouping of the observations. An observation may have several of its labels (people), one, or none. */
export interface Factor {
  name: string
  /** For each observation the labels it has; each counts whole. */
  labels: readonly (readonly string[])[]
}

/** One factor’s columns. */
export interface Block {
  name: string
  labels: readonly string[]
  /** The first of its columns; −1 for the factor that is eliminated in closed form. */
  first: number
}

/**
 * Cross-products of y = μ + Σ u + e, columns in the order of `blocks`, then μ, then y itself. A factor of which no
 * observation has two labels (days, of which there are many) can stand apart: its own block is diagonal.
 */
export interface Design {
  n: number
  blocks: readonly Block[]
  apart: Block | undefined
  /** Columns with μ and y; `cross` is the upper triangle, row by row, `size` × `size`. */
  size: number
  cross: Float64Array
  /** For each label apart: how many observations, and the sums of their columns. */
  counts: Float64Array
  sums: Float64Array
}

/**
 * @param factors of at least one label each; labels are ordered by name, so that the order of rows changes nothing.
 * @param apartName the factor whose effects nobody asks for; it stands apart where no observation has two of its labels.
 */
export function designOf(y: readonly number[], factors: readonly Factor[], apartName?: string): Design {
  const named = factors.map(({ name, labels }) => ({ name, labels, known: [...new Set(labels.flat())].sort() }))
  const apart = named.find(({ name, labels }) => name === apartName && labels.every((one) => new Set(one).size < 2))
  const rest = named
    .filter((one) => one !== apart)
    .sort((a, b) => b.known.length - a.known.length || (a.name < b.name ? -1 : 1))
  let first = 0
  const blocks = rest.map(({ name, known }) => {
    const block = { name, labels: known, first }
    first += known.length
    return block
  })
  const size = first + 2
  const rows = y.map((value, at) => rowOf(value, at, rest, blocks, size))
  const cross = new Float64Array(size * size)
  for (const row of rows)
    for (const [i, a] of row)
      for (const [j, b] of row) if (j >= i) cross[i * size + j] = (cross[i * size + j] ?? 0) + a * b
  const counts = new Float64Array(apart?.known.length ?? 0)
  const sums = new Float64Array(counts.length * size)
  if (apart) addApart(apart, rows, counts, sums, size)
  return {
    ...{ n: y.length, blocks, size, cross, counts, sums },
    apart: apart && { name: apart.name, labels: apart.known, first: -1 },
  }
}

type Sparse = [column: number, value: number][]

function rowOf(value: number, at: number, factors: readonly Factor[], blocks: readonly Block[], size: number): Sparse {
  const row: Sparse = factors.flatMap(({ labels }, f) => {
    const { labels: known, first } = blocks[f] as Block
    return [...new Set(labels[at])].map((label): [number, number] => [first + known.indexOf(label), 1])
  })
  row.push([size - 2, 1], [size - 1, value])
  return row
}

function addApart(
  { labels, known }: Factor & { known: readonly string[] },
  rows: readonly Sparse[],
  counts: Float64Array,
  sums: Float64Array,
  size: number,
): void {
  const places = new Map(known.map((label, at) => [label, at]))
  for (const [at, row] of rows.entries()) {
    const label = labels[at]?.[0]
    const place = label === undefined ? undefined : places.get(label)
    if (place === undefined) continue
    counts[place] = (counts[place] ?? 0) + 1
    for (const [column, value] of row) {
      const cell = place * size + column
      sums[cell] = (sums[cell] ?? 0) + value
    }
  }
}
