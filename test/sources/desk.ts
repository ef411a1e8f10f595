import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSource, type Doer, type Looked, lookAtSource, type SourceDesk, type StatedSource } from '#actions'
import type { Zone } from '#calendar'
import { besideRecord } from '../../src/start/beside-record.ts'
import { openRecord } from '../../src/start/open-record.ts'
import { sourceDesk } from '../../src/start/source-desk.ts'

/** A record in a folder of its own with a desk for sources, and the deeds on it. */
export interface SourcesDesk {
  folder: string
  record: string
  /** The present, which stands still unless moved. */
  clock: { now: number }
  doer: Doer & { sources: SourceDesk }
  add: (stated: StatedSource) => Promise<string>
  look: (id: string) => Promise<NonNullable<Looked['look']>>
  intervals: () => Promise<{ startAt: number; endAt: number; title?: string; app?: string }[]>
  away: () => Promise<void>
}

export async function openSourcesDesk({ isLocalAllowed = true, now = Date.now() } = {}): Promise<SourcesDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-sources-'))
  const record = join(folder, 'career.thalweg')
  const clock = { now }
  const { store, person } = await openRecord({ record, machine: { zone: 'UTC' as Zone, locale: 'en' } })
  const sources = sourceDesk(record, besideRecord(record).sources, { THALWEG_LOCAL_SOURCES: isLocalAllowed ? '1' : '' })
  const doer = { store, person, actor: 'terminal' as const, zone: 'UTC' as Zone, now: () => clock.now, sources }
  return {
    ...{ folder, record, clock, doer },
    add: async (stated) => {
      const { done, complaints } = await addSource(doer, stated)
      if (!done) throw new Error(JSON.stringify(complaints))
      return done.id
    },
    look: async (id) => {
      const { look, complaints } = await lookAtSource(doer, id)
      if (!look) throw new Error(JSON.stringify(complaints))
      return look
    },
    intervals: () =>
      store.read(person, async (reader) => {
        const all = await reader.list('interval')
        return all.map(({ startAt, endAt, title, app }) => ({
          ...{ startAt, endAt },
          ...(title ? { title } : {}),
          ...(app ? { app } : {}),
        }))
      }),
    away: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
