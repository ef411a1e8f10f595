import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Zone } from '#calendar'
import { FORMATS, textFormats } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const horizon = { until: Date.UTC(2026, 10, 22), occurrences: 1_000 }

/** What a reader of texts makes of a file of the gallery: how many things are taken, and every sentence. */
export function saidOfFile(file: string, format: string): { taken: number; said: string[] } {
  const text = readFileSync(join(import.meta.dirname, 'files', file), 'utf8')
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  const reader = textFormats(FORMATS).find(({ name }) => name === format)
  for (const read of reader?.read({ path: file, text }, { zone: 'Europe/Berlin' as Zone, horizon }) ?? [])
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}
