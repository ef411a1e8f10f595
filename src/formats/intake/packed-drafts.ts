import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Draft } from '#record'

/**
 * Drafts on their way from the thread to the record, and while they wait for the rest of their file: a few dozen bytes
 * each instead of a thousand, so that a file of a million is held in memory.
 */
export interface PackedDrafts {
  count: number
  bytes: Uint8Array<ArrayBuffer>
}

export function packDrafts(drafts: readonly Draft[]): PackedDrafts {
  const bytes = drafts.length ? Uint8Array.from(deflateRawSync(JSON.stringify(drafts), { level: 1 })) : new Uint8Array()
  return { count: drafts.length, bytes }
}

export function unpackDrafts({ count, bytes }: PackedDrafts): Draft[] {
  return count ? JSON.parse(inflateRawSync(bytes).toString()) : []
}
