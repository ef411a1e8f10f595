import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WatchedEvent {
  /** Milliseconds since 1970. */
  start: number
  end: number
  data: Record<string, unknown>
}

/** A small server that answers as ActivityWatch does, with the events of a window watcher and one of presence. */
export interface Watcher {
  port: number
  /** Paths asked for. */
  asked: string[]
  windows: WatchedEvent[]
  presence: WatchedEvent[]
  /** Only what had happened by then is told, and the last event grows up to it. */
  now: number
  close: () => Promise<void>
}

/** With `trims` it cuts events at the borders of what is asked for, as newer ones do. */
export async function openWatcher(trims: boolean): Promise<Watcher> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    watcher.asked.push(url.pathname + url.search)
    const bucket = /^\/api\/0\/buckets\/(aw-watcher-[a-z]+_loom)\/events$/.exec(url.pathname)?.[1]
    if (url.pathname === '/api/0/buckets/') response.end(JSON.stringify(BUCKETS))
    else if (bucket) response.end(JSON.stringify(told(bucket, url.searchParams)))
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const watcher: Watcher = {
    ...{ port: (server.address() as AddressInfo).port, asked: [], windows: [], presence: [], now: 0 },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return watcher

  /** Newest first, as ActivityWatch has them. */
  function told(bucket: string, asked: URLSearchParams) {
    const from = Date.parse(asked.get('start') ?? '')
    const to = Math.min(Date.parse(asked.get('end') ?? ''), watcher.now)
    const events = bucket === 'aw-watcher-window_loom' ? watcher.windows : watcher.presence
    return events
      .filter(({ start, end }) => start <= to && Math.min(end, watcher.now) >= from)
      .map((event, id) => written(event, id, trims ? from : 0, trims ? to : watcher.now))
      .reverse()
  }
}

function written({ start, end, data }: WatchedEvent, id: number, from: number, to: number) {
  const [first, last] = [Math.max(start, from), Math.min(end, to)]
  return {
    id,
    timestamp: `${new Date(first).toISOString().slice(0, -1)}000+00:00`,
    duration: (last - first) / 1000,
    data,
  }
}

const BUCKETS = Object.fromEntries(
  [
    ['aw-watcher-window', 'currentwindow'],
    ['aw-watcher-afk', 'afkstatus'],
    ['aw-watcher-heart', 'heartrate'],
  ].map(([client, type]) => {
    const id = `${client}_loom`
    return [id, { id, type, client, hostname: 'loom', created: '2026-11-01T00:00:00.000000+00:00' }]
  }),
)
