import { statSync } from 'node:fs'
import type { Zone } from '#calendar'
import type { Complaint, Draft } from '#record'
import { git } from '../../src/formats/git/read.ts'

/** Reads a history as the intake hands it over: from a place on the disk, or as bytes. */
export async function readGit(
  what: string | Uint8Array,
  who: { addresses?: string[]; names?: string[] } = {},
  path = typeof what === 'string' ? what : 'alpha.bundle',
): Promise<{ drafts: Draft<'interval'>[]; complaints: Complaint[]; titles: unknown[]; said: string[] }> {
  const drafts: Draft<'interval'>[] = []
  const complaints: Complaint[] = []
  const file = {
    path,
    size: typeof what === 'string' ? statSync(what).size : what.length,
    ...(typeof what === 'string' ? { disk: what } : {}),
    async *bytes() {
      if (typeof what !== 'string') for (let at = 0; at < what.length; at += 1_000) yield what.subarray(at, at + 1_000)
    },
  }
  const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1 }
  for await (const one of git.stream(file, { zone: 'Europe/Berlin' as Zone, horizon, ...who }))
    if ('draft' in one) drafts.push(one.draft as Draft<'interval'>)
    else complaints.push(one.complaint)
  return {
    drafts,
    complaints,
    titles: drafts.map(({ value }) => value.title).sort(),
    said: complaints.map(({ place, message }) => `${place}: ${message}`),
  }
}
