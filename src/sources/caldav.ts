import { complaint } from '#record'
import { refusedBy } from './calendar-address.ts'
import { guardedFetch, Unreachable } from './guarded-fetch.ts'
import type { LiveSource, Looking } from './source.ts'

const MOST = 64 * 1024 * 1024
const PATIENCE = 60_000
const MOST_CALENDARS = 50

/** The calendars of one account on a CalDAV server. Those that have not changed since the last look are not asked for. */
export const calDav: LiveSource = {
  kind: 'CalDAV',
  isOfThisMachine: false,
  async look(at) {
    const { place, secret, memory } = at
    const statuses: number[] = []
    try {
      const client = await clientOf(at, statuses)
      const calendars = (await client.fetchCalendars()).slice(0, MOST_CALENDARS)
      const files = []
      const remembered: Record<string, string> = {}
      for (const calendar of calendars) {
        const mark = calendar.ctag ?? calendar.syncToken ?? ''
        if (mark) remembered[calendar.url] = mark
        if (mark && memory[calendar.url] === mark) continue
        const objects = await client.fetchCalendarObjects({ calendar })
        const texts = objects.flatMap(({ data }) => (typeof data === 'string' ? [data] : []))
        if (!texts.length) continue
        const name = String(calendar.displayName || 'Calendar')
        files.push({ path: `${place}/${name}.ics`, bytes: Buffer.from(inOne(name, texts)) })
      }
      return { files, memory: remembered }
    } catch (error) {
      if (error instanceof Unreachable) return { complaint: error.complaint }
      const refused = statuses.findLast((status) => status >= 400)
      if (refused) return { complaint: refusedBy(place, refused) }
      return { complaint: notCalDav(place, secret.user) }
    }
  },
}

async function clientOf({ secret, isLocalAllowed, signal }: Looking, statuses: number[]) {
  const { createDAVClient } = await import('tsdav')
  const guarded = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const address = input instanceof Request ? input.url : String(input)
    const headers = Object.fromEntries(new Headers(init.headers).entries())
    const {
      status,
      headers: answered,
      body,
    } = await guardedFetch(address, {
      ...{ method: init.method ?? 'GET', headers, isLocalAllowed, most: MOST, patience: PATIENCE, signal },
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
    })
    statuses.push(status)
    const bodyless = status === 204 || status === 304
    return new Response(bodyless ? null : Buffer.from(body), { status, headers: answered })
  }
  return createDAVClient({
    serverUrl: secret.address ?? '',
    credentials: { username: secret.user ?? '', password: secret.password ?? '' },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
    fetch: guarded as typeof globalThis.fetch,
  })
}

/** Each object is a calendar of its own with one event in it: together they are read as one file that has its name. */
function inOne(name: string, texts: readonly string[]): string {
  const title = name.replace(/[\r\n]+/g, ' ').replace(/([\\;,])/g, '\\$1')
  return texts
    .map((text) => text.replace(/BEGIN:VCALENDAR\r?\n/i, `BEGIN:VCALENDAR\r\nX-WR-CALNAME:${title}\r\n`))
    .join('\r\n')
}

function notCalDav(place: string, user: string | undefined) {
  return complaint(
    place,
    `no calendars were found there${user ? '' : ': it may want a name and a password'}`,
    'Check the address, the name and the password; many providers want a password made for this alone.',
  )
}
