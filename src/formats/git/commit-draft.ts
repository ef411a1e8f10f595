import type { Instant, Zone } from '#calendar'
import { complaint, LEAD } from '#record'
import type { Read, Surroundings } from '../format.ts'
import { quoted, tidyLine } from '../tidy-line.ts'
import { offsetZone } from './offset-zone.ts'
import type { Commit } from './shape.ts'

/** Nobody's history begins before; a clock that was not set says 1970. */
const EARLIEST = Date.UTC(1980, 0, 1)
const DAY = 86_400_000

/** What all commits of one history have in common. */
export interface History {
  project?: string
  /** The host of its origin. */
  domain?: string
}

/** A commit is a moment: the interval before it is taken by rule. One whose date cannot be is a complaint. */
export function commitDraft(commit: Commit, { project, domain }: History, { zone, horizon }: Surroundings): Read {
  const { hash, at, offset, subject } = commit
  const place = `commit ${hash.slice(0, 10)}`
  const title = tidyLine(subject, 1_000)
  const trouble = troubleWith(at, horizon.until)
  if (trouble) return { complaint: complaint(place, `${quoted(title)}: ${trouble}`, NOTHING_TO_DO) }
  const value = {
    startAt: (at - LEAD.commit) as Instant,
    endAt: at as Instant,
    zone: offset === undefined ? (zone as Zone) : offsetZone(offset),
    trace: 'commit' as const,
    ...(title ? { title } : {}),
    ...(project ? { project } : {}),
    ...(domain ? { domains: [domain] } : {}),
  }
  return { draft: { concept: 'interval', key: `git:${hash}`, place, value } }
}

function troubleWith(at: number, now: number): string | undefined {
  if (Number.isNaN(at)) return 'it has no date that can be read'
  const day = Math.abs(at) < 8.64e15 ? new Date(at).toISOString().slice(0, 10) : 'a day that does not exist'
  if (at < EARLIEST) return `it is dated ${day}: the clock was not set`
  return at > now + DAY ? `it is dated ${day}, which is to come` : undefined
}

const NOTHING_TO_DO = 'It is left out, as nobody knows when it was made.'
