import type { Generated } from 'kysely'
import { CONCEPTS, type ConceptName, type Field } from '#record'

/** A row of any concept: its fields by column, and what the store keeps beside them. */
export interface ThingRow {
  person: string
  id: string
  version: number
  /** 1 when taken out of sight. */
  removed: number
  /** Import key and the fingerprint of what was imported, and the version that import made. */
  key: string | null
  fingerprint: string | null
  imported: number | null
  [column: string]: string | number | null
}

export interface Tables extends Record<ConceptName, ThingRow> {
  operation: {
    person: string
    id: string
    name: string
    actor: string
    at: number
    changes: number
    undoes: string | null
    undone_by: string | null
    result: string
    /** Of all the above but `undone_by`, which a later operation sets. */
    hash: string
  }
  change: {
    seq: Generated<number>
    person: string
    operation: string
    concept: string
    id: string
    before: string | null
    after: string | null
    actor: string
    at: number
    prev_hash: string
    hash: string
  }
  day_total: { person: string; day: string; strand: string; job: string; of: string; seconds: number }
  month_total: {
    person: string
    month: string
    strand: string
    job: string
    of: string
    days: number
    seconds: number
    squares: number
    products: number
  }
  migration: { number: number; name: string; at: number }
}

/** `startAt` → `start_at`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

interface Column {
  field: string
  column: string
  kept: Field<unknown>['kept']
  optional: boolean
}

const cache = new Map<ConceptName, Column[]>()

/** The columns of a concept's fields, in order. */
export function columnsOf(concept: ConceptName): Column[] {
  let columns = cache.get(concept)
  if (!columns) {
    const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[concept].fields
    columns = Object.entries(fields).map(([field, { kept, optional }]) => ({
      ...{ field, column: columnOf(field), kept, optional },
    }))
    cache.set(concept, columns)
  }
  return columns
}

export const BESIDE = ['person', 'id', 'version', 'removed', 'key', 'fingerprint', 'imported'] as const
