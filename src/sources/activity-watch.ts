import { complaint } from '#record'
import { type Answered, guardedFetch, Unreachable } from './guarded-fetch.ts'
import type { LiveSource, Looking } from './source.ts'

const MOST = 256 * 1024 * 1024
const PATIENCE = 120_000
const DAY = 86_400_000
/** The first look goes back so far; older time comes in by an export file. */
const FIRST_LOOK = 31 * DAY
/** Asked for again at each look: events grow while they last, and slots of five minutes are told whole. */
const AGAIN = 2 * 3_600_000
/** The reader tells five minutes of the clock at a time: none may be asked for by half. */
const SLOT = 5 * 60_000

interface Bucket {
  id: string
  type: string
  client?: string
  hostname: string
}

/** ActivityWatch on this machine: what its watchers noted since the last look, in the shape of its own export. */
export const activityWatch: LiveSource = {
  kind: 'ActivityWatch',
  isOfThisMachine: true,
  async look(at) {
    const asked = at.memory.until ? Number(at.memory.until) - AGAIN : at.now - FIRST_LOOK
    const since = asked - (asked % SLOT)
    try {
      const buckets = bucketsOf(await ask(at, '/api/0/buckets/'))
      if (!buckets) return { complaint: notActivityWatch(at.place) }
      const whole: Record<string, object> = {}
      for (const bucket of buckets) whole[bucket.id] = { ...bucket, events: await eventsOf(at, bucket, since) }
      const bytes = Buffer.from(JSON.stringify({ buckets: whole }))
      return { files: [{ path: 'activitywatch.json', bytes }], memory: { until: String(at.now) } }
    } catch (error) {
      if (error instanceof Unreachable)
        return { complaint: complaint(at.place, 'ActivityWatch does not answer', 'Start it, or pause this source.') }
      throw error
    }
  },
}

/** Its server stands on this machine, at its usual port or the one named in the place. */
function ask({ place, signal }: Looking, path: string): Promise<Answered> {
  const port = /:(\d{1,5})$/.exec(place)?.[1] ?? '5600'
  return guardedFetch(`http://127.0.0.1:${port}${path}`, {
    headers: { accept: 'application/json', host: `localhost:${port}` },
    ...{ isLocalAllowed: true, most: MOST, patience: PATIENCE, signal },
  })
}

async function eventsOf(at: Looking, { id }: Bucket, since: number): Promise<unknown[]> {
  const events: unknown[] = []
  for (let from = since; from < at.now; from += 7 * DAY) {
    const to = Math.min(from + 7 * DAY, at.now)
    const query = `start=${new Date(from).toISOString()}&end=${new Date(to).toISOString()}&limit=-1`
    const found = parsed(await ask(at, `/api/0/buckets/${encodeURIComponent(id)}/events?${query}`))
    if (Array.isArray(found)) for (const event of found) events.push(...clipped(event, since))
  }
  return events
}

/** An event that began earlier, from `since` on: what was before has been told. */
function clipped(event: { timestamp?: string; duration?: number }, since: number): object[] {
  const start = Date.parse(event?.timestamp ?? '')
  if (!(start < since)) return [event]
  const duration = (event.duration ?? 0) - (since - start) / 1000
  return duration > 0 ? [{ ...event, timestamp: new Date(since).toISOString(), duration }] : []
}

function bucketsOf(answered: Answered): Bucket[] | undefined {
  const found = parsed(answered)
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
  return Object.entries(found).flatMap(([id, bucket]) => {
    const { type, client, hostname } = (bucket ?? {}) as Partial<Bucket>
    return type && hostname ? [{ id, type, hostname, ...(client ? { client } : {}) }] : []
  })
}

function parsed({ status, body }: Answered): unknown {
  try {
    return status === 200 ? JSON.parse(Buffer.from(body).toString()) : undefined
  } catch {
    return undefined
  }
}

function notActivityWatch(place: string) {
  return complaint(place, 'what answers there is not ActivityWatch', 'Name its port, as in localhost:5600.')
}
