import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { linesOf } from '../lines-of.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import type { RowWords } from '../sheet/row-words.ts'
import { type Remedy, readStretch } from '../sheet/stretch.ts'
import { countOf, quoted, tidyLine } from '../tidy-line.ts'
import { type Clocking, clockingIn } from './clocking.ts'
import { MOST_OPEN, type OpenSession, OpenSessions } from './open-sessions.ts'
import { COMMENT, LINE } from './shape.ts'

const WHOLE_FILE = 'the whole file'
const REMEDY: Remedy = {
  correct: 'Correct these lines and import the file again.',
  running: 'Clock out, and import the file again.',
}
const ENTRY = 'A line clocks in (“i 2026-01-31 09:00:00 account  description”) or out (“o 2026-01-31 10:00:00”).'

/** Timeclock files, as hledger, ledger and Emacs keep them. */
export const timeclock: Format = { name: 'timeclock', title: 'timeclock', sniff, read }

/** By its first line that is no comment, and by one that clocks in. */
function sniff({ head, path }: Glimpse): number {
  const lines = head.slice(0, 16_384).split(/\r\n?|\n/)
  const first = lines.find((line) => !COMMENT.test(line))
  const isNamed = /\.(timeclock|timelog)$/i.test(path)
  if (first !== undefined && LINE.test(first.trimEnd()) && lines.some((line) => /^[iI] \d{4}[-/.]/.test(line)))
    return 0.95
  return isNamed ? 0.5 : 0
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  const open = new OpenSessions()
  const keys = new ContentKeys('timeclock')
  let [due, clocked] = [0, 0]
  for (const { number, text: line } of linesOf(text)) {
    if (COMMENT.test(line)) continue
    const clocking = clockingIn(line, zone)
    if (clocking === 'due') due++
    else if ('trouble' in clocking)
      yield { complaint: complaint(`line ${number}`, `${quoted(line)} ${clocking.trouble}`, ENTRY) }
    else if (clocking.kind === 'in') {
      if (!open.open(number, clocking)) yield { complaint: tooMany(number) }
    } else yield closing(open, clocking, number, keys, zone)
    if (clocking !== 'due') clocked++
  }
  for (const { line, clocking } of open.rest())
    yield readStretch(
      { place: `line ${line}`, start: clocking.at, end: undefined, words: wordsOf(clocking) },
      () => '',
      zone,
      REMEDY,
    )
  if (due) yield { complaint: left(due) }
  if (!clocked && !due) yield { complaint: complaint(WHOLE_FILE, 'nobody clocks in or out in this file', ENTRY) }
}

function closing(open: OpenSessions, out: Clocking, line: number, keys: ContentKeys, zone: Surroundings['zone']): Read {
  const closed = open.close(out)
  if (!closed)
    return {
      complaint: complaint(
        `line ${line}`,
        'it clocks out, but nobody had clocked in',
        'Add the line that clocks in, or take this one away.',
      ),
    }
  return stretchOf(closed.session, out, closed.named, keys, zone)
}

function stretchOf(
  session: OpenSession,
  out: Clocking,
  named: boolean,
  keys: ContentKeys,
  zone: Surroundings['zone'],
): Read {
  const { clocking, line } = session
  const words = wordsOf(clocking, named ? out.description : out.rest)
  const keyOf = () => keys.keyOf(clocking.written, out.written, words.project, words.title)
  return readStretch({ place: `line ${line}`, start: clocking.at, end: out.at, words }, keyOf, zone, REMEDY)
}

/** The account is the project. What was said on clocking out is the title where there was none before. */
function wordsOf({ account, description, tags }: Clocking, said?: string): RowWords {
  const project = tidyLine(account, 300)
  const title = tidyLine(description ?? said, 1_000)
  const told = [...new Set(tags.flatMap((tag) => tidyLine(tag, 200) ?? []))].slice(0, 100)
  return { ...(title ? { title } : {}), ...(project ? { project } : {}), ...(told.length ? { tags: told } : {}) }
}

function tooMany(line: number) {
  const said = `more than ${MOST_OPEN.toLocaleString('en')} are clocked in at once`
  return complaint(`line ${line}`, said, 'Clock out of those before, and import the file again.')
}

function left(due: number) {
  return complaint(
    WHOLE_FILE,
    `${countOf(due, 'line')} of hours due or a balance ${due === 1 ? 'was' : 'were'} left out: they say what was meant, not what was done`,
    'Set the weekly hours of the job as a boundary.',
  )
}
