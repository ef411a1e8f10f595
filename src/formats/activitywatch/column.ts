const BITS = 15
const ROWS = 1 << BITS

type Block = Float64Array | Uint32Array | Uint16Array

/** Numbers one below the other, outside the heap, growing without ever being copied. */
export class Column {
  readonly #block: new (
    length: number,
  ) => Block
  readonly #blocks: Block[] = []
  length = 0

  constructor(block: new (length: number) => Block) {
    this.#block = block
  }

  push(value: number): void {
    const row = this.length++ & (ROWS - 1)
    if (row === 0) this.#blocks.push(new this.#block(ROWS))
    ;(this.#blocks[this.#blocks.length - 1] as Block)[row] = value
  }

  /** 0 for a row there is not. */
  at(row: number): number {
    return this.#blocks[row >> BITS]?.[row & (ROWS - 1)] ?? 0
  }
}

const WRAP = 2 ** 32

/** Numbers up to 2^53 that never fall, in four bytes each: places in a file. */
export class RisingColumn {
  readonly #low = new Column(Uint32Array)
  /** The rows from which on another 2^32 is to be added. */
  readonly #wraps: number[] = []

  push(value: number): void {
    while (value >= (this.#wraps.length + 1) * WRAP) this.#wraps.push(this.#low.length)
    this.#low.push(value % WRAP)
  }

  at(row: number): number {
    let wraps = 0
    while (wraps < this.#wraps.length && row >= (this.#wraps[wraps] as number)) wraps++
    return wraps * WRAP + this.#low.at(row)
  }
}
