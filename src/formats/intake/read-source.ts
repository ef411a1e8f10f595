import { type Complaint, complaint, type Draft } from '#record'
import type { AnyFormat, Read, Surroundings } from '../format.ts'
import { boundedComplaint, boundedDraft } from './bounded.ts'
import { ComplaintFold } from './fold-complaints.ts'
import type { Opening } from './opening.ts'
import { packDrafts } from './packed-drafts.ts'
import type { Answer, FileReading, Order } from './reading.ts'
import { glimpseOf, recognise, recogniseStreamed, textFormats, unknownFile } from './recognise.ts'
import { openSource } from './take-source.ts'
import { WHOLE_FILE } from './taken.ts'
import { Damaged } from './unpack.ts'

const PIECE = 5_000

/** Reads a source, file by file, telling each step. Never throws for what the files hold. */
export async function readSource(order: Order, formats: readonly AnyFormat[], tell: (answer: Answer) => void) {
  const opened = await openSource(order.source)
  try {
    const { offers } = opened
    tell({ kind: 'opened', files: offers.length, bytes: offers.reduce((sum, { size }) => sum + size, 0) })
    for (const [number, { path, size, open }] of offers.entries()) {
      if (number < order.from) continue
      tell({ kind: 'begun', number, path, size })
      const opening = await open()
      const readings =
        'refused' in opening ? [refused({ path }, [opening.refused])] : readOpening(path, opening, formats, order)
      for await (const reading of readings) tell({ kind: 'reading', reading })
    }
  } finally {
    opened.close()
  }
  tell({ kind: 'done' })
}

type About = Pick<FileReading, 'path' | 'format' | 'toConfirm'>

function refused(about: About, complaints: Complaint[]): FileReading {
  return { ...about, status: 'refused', drafts: packDrafts([]), complaints }
}

/** The readings of one file, by the format that knows it. */
async function* readOpening(
  path: string,
  opening: Opening,
  formats: readonly AnyFormat[],
  { surroundings }: { surroundings: Surroundings },
): AsyncGenerator<FileReading> {
  const { notes } = opening
  const streamed = recogniseStreamed(opening, formats)
  if (streamed) {
    const about = { path, format: streamed.name, ...(streamed.toConfirm ? { toConfirm: true as const } : {}) }
    yield* inPieces(about, streamed, notes, () => streamed.stream(opening.file, surroundings))
    return
  }
  const taken = await opening.text()
  if ('refused' in taken) {
    yield refused({ path }, [taken.refused])
    return
  }
  const format = recognise(glimpseOf(taken), textFormats(formats))
  if (!format) yield refused({ path }, [unknownFile(formats)])
  else
    yield* inPieces({ path, format: format.name }, format, [...notes, ...taken.notes], () =>
      format.read({ path: taken.inside, text: taken.text }, surroundings),
    )
}

async function* inPieces(
  about: About,
  format: AnyFormat,
  notes: readonly Complaint[],
  read: () => Iterable<Read> | AsyncIterable<Read>,
): AsyncGenerator<FileReading> {
  const piece = new Piece(notes)
  let found = false
  try {
    for await (const one of read()) {
      piece.add(one)
      if (!piece.isFull) continue
      const taken = piece.taken()
      found ||= taken.drafts.count > 0
      yield { ...about, status: 'reading', ...taken }
    }
  } catch (error) {
    yield refused(about, [failed(format, error)])
    return
  }
  const { drafts, complaints } = piece.last()
  const status = found || drafts.count ? 'read' : 'refused'
  if (status === 'refused' && !complaints.length) complaints.push(nothingIn(format))
  yield { ...about, status, drafts, complaints }
}

/** Drafts and complaints until there are enough of them to hand on. */
class Piece {
  readonly #fold = new ComplaintFold()
  #drafts: Draft[] = []
  #complaints: Complaint[]

  constructor(notes: readonly Complaint[]) {
    this.#complaints = [...notes]
  }

  get isFull(): boolean {
    return this.#drafts.length + this.#complaints.length >= PIECE
  }

  add(read: Read): void {
    if ('draft' in read) this.#drafts.push(boundedDraft(read.draft))
    else if (this.#fold.passes(read.complaint)) this.#complaints.push(boundedComplaint(read.complaint))
  }

  taken(): Pick<FileReading, 'drafts' | 'complaints'> {
    const taken = { drafts: packDrafts(this.#drafts), complaints: this.#complaints }
    this.#drafts = []
    this.#complaints = []
    return taken
  }

  last(): Pick<FileReading, 'drafts' | 'complaints'> {
    this.#complaints.push(...this.#fold.rest())
    return this.taken()
  }
}

function failed({ title }: AnyFormat, error: unknown): Complaint {
  if (error instanceof Damaged)
    return complaint(WHOLE_FILE, 'this file is damaged inside its ZIP', 'Download or pack it again.')
  const message = String((error as Error)?.message ?? error).slice(0, 200)
  return complaint(
    WHOLE_FILE,
    `reading it as ${title} failed (${message})`,
    'This is a mistake of Thalweg. Nothing of the file was taken.',
  )
}

function nothingIn(format: AnyFormat): Complaint {
  return complaint(WHOLE_FILE, `it is ${format.title}, but there is nothing in it`, 'Export it again.')
}
