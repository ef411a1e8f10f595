import type { Zone } from '#calendar'
import { complaint, LONGEST_INTERVAL } from '#record'
import type { Read } from '../format.ts'
import { quoted } from '../tidy-line.ts'
import type { RowWords } from './row-words.ts'

/** A tracked stretch as a file says it: milliseconds since 1970, still to be checked. */
export interface Stretch {
  place: string
  start: number | undefined
  end: number | undefined
  words: RowWords
}

/** What the person can do: about a mistake, and about a timer that runs. */
export interface Remedy {
  correct: string
  running: string
}

export function remedyIn(program: string): Remedy {
  return {
    correct: `Correct it in ${program} and export it again.`,
    running: 'Stop the timer, export again and import the file again.',
  }
}

/** The draft of an interval without a job, or why it is none. `keyOf` is asked for drafts only. */
export function readStretch(stretch: Stretch, keyOf: () => string, zone: Zone, remedy: Remedy): Read {
  const { place, start, end, words } = stretch
  const trouble = troubleOf(start, end, remedy)
  if (trouble || start === undefined || end === undefined) {
    const [message, hint] = trouble ?? ['it has no start', remedy.correct]
    const about = words.title ?? words.project
    return { complaint: complaint(place, about ? `${quoted(about)}: ${message}` : message, hint) }
  }
  return {
    draft: { concept: 'interval', key: keyOf(), place, value: { startAt: start, endAt: end, zone, ...words } },
  } as Read
}

function troubleOf(start: number | undefined, end: number | undefined, remedy: Remedy): [string, string] | undefined {
  if (start === undefined) return ['it has no start', remedy.correct]
  if (end === undefined) return ['it has no end yet', remedy.running]
  if (end === start) return ['it lasts no time', 'Nothing to do, unless time was spent on it.']
  if (end < start) return ['it ends before it starts', remedy.correct]
  return end - start > LONGEST_INTERVAL ? ['it lasts more than 31 days', remedy.correct] : undefined
}
