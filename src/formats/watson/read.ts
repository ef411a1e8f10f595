import { parseInstant } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import type { RowWords } from '../sheet/row-words.ts'
import { type Remedy, readStretch } from '../sheet/stretch.ts'
import { tidyLine } from '../tidy-line.ts'
import { FRAMES, type Frame, LOG, STATE } from './shape.ts'

const WHOLE_FILE = 'the whole file'
const EXPORT_AGAIN = 'Run “watson log --all --json” and import what it writes.'
const REMEDY: Remedy = {
  correct: 'Correct it with “watson edit” and import the file again.',
  running: 'Run “watson stop” and import the file again.',
}

/** The frames of Watson: its own file, and what `watson log --json` writes. */
export const watson: Format = { name: 'watson', title: 'Watson frames', sniff, read }

function sniff({ head }: Glimpse): number {
  if (FRAMES.test(head)) return 0.95
  if (LOG.test(head) && !/"(workspace_id|wid)"\s*:/.test(head.slice(0, 4_096))) return 0.9
  return head.length < 10_000 && STATE.test(head) && isState(head) ? 0.8 : 0
}

function isState(head: string): boolean {
  return ['project', 'start', 'tags'].every((name) => head.includes(`"${name}"`))
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  const list = parsed(text)
  if (list === undefined) {
    yield { complaint: complaint(WHOLE_FILE, 'this JSON is cut off or damaged', EXPORT_AGAIN) }
    return
  }
  const keys = new ContentKeys('watson')
  for (const [index, one] of list.entries()) {
    const place = `frame ${index + 1}`
    const frame = frameOf(one)
    if (!frame) {
      yield { complaint: complaint(place, 'this is no frame of Watson', EXPORT_AGAIN) }
      continue
    }
    const [start, end] = [instantIn(frame.start), instantIn(frame.stop)]
    const words = wordsOf(frame)
    const { id } = frame
    const keyOf = () =>
      typeof id === 'string' && id ? keys.keyOfId(id) : keys.keyOf(start, end, words.project, ...(words.tags ?? []))
    yield readStretch({ place, start, end, words }, keyOf, zone, REMEDY)
  }
}

function parsed(text: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : [value]
  } catch {
    return undefined
  }
}

function frameOf(one: unknown): Frame | undefined {
  if (typeof one !== 'object' || one === null) return undefined
  if (!Array.isArray(one)) return one
  const [start, stop, project, id, tags] = one
  return { start, stop, project, id, tags }
}

/** Seconds since 1970, or ISO with an offset. */
function instantIn(said: unknown): number | undefined {
  if (typeof said === 'string') return parseInstant(said)
  return typeof said === 'number' && said > 0 && said < 7e9 ? Math.round(said * 1000) : undefined
}

function wordsOf({ project, tags }: Frame): RowWords {
  const told = tidyLine(typeof project === 'string' ? project : undefined, 300)
  const listed = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  const tidy = [...new Set(listed.flatMap((tag) => tidyLine(tag, 200) ?? []))].slice(0, 100)
  return { ...(told ? { project: told } : {}), ...(tidy.length ? { tags: tidy } : {}) }
}
