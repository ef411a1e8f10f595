import type { Terminal } from './terminal.ts'

/** Milliseconds between two drawings. */
const PACE = 80
const BAR = 20

/** One line on stderr that is written over as things go on; nothing where nobody watches. */
export class ProgressLine {
  readonly #terminal: Terminal
  #last = 0
  #shown = false

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** `part` of the whole, 0 to 1, when it is known. */
  show(text: string, part?: number | undefined): void {
    const { lively, width, paintErr } = this.#terminal
    const now = performance.now()
    if (!lively || now - this.#last < PACE) return
    this.#last = now
    this.#shown = true
    const full = Math.round(Math.min(1, part ?? 0) * BAR)
    const bar =
      part === undefined ? '' : `${paintErr('career', '█'.repeat(full))}${paintErr('faint', '░'.repeat(BAR - full))} `
    this.#terminal.err(`\r\u001b[K${bar}${text.slice(0, Math.max(10, width - (part === undefined ? 1 : BAR + 2)))}`)
  }

  clear(): void {
    if (this.#shown) this.#terminal.err('\r\u001b[K')
    this.#shown = false
  }
}
