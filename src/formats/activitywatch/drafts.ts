import type { Zone } from '#calendar'
import type { Draft } from '#record'
import type { OpenFile } from '../format.ts'
import { tidyLine } from '../tidy-line.ts'
import type { Collected } from './collect.ts'
import { Column } from './column.ts'
import { SLOT, type Slot } from './slot.ts'
import { titlesAt } from './titles.ts'

/** No title is to be fetched. */
const UNTITLED = -1

/** Slots that wait for their titles, in columns as there may be a million; their hosts by number. */
export class WaitingSlots {
  readonly #host = new Column(Uint16Array)
  readonly #number = new Column(Float64Array)
  readonly #start = new Column(Float64Array)
  readonly #length = new Column(Uint32Array)
  readonly #app = new Column(Uint32Array)
  readonly #domain = new Column(Uint32Array)
  readonly #project = new Column(Uint32Array)
  readonly #title = new Column(Float64Array)

  add(host: number, slot: Slot, length: number, title: number | undefined): void {
    this.#host.push(host)
    this.#number.push(slot.number)
    this.#start.push(slot.start)
    this.#length.push(length)
    this.#app.push(slot.app)
    this.#domain.push(slot.domain ?? 0)
    this.#project.push(slot.project ?? 0)
    this.#title.push(title ?? UNTITLED)
  }

  /** As drafts, once the titles are fetched from the file. */
  async *drafts(file: OpenFile, context: DraftContext): AsyncGenerator<Draft> {
    const rows = this.#byTitle()
    const untitled = rows.findIndex((row) => this.#title.at(row) !== UNTITLED)
    const titled = untitled < 0 ? rows.subarray(rows.length) : rows.subarray(untitled)
    for (const row of rows.subarray(0, rows.length - titled.length)) yield this.#draft(row, context, undefined)
    if (!titled.length) return
    let at = 0
    for await (const title of titlesAt(file, this.#titles(titled)))
      yield this.#draft(titled[at++] as number, context, title)
  }

  #byTitle(): Uint32Array {
    const rows = Uint32Array.from({ length: this.#title.length }, (_, row) => row)
    return rows.sort((a, b) => this.#title.at(a) - this.#title.at(b))
  }

  *#titles(rows: Uint32Array): Generator<number> {
    for (const row of rows) yield this.#title.at(row)
  }

  #draft(row: number, { hosts, zone, names }: DraftContext, title: string | undefined): Draft {
    const host = hosts[this.#host.at(row)] as string
    const number = this.#number.at(row)
    const startAt = this.#start.at(row)
    const app = names.nameOf(this.#app.at(row))
    const domain = names.nameOf(this.#domain.at(row))
    const project = names.nameOf(this.#project.at(row))
    const line = tidyLine(title, 1_000)
    return {
      concept: 'interval',
      key: `activitywatch:${host}:${number}`,
      place: `${host}, ${new Date(number * SLOT).toISOString().slice(0, 16)}Z`,
      value: {
        startAt,
        endAt: startAt + this.#length.at(row),
        zone,
        trace: 'window',
        ...(line ? { title: line } : {}),
        ...(app ? { app } : {}),
        ...(project ? { project } : {}),
        ...(domain ? { domains: [domain] } : {}),
      },
    } as Draft
  }
}

export interface DraftContext {
  hosts: readonly string[]
  zone: Zone
  names: Collected['names']
}
