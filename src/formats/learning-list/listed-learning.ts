import { complaint, type Learning } from '#record'
import type { Read } from '../format.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { naturalKey } from '../resume/natural-key.ts'
import { parseWrittenPeriod } from '../resume/written-period.ts'

/** A book, course, talk … as a list has it, its dates as they are written. */
export interface ListedLearning {
  place: string
  title: string
  kind: Learning['kind']
  stage: Learning['stage']
  by?: string | undefined
  from?: string | undefined
  to?: string | undefined
  hours?: number | undefined
  takeaways?: string | undefined
  url?: string | undefined
  /** What tells it from another of its title: the number a program gave it, or who it is by. */
  own?: string | undefined
  /** Of several with one title, the one that sorts first keeps the plain key: when it was added, say. */
  since?: string | undefined
}

/**
 * Learning, each thing once, known by kind and title. A date that cannot be read costs the dates, not the thing.
 */
export function* learningOfAList(prefix: string, listed: readonly ListedLearning[]): Iterable<Read> {
  const keys = keysOf(prefix, listed)
  for (const one of listed) {
    const key = keys.get(one)
    if (key) yield* learningOf(key, one)
    else
      yield {
        complaint: complaint(one.place, `“${one.title.slice(0, 60)}” stands twice in the list`, 'It is counted once.'),
      }
  }
}

/** A key for each thing, none for one that stood there before. */
function keysOf(prefix: string, listed: readonly ListedLearning[]): Map<ListedLearning, string> {
  const keys = new Map<ListedLearning, string>()
  for (const [key, group] of Map.groupBy(listed, ({ kind, title }) => naturalKey(prefix, 'learning', kind, title))) {
    const known = new Set<string>()
    for (const one of group.toSorted(byAge)) {
      const mark = (one.own ?? one.by ?? '').toLowerCase().slice(0, 100)
      if (!known.has(mark)) keys.set(one, known.size ? `${key}#${mark}` : key)
      known.add(mark)
    }
  }
  return keys
}

function byAge(a: ListedLearning, b: ListedLearning): number {
  const [left, right] = [a, b].map(({ since, by }) => `${since ?? ''} ${by ?? ''}`) as [string, string]
  return left < right ? -1 : left > right ? 1 : 0
}

function* learningOf(key: string, listed: ListedLearning): Iterable<Read> {
  const { place, title, kind, stage, by, hours, takeaways, url } = listed
  const period = parseWrittenPeriod(listed.from, listed.to)
  for (const { message, hint } of 'wrong' in period ? [period.wrong] : period.remarks)
    yield { complaint: complaint(place, message, hint) }
  const value = {
    title,
    kind,
    stage,
    ...withoutNothing({ by, from: period.from, to: period.to, hours, takeaways, url }),
  }
  yield* fitted({ concept: 'learning', key, place, value })
}
