import { dayNumber, type Instant, parseInstant, parsePlainDate, type Zone } from '#calendar'
import { onClock } from '../sheet/day-layout.ts'
import { LINE } from './shape.ts'

/** A line of a timeclock that clocks in or out. */
export interface Clocking {
  kind: 'in' | 'out'
  at: Instant
  /** The moment as it is written, by whatever clock. */
  written: string
  account?: string
  description?: string
  tags: string[]
  rest?: string
}

/** Reads one line. `due` for a balance or the hours of a day; why not, when it is none. */
export function clockingIn(line: string, zone: Zone): Clocking | 'due' | { trouble: string } {
  const match = LINE.exec(line.trimEnd())
  if (!match) return { trouble: 'is no line of a timeclock' }
  const [, code = '', year, , month = '', date = '', hours, minutes, seconds = '0', offset, rest] = match
  if (code === 'b' || code === 'h') return 'due'
  const day = parsePlainDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  if (!day || hours === undefined || minutes === undefined) return { trouble: 'has no date and time of day' }
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    return { trouble: 'has a time of day that does not exist' }
  const clock = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')
  const sum = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const at = offset ? parseInstant(`${day}T${clock}${offset.slice(0, 3)}:${offset.slice(3)}`) : undefined
  if (offset && at === undefined) return { trouble: 'has an offset that does not exist' }
  const moment = { at: at ?? onClock(zone, dayNumber(day), sum), written: `${day} ${clock}${offset ?? ''}` }
  const kind = code.toLowerCase() === 'i' ? 'in' : 'out'
  return { kind, ...moment, ...wordsOf(rest?.trim() ?? '') }
}

/** `account  description  ; comment, tag:value`. */
function wordsOf(rest: string): Pick<Clocking, 'account' | 'description' | 'tags' | 'rest'> {
  const cut = rest.search(/(^|\s);/)
  const [said, comment] =
    cut < 0
      ? [rest, '']
      : [
          rest.slice(0, cut).trim(),
          rest
            .slice(cut)
            .replace(/^\s*;+/, '')
            .trim(),
        ]
  const gap = said.search(/ {2}|\t/)
  const account = (gap < 0 ? said : said.slice(0, gap)).trim()
  const description = (gap < 0 ? '' : said.slice(gap).trim()) || plainWords(comment)
  return {
    ...(account ? { account } : {}),
    ...(description ? { description } : {}),
    ...(said ? { rest: said } : {}),
    tags: tagsOf(comment),
  }
}

/** `ward:`, `client: Riverside Clinic`: after hledger, a word with a colon and what follows up to a comma. */
function tagsOf(comment: string): string[] {
  return comment.split(',').flatMap((part) => {
    const tag = /(?:^|\s)([^\s:]{1,100}):(?!\/\/)(.*)$/.exec(part)
    return tag ? [tag[2]?.trim() ? `${tag[1]}: ${tag[2].trim()}` : `${tag[1]}`] : []
  })
}

/** A comment without its tags. */
function plainWords(comment: string): string {
  return tagsOf(comment).length ? '' : comment
}
