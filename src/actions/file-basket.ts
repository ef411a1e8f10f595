import { type FileReading, type PackedDrafts, unpackDrafts } from '#formats'
import type { Complaint, Draft } from '#record'

/** Thrown into what is being kept of a file that turned out, further on, to be none that can be taken. */
export class RefusedMidway extends Error {}

/** Gathers the pieces of one file. */
export class FileBasket {
  path = ''
  format = 'unknown'
  refused = false
  toConfirm = false
  /** No more pieces will come. */
  ended = false
  /** Drafts that wait here. */
  waiting = 0
  readonly complaints: Complaint[] = []

  readonly #base: string
  readonly #packs: PackedDrafts[] = []

  constructor(base = '') {
    this.#base = base && !base.endsWith('/') ? `${base}/` : base
  }

  add(piece: FileReading): void {
    this.path = piece.path.startsWith(this.#base) ? piece.path.slice(this.#base.length) : piece.path
    if (piece.format) this.format = piece.format
    if (piece.status === 'refused') this.refused = true
    if (piece.status !== 'reading') this.ended = true
    if (piece.toConfirm) this.toConfirm = true
    if (piece.drafts.count) this.#packs.push(piece.drafts)
    this.waiting += piece.drafts.count
    for (const complaint of piece.complaints) this.complaints.push(complaint)
  }

  /**
   * Takes the drafts out, some thousands at a time, and asks for the next piece when none wait: a large file is never in memory as a
   * whole, and is kept while it is still being read.
   * @throws RefusedMidway
   */
  async *parts(next: () => Promise<FileReading | undefined>): AsyncGenerator<Draft[]> {
    for (;;) {
      for (let pack = this.#packs.shift(); pack; pack = this.#packs.shift()) {
        this.waiting -= pack.count
        yield unpackDrafts(pack)
      }
      const piece = this.ended ? undefined : await next()
      if (!piece) return
      this.add(piece)
      if (this.refused) throw new RefusedMidway()
    }
  }
}
