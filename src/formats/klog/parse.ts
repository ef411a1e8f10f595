import { dayNumber, parsePlainDate } from '#calendar'
import { type Complaint, complaint } from '#record'
import { type Line, linesOf } from '../lines-of.ts'
import { quoted } from '../tidy-line.ts'
import { HEADLINE, INDENTED, type KlogEntry, type KlogRecord, SHOULD_TOTAL } from './shape.ts'
import { parseEntry } from './spent.ts'

const NEEDS_DATE = 'A record begins, after an empty line, with a date such as 2026-01-31 and nothing else but (8h!).'
const NEEDS_ENTRY = 'An entry is indented by four spaces and begins with 1h30m, 8:00 - 12:30 or the like.'

/** The records of a klog file in their order, and a complaint for every line that is in none. */
export function* recordsOf(text: string): Generator<{ record: KlogRecord } | { complaint: Complaint }> {
  for (const block of blocksOf(text)) {
    const complaints: Complaint[] = []
    const record = recordIn(block, complaints)
    if (record) yield { record }
    for (const one of complaints) yield { complaint: one }
  }
}

/** Lines without an empty one between them. */
function* blocksOf(text: string): Generator<Line[]> {
  let block: Line[] = []
  for (const line of linesOf(text)) {
    if (line.text.trim()) block.push(line)
    else if (block.length) {
      yield block
      block = []
    }
  }
  if (block.length) yield block
}

function recordIn([head, ...body]: Line[], complaints: Complaint[]): KlogRecord | undefined {
  if (!head) return undefined
  const [, year, , month, date, total] = HEADLINE.exec(head.text) ?? []
  const day = parsePlainDate(`${year}-${month}-${date}`)
  if (!day) {
    const lost = body.length ? ', so the lines under it were not read' : ''
    complaints.push(complaint(`line ${head.number}`, `${quoted(head.text)} is no date that exists${lost}`, NEEDS_DATE))
    return undefined
  }
  if (total && !SHOULD_TOTAL.test(total))
    complaints.push(
      complaint(`line ${head.number}`, `${quoted(total)} does not say how many hours were meant`, 'Write it as (8h!).'),
    )
  const first = body.findIndex(({ text }) => /^\s/.test(text))
  const summary = body.slice(0, first < 0 ? undefined : first).map(({ text }) => text)
  const entries = first < 0 ? [] : entriesIn(body.slice(first), complaints)
  return { line: head.number, day: dayNumber(day), summary, entries }
}

/** Entries are indented as the first one is; lines indented twice go on with the summary before them. */
function entriesIn(lines: readonly Line[], complaints: Complaint[]): KlogEntry[] {
  const indentation = INDENTED.exec(lines[0]?.text ?? '')?.[0] ?? '    '
  const entries: KlogEntry[] = []
  let isUnderEntry = false
  for (const { number, text } of lines) {
    if (text.startsWith(indentation + indentation) && entries.length) {
      if (isUnderEntry) entries.at(-1)?.summary.push(text.trim())
      continue
    }
    const isEntry = text.startsWith(indentation) && !/^\s/.test(text.slice(indentation.length))
    const entry = isEntry ? parseEntry(text.trim()) : undefined
    isUnderEntry = entry !== undefined
    if (entry) entries.push({ line: number, ...entry, summary: entry.summary ? [entry.summary] : [] })
    else
      complaints.push(
        complaint(
          `line ${number}`,
          `${quoted(text)} ${isEntry ? 'is no entry' : 'is indented otherwise than its record'}`,
          NEEDS_ENTRY,
        ),
      )
  }
  return entries
}
