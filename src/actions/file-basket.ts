import { type FileReading, type PackedDrafts, unpackDrafts } from '#formats'
import type { Complaint, Draft } from '#record'

/** Gathers the pieces of one file until it is read whole. */
export class FileBasket {
  path = ''
  format = 'unknown'
  refused = false
  toConfirm = false
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
    if (piece.toConfirm) this.toConfirm = true
    if (piece.drafts.count) this.#packs.push(piece.drafts)
    for (const complaint of piece.complaints) this.complaints.push(complaint)
  }

  get isEmpty(): boolean {
    return !this.#packs.length
  }

  /** Takes the drafts out, some thousands at a time, so that a large file is never in memory as a whole. */
  *parts(): Generator<Draft[]> {
    for (let pack = this.#packs.shift(); pack; pack = this.#packs.shift()) yield unpackDrafts(pack)
  }
}
