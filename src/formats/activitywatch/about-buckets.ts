import { type Complaint, complaint } from '#record'
import { countOf, quoted } from '../tidy-line.ts'
import type { Bucket } from './bucket.ts'
import type { Collected } from './collect.ts'
import { type Kind, UNKNOWN_HOST } from './shape.ts'
import { hostsOf, tellsPresence } from './slots.ts'

const NAMED = 10

/** What is to be said of the buckets as a whole: what is of no use, and what is missing. */
export function* aboutBuckets(collected: Collected): Generator<Complaint> {
  const { buckets } = collected
  const filled = buckets.list.filter(({ events }) => events)
  if (!filled.length) yield nothing(buckets.list.length)
  const unknown = filled.filter(({ kind }) => !kind)
  if (unknown.length) yield ofNoUse(unknown)
  for (const bucket of filled) if (bucket.isMisnamed) yield misnamed(bucket)
  if (buckets.tooMany.events) yield tooMany(buckets.tooMany.events)
  const hosts = hostsOf(collected)
  for (const bucket of filled) if (lacksWindows(bucket, hosts)) yield withoutWindows(bucket)
  for (const host of hosts) if (!tellsPresence(collected, host)) yield withoutPresence(host)
}

function nothing(buckets: number): Complaint {
  const said = buckets ? `there are no events in its ${countOf(buckets, 'bucket')}` : 'it holds no buckets'
  return complaint('the whole file', said, 'Let ActivityWatch run for a while, and export again.')
}

function ofNoUse(unknown: readonly Bucket[]): Complaint {
  const names = unknown.slice(0, NAMED).map(({ name, said }) => `${quoted(name)} (${said?.type ?? 'no type'})`)
  const more = unknown.length > NAMED ? [countOf(unknown.length - NAMED, 'other')] : []
  const events = unknown.reduce((sum, bucket) => sum + bucket.events, 0)
  const said = `not taken: ${countOf(events, 'event')} of ${[...names, ...more].join(', ')}`
  return complaint('the whole file', said, 'Only windows, tabs, editors and whether you were there are taken.')
}

function misnamed({ name, said }: Bucket): Complaint {
  const type = said?.type ?? ''
  return complaint(`bucket ${quoted(name)}`, `its events are none of ${quoted(type)}`, 'Export it again.')
}

function tooMany(events: number): Complaint {
  const said = `it holds more than 1,000 buckets; what stands in those beyond (${countOf(events, 'event')}) is not taken`
  return complaint('the whole file', said, 'Export single buckets, and import them together.')
}

const NEEDED: Readonly<Record<Exclude<Kind, 'window'>, string>> = {
  presence: 'whether somebody was there',
  tab: 'which tab was shown',
  editor: 'what was edited',
}

function lacksWindows(bucket: Bucket, hosts: readonly string[]): boolean {
  if (!bucket.kind || bucket.kind === 'window' || hosts.includes(bucket.host)) return false
  return bucket.kind === 'presence' || bucket.host !== UNKNOWN_HOST || !hosts.length
}

function withoutWindows({ name, kind, host }: Bucket): Complaint {
  const told = NEEDED[kind as Exclude<Kind, 'window'>]
  return complaint(
    `bucket ${quoted(name)}`,
    `it tells ${told} on ${quoted(host)}, but no bucket tells the windows of that computer`,
    'Export all buckets together: in ActivityWatch under Raw Data.',
  )
}

function withoutPresence(host: string): Complaint {
  return complaint(
    'the whole file',
    `no bucket tells when you were away from ${quoted(host)}, so all time in its windows is counted`,
    'Export all buckets together if there is one of “aw-watcher-afk”.',
  )
}
