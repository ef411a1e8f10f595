import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { BOUNDS, type Page, type Run } from './shape.ts'

export type Opened = { pages: Page[]; count: number } | { trouble: 'locked' | 'damaged' }

/**
 * The texts of a PDF with their places, of at most 100 pages. Scripts in it are never run, its fonts are not built, nothing is
 * fetched, and pictures are not decoded.
 */
export async function pagesOfPdf(bytes: Uint8Array): Promise<Opened> {
  if (isNested(bytes)) return { trouble: 'damaged' }
  // Loaded only when there is a PDF: it is larger than the rest of the program.
  const { getDocumentProxy } = await import('unpdf')
  let pdf: PDFDocumentProxy | undefined
  try {
    pdf = await getDocumentProxy(bytes, GUARDED)
    return { pages: await textsOf(pdf), count: pdf.numPages }
  } catch (error) {
    return { trouble: (error as Error)?.name === 'PasswordException' ? 'locked' : 'damaged' }
  } finally {
    await pdf?.loadingTask.destroy().catch(() => undefined)
  }
}

/** Dictionaries that are never closed: each would be read to the end of the file, as often as there are some. */
const MOST_OPEN = 500

function isNested(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return countOf(text, '<<') - countOf(text, '>>') > MOST_OPEN
}

function countOf(bytes: Buffer, sign: string): number {
  let count = 0
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + sign.length)) count++
  return count
}

const GUARDED = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  maxImageSize: 1,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  stopAtErrors: false,
  verbosity: 0,
  standardFontDataUrl: undefined,
  cMapUrl: undefined,
} as unknown as NonNullable<Parameters<typeof import('unpdf')['getDocumentProxy']>[1]>

async function textsOf(pdf: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = []
  let count = 0
  for (let number = 1; number <= Math.min(pdf.numPages, BOUNDS.pages); number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: false })
    const runs = items.flatMap((one) => ('str' in one ? runOf(one, number) : [])).slice(0, BOUNDS.runs - count)
    count += runs.length
    pages.push({ width, height, runs })
    page.cleanup()
  }
  return pages
}

interface TextItem {
  str: string
  transform: number[]
  width: number
  fontName: string
}

/** Text that stands upright; what is turned by a quarter is decoration. */
function runOf({ str, transform, width, fontName }: TextItem, page: number): Run[] {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(a, b) || Math.abs(d)
  const isUpright = Math.abs(b) < 0.1 * size && [x, y, width, size].every(Number.isFinite)
  const text = str.toWellFormed().replaceAll('\u0000', '\uFFFD').normalize('NFC')
  return isUpright && text.trim() && size > 1 ? [{ page, x, y, width, size, font: fontName, text }] : []
}
