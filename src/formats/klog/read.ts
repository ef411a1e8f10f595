import type { Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { DAY_IS_FULL, DayLayout } from '../sheet/day-layout.ts'
import { placedWithoutTime } from '../sheet/read-sheet.ts'
import { type Remedy, readStretch } from '../sheet/stretch.ts'
import { countOf, quoted } from '../tidy-line.ts'
import { recordsOf } from './parse.ts'
import { keepRangesFree, type Timed, timesOf } from './pieces.ts'
import { ENTRY, HEADLINE, type KlogEntry, type KlogRecord } from './shape.ts'
import { wordsOf } from './words.ts'

const REMEDY: Remedy = {
  correct: 'Correct this entry and import the file again.',
  running: 'Run “klog stop” and import the file again.',
}

const GIVE_RANGES = 'Write ranges such as 8:00 - 9:30 where you know them: they show time outside your boundaries.'

/** Time sheets in plain text, as klog keeps them. */
export const klog: Format = { name: 'klog', title: 'klog', sniff, read }

function sniff({ head, path }: Glimpse): number {
  const isNamed = /\.klg$/i.test(path)
  const first = /^\s*(\S.*)$/m.exec(head.slice(0, 4_096))?.[1] ?? ''
  if (!HEADLINE.test(first)) return isNamed ? 0.4 : 0
  if (ENTRY.test(head)) return isNamed ? 0.98 : 0.85
  return isNamed ? 0.7 : 0
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  const layout = new DayLayout(zone)
  for (const one of recordsOf(text)) if ('record' in one) keepRangesFree(one.record, layout)
  const keys = new ContentKeys('klog')
  let placed = 0
  for (const one of recordsOf(text)) {
    if ('complaint' in one) {
      yield one
      continue
    }
    const { times, unfit } = timesOf(one.record, layout, zone)
    for (const time of times) {
      if (time.placed) placed++
      yield* readTime(time, one.record, keys, zone)
    }
    yield* notTaken(one.record, unfit, zone)
  }
  if (placed) yield placedWithoutTime(countOf(placed, 'entry', 'entries'), GIVE_RANGES)
}

function* readTime(
  { entry, pieces }: Timed,
  { day, summary }: KlogRecord,
  keys: ContentKeys,
  zone: Zone,
): Generator<Read> {
  const words = wordsOf(entry.summary, summary)
  if (!pieces.length) yield { complaint: complaint(`line ${entry.line}`, DAY_IS_FULL, REMEDY.correct) }
  const key = keys.keyOf(day, entry.said, entry.summary.join(' '))
  for (const [index, { start, end }] of pieces.entries()) {
    const keyOf = () => (index ? `${key}/${index + 1}` : key)
    yield readStretch({ place: `line ${entry.line}`, start, end, words }, keyOf, zone, REMEDY)
  }
}

/** Open ranges, breaks that fit into nothing, records without any entry. */
function* notTaken(record: KlogRecord, unfit: readonly KlogEntry[], zone: Zone): Generator<Read> {
  for (const { line, spent, summary } of record.entries) {
    if ('minutes' in spent || spent.to !== undefined) continue
    const words = wordsOf(summary, record.summary)
    yield readStretch({ place: `line ${line}`, start: 0, end: undefined, words }, () => '', zone, REMEDY)
  }
  for (const { line, said } of unfit)
    yield {
      complaint: complaint(
        `line ${line}`,
        `the break ${quoted(said)} was not taken off: no time of its record is longer, or there are more than 100 breaks in it`,
        'Write the time it interrupts into the same record.',
      ),
    }
  if (!record.entries.length)
    yield {
      complaint: complaint(
        `line ${record.line}`,
        `${quoted(record.summary.join(' '))}: no time stands under this date`,
        'Nothing to do, unless time was spent; write what you want to keep into the journal.',
      ),
    }
}
