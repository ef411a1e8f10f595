import { Column, RisingColumn } from './column.ts'

/** One event as it is kept: 24 bytes. */
export interface Stretch {
  bucket: number
  /** Milliseconds since 1970. */
  start: number
  /** Milliseconds, a day at most. */
  length: number
  /** Of the program, the domain or the project. */
  name: number
  /** A digest of the title of a window; 0 when it has none. */
  title: number
  /** Where it stands in the file, to fetch the title from. */
  offset: number
}

/** Events of all buckets, in the order of the file, in columns: millions of them fit. */
export class Stretches {
  readonly #bucket = new Column(Uint16Array)
  readonly #start = new Column(Float64Array)
  readonly #length = new Column(Uint32Array)
  readonly #name = new Column(Uint16Array)
  readonly #title = new Column(Uint32Array)
  readonly #offset = new RisingColumn()

  get count(): number {
    return this.#start.length
  }

  push({ bucket, start, length, name, title, offset }: Stretch): void {
    this.#bucket.push(bucket)
    this.#start.push(start)
    this.#length.push(length)
    this.#name.push(name)
    this.#title.push(title)
    this.#offset.push(offset)
  }

  startOf(row: number): number {
    return this.#start.at(row)
  }

  endOf(row: number): number {
    return this.#start.at(row) + this.#length.at(row)
  }

  nameOf(row: number): number {
    return this.#name.at(row)
  }

  titleOf(row: number): number {
    return this.#title.at(row)
  }

  offsetOf(row: number): number {
    return this.#offset.at(row)
  }

  /** The rows of some buckets, earliest first; of two that begin at once the longer, and then by what they say. */
  inOrder(buckets: ReadonlySet<number>, nameOf: (number: number) => string): Uint32Array {
    const rows = this.#rowsOf(buckets)
    const compare = (a: number, b: number) =>
      this.#start.at(a) - this.#start.at(b) ||
      this.#length.at(b) - this.#length.at(a) ||
      compareNames(this.#name.at(a), this.#name.at(b), nameOf) ||
      this.#title.at(a) - this.#title.at(b)
    const [first, last] = [rows[0], rows.at(-1)]
    if (first !== undefined && last !== undefined && compare(first, last) > 0) rows.reverse()
    return settle(rows, compare) ? rows : rows.sort(compare)
  }

  #rowsOf(buckets: ReadonlySet<number>): Uint32Array {
    let count = 0
    for (let row = 0; row < this.count; row++) if (buckets.has(this.#bucket.at(row))) count++
    const rows = new Uint32Array(count)
    for (let row = 0, at = 0; row < this.count; row++) if (buckets.has(this.#bucket.at(row))) rows[at++] = row
    return rows
  }
}

/** Numbers are given in the order of the file, which is to change nothing: names are compared. */
function compareNames(a: number, b: number, nameOf: (number: number) => string): number {
  if (a === b) return 0
  const [one, other] = [nameOf(a), nameOf(b)]
  return one < other ? -1 : one > other ? 1 : a - b
}

/**
 * Puts rows in order that are almost so, as those of a watcher are: each is moved forward past the few that come after it. False when
 * it would take too long; the rows are all there still. Sorting in general would take twelve bytes more a row.
 */
function settle(rows: Uint32Array, compare: (a: number, b: number) => number): boolean {
  let left = rows.length * 2
  for (let next = 1; next < rows.length; next++) {
    const row = rows[next] as number
    let at = next
    for (; at > 0 && compare(rows[at - 1] as number, row) > 0; at--) {
      rows[at] = rows[at - 1] as number
      left--
    }
    rows[at] = row
    if (left < 0) return false
  }
  return true
}
