import { complaint } from '#record'
import { basicAuthorization } from './basic-authorization.ts'
import { guardedFetch } from './guarded-fetch.ts'
import type { LiveSource, Looking } from './source.ts'
import { Unreachable } from './unreachable.ts'
import { isDueWhole } from './whole-again.ts'

const MOST = 64 * 1024 * 1024
const PATIENCE = 60_000

/** A calendar that somebody publishes under an address: fetched again, and only when it has changed. */
export const calendarAddress: LiveSource = {
  kind: 'calendar',
  isOfThisMachine: false,
  asksAgain: true,
  async look(at) {
    const { place, memory, now } = at
    try {
      const { status, headers, body } = await fetched(at)
      if (status === 304) return { files: [], memory }
      if (status !== 200) return { complaint: refusedBy(place, status) }
      if (!isCalendar(body)) return { complaint: noCalendar(place) }
      const { etag, 'last-modified': modified } = headers
      return {
        files: [{ path: `${place}.ics`, bytes: body }],
        memory: { whole: String(now), ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) },
      }
    } catch (error) {
      if (error instanceof Unreachable) return { complaint: error.complaint }
      throw error
    }
  },
}

function fetched({ secret, memory, now, isLocalAllowed, signal }: Looking) {
  const { etag, modified } = isDueWhole(memory, now) ? {} : memory
  return guardedFetch(secret.address ?? '', {
    headers: {
      accept: 'text/calendar',
      ...basicAuthorization(secret),
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(modified ? { 'if-modified-since': modified } : {}),
    },
    ...{ isLocalAllowed, most: MOST, patience: PATIENCE, signal },
  })
}

/** Only a calendar is taken from a calendar’s address: whoever holds it has no say in anything else. */
export function isCalendar(body: Uint8Array | string): boolean {
  const start = typeof body === 'string' ? body.slice(0, 1_000) : Buffer.from(body.subarray(0, 1_000)).toString()
  return /^\uFEFF?\s*BEGIN:VCALENDAR\s/i.test(start)
}

function noCalendar(place: string) {
  return complaint(
    place,
    'what is there is no calendar',
    'Perhaps it is the address of a page: look for one that ends in .ics, or is called iCal.',
  )
}

/** What an answer that brings nothing means, in a sentence. */
export function refusedBy(place: string, status: number) {
  if (status === 401 || status === 403)
    return complaint(place, 'it does not let us in', 'Check the name, the password, or make a new private address.')
  if (status === 404 || status === 410)
    return complaint(place, 'there is nothing under this address', 'Look up its address and add it again.')
  if (status === 429) return complaint(place, 'it asks to be asked less often', 'Set more minutes between looks.')
  return complaint(place, `it answers with trouble of its own (${status})`, 'It is tried again later.')
}
