import { complaint } from '#record'
import { guardedFetch, Unreachable } from './guarded-fetch.ts'
import type { LiveSource } from './source.ts'

const MOST = 64 * 1024 * 1024
const PATIENCE = 60_000

/** A calendar that somebody publishes under an address: fetched again, and only when it has changed. */
export const calendarAddress: LiveSource = {
  kind: 'calendar',
  isOfThisMachine: false,
  async look({ place, secret, memory, isLocalAllowed, signal }) {
    const { etag, modified } = memory
    try {
      const answered = await guardedFetch(secret.address ?? '', {
        headers: {
          accept: 'text/calendar',
          ...(etag ? { 'if-none-match': etag } : {}),
          ...(modified ? { 'if-modified-since': modified } : {}),
        },
        ...{ isLocalAllowed, most: MOST, patience: PATIENCE, signal },
      })
      if (answered.status === 304) return { files: [], memory }
      if (answered.status !== 200) return { complaint: refusedBy(place, answered.status) }
      const { etag: newTag, 'last-modified': newDate } = answered.headers
      return {
        files: [{ path: `${place}.ics`, bytes: answered.body }],
        memory: { ...(newTag ? { etag: newTag } : {}), ...(newDate ? { modified: newDate } : {}) },
      }
    } catch (error) {
      if (error instanceof Unreachable) return { complaint: error.complaint }
      throw error
    }
  },
}

/** What an answer that brings nothing means, in a sentence. */
export function refusedBy(place: string, status: number) {
  if (status === 401 || status === 403)
    return complaint(place, 'it does not let us in', 'Check the name, the password, or make a new private address.')
  if (status === 404 || status === 410)
    return complaint(place, 'there is nothing under this address any more', 'Look up its new address and add it again.')
  if (status === 429) return complaint(place, 'it asks to be asked less often', 'Set more minutes between looks.')
  return complaint(place, `it answers with trouble of its own (${status})`, 'It is tried again later.')
}
