import { complaint } from '#record'
import { type Bucket, type Event, type Stretch, within } from './activity-events.ts'
import { guardedFetch } from './guarded-fetch.ts'
import type { LiveSource, Looking } from './source.ts'
import { Unreachable } from './unreachable.ts'

const MOST = 64 * 1024 * 1024
const MOST_EVENTS = 500_000
const MOST_BUCKETS = 200
const PATIENCE = 120_000
const DAY = 86_400_000
/** The first look goes back so far, and no look tells more: older time comes in by an export file. */
const LONGEST = 31 * DAY
/** Asked for again at each look: watchers write late, and slots of five minutes are told whole. */
const AGAIN = 2 * 3_600_000
/** The reader tells five minutes of the clock at a time: none may be asked for by half. */
const SLOT = 5 * 60_000
/** The reader takes a gap of so long for a watcher that was slow: it belongs to what was before. */
const GAP = 5_000

/** ActivityWatch on this machine: what its watchers noted since the last look, in the shape of its own export. */
export const activityWatch: LiveSource = {
  kind: 'ActivityWatch',
  isOfThisMachine: true,
  asksAgain: true,
  async look(at) {
    const { place, now } = at
    try {
      const buckets = bucketsOf(await ask(at, '/api/0/buckets/'))
      if (!buckets) return { complaint: notActivityWatch(place) }
      const stretch = stretchSince(at)
      const whole: [string, object][] = []
      let count = 0
      for (const bucket of buckets) {
        const events = await eventsOf(at, bucket, stretch)
        count += events.length
        if (count > MOST_EVENTS) return { complaint: tooMuch(place) }
        whole.push([bucket.id, { ...bucket, events }])
      }
      const bytes = Buffer.from(JSON.stringify({ buckets: Object.fromEntries(whole) }))
      const isOver = stretch.to >= now
      const files = count ? [{ path: 'activitywatch.json', bytes }] : []
      return { files, memory: { until: String(isOver ? now : stretch.to) } }
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      return { complaint: complaint(place, 'ActivityWatch does not answer', 'Start it, or pause this source.') }
    }
  },
}

/** From a border of two slots on; after a long pause a month at a time. */
function stretchSince({ memory, now }: Looking): Stretch {
  const until = Number(memory.until)
  const asked = memory.until && Number.isFinite(until) && until <= now ? until - AGAIN : now - LONGEST
  const from = asked - (asked % SLOT)
  return { from, to: Math.min(from + LONGEST, now) }
}

/** Its server stands on this machine, at its usual port or the one named in the place. It is not followed elsewhere. */
async function ask({ place, signal }: Looking, path: string): Promise<unknown> {
  const port = /:(\d{1,5})$/.exec(place)?.[1] ?? '5600'
  const { status, body } = await guardedFetch(`http://127.0.0.1:${port}${path}`, {
    headers: { accept: 'application/json', host: `localhost:${port}` },
    ...{ isLocalAllowed: true, redirects: 0, most: MOST, patience: PATIENCE, signal },
  })
  try {
    return status === 200 ? JSON.parse(Buffer.from(body).toString()) : undefined
  } catch {
    return undefined
  }
}

async function eventsOf(at: Looking, { id }: Bucket, stretch: Stretch): Promise<Event[]> {
  const events: Event[] = []
  for (let from = stretch.from - GAP; from < stretch.to; from += 7 * DAY) {
    const to = Math.min(from + 7 * DAY, stretch.to)
    const query = `start=${new Date(from).toISOString()}&end=${new Date(to).toISOString()}&limit=-1`
    const found = await ask(at, `/api/0/buckets/${encodeURIComponent(id)}/events?${query}`)
    if (!Array.isArray(found))
      throw new Unreachable(at.place, 'it does not tell its events', 'It is tried again later.')
    for (const event of found) if (typeof event === 'object' && event !== null) events.push(event)
    if (events.length > MOST_EVENTS) break
  }
  return within(stretch, events, GAP)
}

function bucketsOf(found: unknown): Bucket[] | undefined {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
  const buckets = Object.entries(found).flatMap(([id, bucket]) => {
    const { type, client, hostname } = (bucket ?? {}) as Partial<Bucket>
    return typeof type === 'string' && typeof hostname === 'string'
      ? [{ id, type, hostname, ...(typeof client === 'string' ? { client } : {}) }]
      : []
  })
  // Of other watchers, such as those of heart rates, nothing is taken: they are not asked.
  const wanted = buckets.filter(({ type }) => WANTED.has(type)).slice(0, MOST_BUCKETS)
  return Object.keys(found).length && !buckets.length ? undefined : wanted
}

const WANTED = new Set(['currentwindow', 'afkstatus', 'web.tab.current', 'app.editor.activity'])

function notActivityWatch(place: string) {
  return complaint(place, 'what answers there is not ActivityWatch', 'Name its port, as in localhost:5600.')
}

function tooMuch(place: string) {
  return complaint(place, 'it tells more than half a million events of a month', 'Export them, and import the file.')
}
