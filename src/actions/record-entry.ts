import { dayAt, type Instant } from '#calendar'
import type { Id } from '#record'
import type { Doer, Outcome } from './doer.ts'
import { type Given, keep } from './keep.ts'

/**
 * Records one entry of the journal as of now, unless `given` names another day. Fields as of the concept `entry`.
 */
export function recordEntry(doer: Doer, given: Given): Promise<Outcome<{ id: Id; conflict?: boolean }>> {
  const at = doer.now() as Instant
  const day = given.day || dayAt(doer.zone, at)
  return keep(doer, 'entry', { kind: 'note', ...given, day, ...(given.day ? {} : { at }) })
}

/**
 * One line, as it is typed in ten seconds: `+1 design review #networks` is a check-in with energy +1,
 * `win: …` and `lesson: …` are what they say, anything else a note. `#words` become tags and stay in the text.
 */
export function capture(doer: Doer, typed: string): Promise<Outcome<{ id: Id; conflict?: boolean }>> {
  return recordEntry(doer, entryOf(typed))
}

/** What one typed line says, as the fields of an entry. */
export function entryOf(typed: string): Given {
  const line = typed.trim()
  const tags = [...line.matchAll(/(?:^|\s)#([\p{L}\p{N}_/-]+)/gu)].map((match) => match[1] as string)
  const tagged = tags.length ? { tags } : {}
  const rated = /^([+\-−]?[0-2])(?=\s|$)\s*/.exec(line)
  if (rated && /^[+\-−]|^0/.test(line)) {
    const energy = Number((rated[1] as string).replace('−', '-'))
    return {
      kind: 'check-in',
      energy,
      text: line.slice(rated[0].length),
      activity: activityOf(line, rated[0]),
      ...tagged,
    }
  }
  const named = /^(win|lesson|note)\s*:\s*/i.exec(line)
  if (named) return { kind: (named[1] as string).toLowerCase(), text: line.slice(named[0].length), ...tagged }
  return { kind: 'note', text: line, ...tagged }
}

/** The words before the first comma, full stop or tag say what one did. */
function activityOf(line: string, rating: string): string | undefined {
  return (
    line
      .slice(rating.length)
      .split(/[,.;#]/)[0]
      ?.trim()
      .slice(0, 200) || undefined
  )
}
