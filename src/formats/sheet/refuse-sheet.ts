import { complaint } from '#record'
import type { Read } from '../format.ts'
import type { Columns } from './columns.ts'
import { plainHeader, ROLES } from './roles.ts'

/** A table that is not time: known by columns it has. */
export interface OtherTable {
  /** “a list of projects from Clockify”. */
  is: string
  has: readonly string[]
}

/** The table these columns make, if it is a known one. */
export function otherTable({ names }: Columns, tables: readonly OtherTable[]): OtherTable | undefined {
  const plain = new Set(names.map(plainHeader))
  return tables.find(({ has }) => has.every((name) => plain.has(plainHeader(name))))
}

export function refuseTable({ is }: OtherTable, instead: string): Read {
  return { complaint: complaint('the whole file', `this is ${is}; it does not say when time was spent`, instead) }
}

/** For a table that nobody knows: its columns, and how to say what they mean. */
export function refuseUnknown({ names }: Columns): Read {
  const shown = names
    .slice(0, 12)
    .map((name) => `“${name.trim().slice(0, 30)}”`)
    .join(', ')
  const roles = ROLES.filter((role) => !role.includes(' '))
    .slice(0, 4)
    .join(', ')
  return {
    complaint: complaint(
      'the whole file',
      `no column of this table says when time was spent; it has ${shown}`,
      `Name its columns start and end, or date and duration, or say which are which (${roles}).`,
    ),
  }
}
