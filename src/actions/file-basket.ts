import type { FileReading } from '#formats'
import type { Complaint, Draft } from '#record'

/** Gathers the pieces of one file until it is read whole. */
export class FileBasket {
  path = ''
  format = 'unknown'
  refused = false
  readonly drafts: Draft[] = []
  readonly complaints: Complaint[] = []

  readonly #base: string

  constructor(base = '') {
    this.#base = base && !base.endsWith('/') ? `${base}/` : base
  }

  add(piece: FileReading): void {
    this.path = piece.path.startsWith(this.#base) ? piece.path.slice(this.#base.length) : piece.path
    if (piece.format) this.format = piece.format
    if (piece.status === 'refused') this.refused = true
    for (const draft of piece.drafts) this.drafts.push(draft)
    for (const complaint of piece.complaints) this.complaints.push(complaint)
  }
}
