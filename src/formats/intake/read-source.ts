import { type Complaint, complaint, type Draft } from '#record'
import type { Format, Surroundings } from '../format.ts'
import { ComplaintFold } from './fold-complaints.ts'
import type { Answer, FileReading, Order } from './reading.ts'
import { glimpseOf, recognise, unknownFile } from './recognise.ts'
import { openSource } from './take-source.ts'
import { type Taken, WHOLE_FILE } from './taken.ts'

const PIECE = 2_000

/** Reads a source, file by file, telling each step. Never throws for what the files hold. */
export async function readSource(order: Order, formats: readonly Format[], tell: (answer: Answer) => void) {
  const opened = await openSource(order.source)
  try {
    const { offers } = opened
    tell({ kind: 'opened', files: offers.length, bytes: offers.reduce((sum, { size }) => sum + size, 0) })
    for (const [number, { path, size, take }] of offers.entries()) {
      if (number < order.from) continue
      tell({ kind: 'begun', number, path, size })
      const taken = await take()
      const readings =
        'refused' in taken ? [refused(path, [taken.refused])] : readTaken(taken, formats, order.surroundings)
      for (const reading of readings) tell({ kind: 'reading', reading })
    }
  } finally {
    opened.close()
  }
  tell({ kind: 'done' })
}

function refused(path: string, complaints: Complaint[], format?: string): FileReading {
  return { path, ...(format ? { format } : {}), status: 'refused', drafts: [], complaints }
}

/** The readings of one text. */
export function* readTaken(
  taken: Taken,
  formats: readonly Format[],
  surroundings: Surroundings,
): Generator<FileReading> {
  const format = recognise(glimpseOf(taken), formats)
  if (!format) {
    yield refused(taken.path, [unknownFile(formats)])
    return
  }
  try {
    yield* inPieces(taken, format, surroundings)
  } catch (error) {
    const message = `reading it as ${format.title} failed (${String((error as Error)?.message ?? error).slice(0, 200)})`
    yield refused(
      taken.path,
      [complaint(WHOLE_FILE, message, 'This is a mistake of Thalweg. Nothing of the file was taken.')],
      format.name,
    )
  }
}

function* inPieces(taken: Taken, format: Format, surroundings: Surroundings): Generator<FileReading> {
  const fold = new ComplaintFold()
  const about = { path: taken.path, format: format.name }
  let drafts: Draft[] = []
  let complaints: Complaint[] = [...taken.notes]
  let found = false
  for (const read of format.read({ path: taken.inside, text: taken.text }, surroundings)) {
    if ('draft' in read) drafts.push(read.draft)
    else if (fold.passes(read.complaint)) complaints.push(read.complaint)
    if (drafts.length + complaints.length < PIECE) continue
    found ||= drafts.length > 0
    yield { ...about, status: 'reading', drafts, complaints }
    drafts = []
    complaints = []
  }
  complaints.push(...fold.rest())
  const status = found || drafts.length ? 'read' : 'refused'
  if (status === 'refused' && !complaints.length) complaints.push(nothingIn(format))
  yield { ...about, status, drafts, complaints }
}

function nothingIn(format: Format): Complaint {
  return complaint(WHOLE_FILE, `it is ${format.title}, but there is nothing in it`, 'Export it again.')
}
