import { addMonths, firstMonth, isBefore, lastDay, lastMonth, type Month, type PartialDate } from '#calendar'
import { complaint, type Draft, nameKey } from '#record'
import type { Read } from '../format.ts'
import { fitted } from './fitted.ts'
import type { ListedPosition } from './listed-position.ts'
import { jobKey, KeyBook, positionKey } from './natural-key.ts'
import { isHigher } from './seniority.ts'

/**
 * Makes jobs of what a résumé lists: positions at one organisation whose periods overlap or adjoin are one job,
 * everything else is a job of its own. Yields organisations first, then each job with its positions and moves. Of an
 * entry that stands twice, the second is a complaint.
 */
export function* jobsOfAResume(prefix: string, listed: readonly ListedPosition[]): Iterable<Read> {
  const once = new Map<string, ListedPosition>()
  for (const position of listed) {
    const content = JSON.stringify({ ...position, place: '' })
    const first = once.get(content)
    if (first) yield { complaint: complaint(position.place, `the same as ${first.place}`, 'It is counted once.') }
    else once.set(content, position)
  }
  const positions = [...once.values()]
  const organisations = organisationsOf(positions)
  for (const [key, { place, ...value }] of organisations) yield* fitted({ concept: 'organisation', key, place, value })
  const keys = new KeyBook()
  for (const group of groupsOf(positions)) yield* jobOf(prefix, group, organisations, keys)
}

type Organisations = Map<string, { place: string; name: string; url?: string; summary?: string }>

function organisationsOf(listed: readonly ListedPosition[]): Organisations {
  const known: Organisations = new Map()
  for (const { place, organisation } of listed) {
    if (!organisation) continue
    const { name, url, summary } = organisation
    const key = nameKey('organisation', name)
    const all = known.get(key) ?? { place, name }
    if (url) all.url ??= url
    if (summary) all.summary ??= summary
    known.set(key, all)
  }
  return known
}

/** Positions that make up one job each, oldest first; the jobs in the order of the file. */
function groupsOf(listed: readonly ListedPosition[]): ListedPosition[][] {
  const order = new Map(listed.map((position, index) => [position, index]))
  const groups: ListedPosition[][] = []
  const open = new Map<string, { group: ListedPosition[]; until: Month | undefined }>()
  for (const position of [...listed].reverse().sort(byStart)) {
    const key = groupingKey(position)
    const last = key ? open.get(key) : undefined
    const until = position.to && lastMonth(position.to)
    if (last && position.from && reaches(last.until, position.from)) {
      last.group.push(position)
      last.until = last.until && until && (until > last.until ? until : last.until)
      continue
    }
    const group = [position]
    groups.push(group)
    if (key) open.set(key, { group, until })
  }
  return groups.sort(([a], [b]) => (order.get(a as ListedPosition) ?? 0) - (order.get(b as ListedPosition) ?? 0))
}

/** Only dated positions of work at an organisation can make up one job; studies and projects stand alone. */
function groupingKey({ section, organisation, from }: ListedPosition): string | undefined {
  if (!organisation || !from || (section !== 'work' && section !== 'volunteer')) return undefined
  return `${section}:${nameKey('organisation', organisation.name)}`
}

function byStart(a: ListedPosition, b: ListedPosition): number {
  const [left, right] = [a.from ?? '', b.from ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

/** Did it last until the month before `from`, or longer? An absent end goes on. */
function reaches(until: Month | undefined, from: PartialDate): boolean {
  return !until || firstMonth(from) <= addMonths(until, 1)
}

function* jobOf(
  prefix: string,
  group: readonly ListedPosition[],
  organisations: Organisations,
  keys: KeyBook,
): Iterable<Read> {
  const first = group[0] as ListedPosition
  const latest = group.reduce((last, one) => (lastsLonger(one, last) ? one : last))
  const { place, section, kind, paid, organisation, from } = first
  const title = latest.name ?? titleOf(latest)
  const ended = group.every((position) => position.to)
  const content = group.map((position) => ({ ...position, place: '' }))
  const { key } = keys.keyFor(jobKey(prefix, { section, organisation: organisation?.name, title, from }), content)
  const whose = organisation && nameKey('organisation', organisation.name)
  const known = whose && organisations.get(whose)?.url
  const url = group.find((position) => position.url && position.url !== known)?.url
  yield* fitted({
    concept: 'job',
    key,
    place,
    value: {
      title,
      ...(whose ? { organisation: { key: whose } } : {}),
      kind,
      paid,
      ...(from ? { from } : {}),
      ...(ended ? { to: latest.to as PartialDate } : {}),
      ...(url ? { url } : {}),
    },
  } satisfies Draft<'job'>)
  const positions = group.map((position) => ({ position, draft: positionOf(prefix, position, key, keys) }))
  for (const { draft } of positions) yield* fitted(draft)
  yield* movesOf(key, positions, ended ? latest : undefined)
}

function titleOf({ title, name, organisation }: ListedPosition): string {
  return title ?? name ?? organisation?.name ?? ''
}

/** Ends later; of two that go on, began later or at the same time. */
function lastsLonger(one: ListedPosition, other: ListedPosition): boolean {
  if (!one.to || !other.to) return !one.to && (Boolean(other.to) || (one.from ?? '') >= (other.from ?? ''))
  return lastDay(one.to) >= lastDay(other.to)
}

function positionOf(prefix: string, listed: ListedPosition, job: string, keys: KeyBook): Draft<'position'> {
  const { place, section, organisation, from, to, located, summary, highlights } = listed
  const title = titleOf(listed)
  const whose = organisation?.name ?? listed.name
  const { key } = keys.keyFor(positionKey(prefix, { section, organisation: whose, title, from }), listed)
  return {
    concept: 'position',
    key,
    place,
    value: {
      job: { key: job },
      title,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(located ? { place: located } : {}),
      ...(summary ? { summary } : {}),
      ...(highlights.length ? { highlights } : {}),
    },
  }
}

/** The start and the end of the job, and between them the changes from one position to the one that adjoins it. */
function* movesOf(
  job: string,
  positions: readonly { position: ListedPosition; draft: Draft<'position'> }[],
  last: ListedPosition | undefined,
): Iterable<Read> {
  for (const [index, { position, draft }] of positions.entries()) {
    if (!position.from) continue
    const before = positions[index - 1]?.position
    if (before && !(before.to && !isBefore(position.from, before.to))) continue
    const kind = !before ? 'start' : isHigher(titleOf(position), titleOf(before)) ? 'promotion' : 'transfer'
    const key = index ? `${draft.key}:move` : `${job}:start`
    yield {
      draft: {
        concept: 'move',
        key,
        place: position.place,
        value: { job: { key: job }, position: { key: draft.key }, on: position.from, kind },
      } satisfies Draft<'move'>,
    }
  }
  if (!last?.to) return
  yield {
    draft: {
      concept: 'move',
      key: `${job}:end`,
      place: last.place,
      value: { job: { key: job }, on: last.to, kind: 'end' },
    } satisfies Draft<'move'>,
  }
}
