import { type Complaint, complaint } from '#record'
import type { OpenFile, Read, StreamFormat } from '../format.ts'
import { inMegabytes } from '../intake/limits.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { RawEntry } from '../json-resume/raw-entry.ts'
import { readSections } from '../json-resume/read-sections.ts'
import type { SectionName } from '../json-resume/shape.ts'
import { quoted } from '../tidy-line.ts'
import { guessesIn } from './entries.ts'
import { type Stretch, stretchesOf } from './headings.ts'
import { linesOf } from './lines.ts'
import { pagesOfPdf } from './pages-of-pdf.ts'
import { personIn } from './person.ts'
import { BOUNDS, type Line, type Page } from './shape.ts'

const KEY_PREFIX = 'pdf-resume'

/** A résumé printed as PDF, by LinkedIn or any program that keeps letters as text. */
export const pdfResume: StreamFormat = {
  name: 'pdf-resume',
  title: 'a résumé in PDF',
  toConfirm: true,
  sniff: ({ head, start }) => ((start ? isPdf(start) : head.startsWith('%PDF-')) ? 0.9 : 0),
  stream,
}

/** `%PDF-` stands within the first kilobyte. */
function isPdf(start: Uint8Array): boolean {
  const first = Array.from(start.subarray(0, 1_024), (byte) => String.fromCharCode(byte)).join('')
  const at = first.indexOf('%PDF-')
  return at === 0 || (at > 0 && !first.slice(0, at).trim())
}

async function* stream(file: OpenFile): AsyncIterable<Read> {
  const bytes = file.size > BOUNDS.size ? undefined : await bytesOf(file)
  if (!bytes) {
    yield refused(
      `it is larger than ${inMegabytes(BOUNDS.size)}`,
      'A résumé is smaller: print it without pictures, and import that.',
    )
    return
  }
  const opened = await pagesOfPdf(bytes)
  if ('trouble' in opened) {
    const isLocked = opened.trouble === 'locked'
    yield isLocked
      ? refused('it is locked with a password', 'Open it with the password, print it to a new PDF, and import that.')
      : refused('this PDF is damaged and cannot be read', 'Download or print it again.')
    return
  }
  if (opened.count > BOUNDS.pages)
    yield said(
      `it has ${opened.count} pages, and only the first ${BOUNDS.pages} were read`,
      'A résumé is shorter: is it the right file?',
    )
  yield* readPages(opened.pages)
}

async function bytesOf(file: OpenFile): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of file.bytes()) {
    size += part.length
    if (size > BOUNDS.size) return undefined
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function said(message: string, hint: string): Read {
  return { complaint: complaint(WHOLE_FILE, message, hint) }
}

const refused = said

function* readPages(pages: readonly Page[]): Iterable<Read> {
  const letters = pages.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0)
  if (letters < 40) {
    yield refused(
      'there is no text in this PDF: its pages are pictures, as a scanner makes them',
      'Import the résumé it was printed from, or a PDF in which text can be marked.',
    )
    return
  }
  const { side, main } = linesOf(pages)
  const [inSide, inMain] = [stretchesOf(side), stretchesOf(main)]
  if (![...inSide, ...inMain].some(({ part }) => part)) {
    yield refused(
      'no headings of a résumé were found in this PDF, such as Experience or Education',
      'If it is one, type it in, or import it in another format; docs/formats.md lists them.',
    )
    return
  }
  yield* readStretches(inMain, inSide)
}

function* readStretches(main: readonly Stretch[], side: readonly Stretch[]): Iterable<Read> {
  const isLinkedIn = side.some(({ lines }) => lines.some(({ text }) => /\(LinkedIn\)/.test(text)))
  const found = new Map<SectionName, RawEntry[]>()
  const complaints: Complaint[] = []
  const take = (section: SectionName, entry: RawEntry) => {
    const known = found.get(section) ?? []
    found.set(section, known)
    known.push(entry)
  }
  const person = personIn(main, side, isLinkedIn)
  if (Object.keys(person).length) take('basics', new RawEntry('page 1', person))
  for (const { part, heading, lines } of [...main, ...side]) {
    if (!part && heading && lines.length) complaints.push(leftOut(heading, lines))
    if (part === 'references' && lines.length) complaints.push(leftOut(heading, lines))
    for (const guess of part ? guessesIn(part, lines, isLinkedIn) : [])
      if ('left' in guess) complaints.push(unread(heading, guess.left))
      else take(guess.section, new RawEntry(`page ${guess.page}`, guess.entry))
  }
  yield* readSections(KEY_PREFIX, { entries: (section) => found.get(section) ?? [], complaints })
}

function leftOut(heading: string, [first]: readonly Line[]): Complaint {
  return complaint(
    `page ${first?.page ?? 1}`,
    `what stands under ${quoted(heading)} was not taken`,
    'Write it down in the record by hand if it matters.',
  )
}

function unread(heading: string, [first]: readonly Line[]): Complaint {
  return complaint(
    `page ${first?.page ?? 1}`,
    `${quoted(first?.text)} under ${quoted(heading)} could not be read: no dates belong to it, or it is no list`,
    'Write it down in the record by hand.',
  )
}
