/**
 * ActivityWatch (https://docs.activitywatch.net/en/latest/buckets-and-events.html): a bucket holds the events of one watcher on one
 * computer. The export is `{"buckets": {id: {id, type, client, hostname, events: [{id, timestamp, duration, data}]}}}`; a single
 * bucket may stand alone, and recordings for tests keep their events apart: `{"buckets": {id: {…}}, "events": {id: […]}}`.
 * Fields come in any order, events newest first, as a rule; durations are seconds.
 */
export interface ForeignEvent {
  timestamp?: unknown
  duration?: unknown
  data?: unknown
}

/** What a bucket tells: which window was in front, whether somebody was there, which tab was shown, what was edited. */
export type Kind = 'window' | 'presence' | 'tab' | 'editor'

const KINDS = new Map<string, Kind>([
  ['currentwindow', 'window'],
  ['afkstatus', 'presence'],
  ['web.tab.current', 'tab'],
  ['app.editor.activity', 'editor'],
])

const CLIENTS: readonly (readonly [beginning: string, Kind])[] = [
  ['aw-watcher-window', 'window'],
  ['aw-watcher-afk', 'presence'],
  ['aw-watcher-web', 'tab'],
  ['aw-client-web', 'tab'],
]

/** By the type of a bucket, `undefined` for one that is of no use here. */
export function kindOfType(type: string): Kind | undefined {
  return KINDS.get(type)
}

/** For buckets that bear no type: by the program that wrote them. */
export function kindOfClient(client: string): Kind | undefined {
  return CLIENTS.find(([beginning]) => client.startsWith(beginning))?.[1]
}

/** For buckets whose type is told behind their events, or never: by what an event looks like. */
export function kindOfFields(fields: Readonly<Record<string, unknown>>): Kind | undefined {
  if (fields.status === 'afk' || fields.status === 'not-afk') return 'presence'
  if (typeof fields.url === 'string') return 'tab'
  if (typeof fields.app === 'string') return 'window'
  return typeof fields.project === 'string' && typeof fields.file === 'string' ? 'editor' : undefined
}

/** A host that watchers of tabs and editors write when they do not know better. */
export const UNKNOWN_HOST = 'unknown'
