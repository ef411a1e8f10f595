import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { putInPlace } from './durable.ts'

/** A backup as it is remembered beside the record. */
export interface NotedBackup {
  path: string
  at: number
  bytes: number
  changes: number
}

const MOST = 20

/** Remembers a backup beside the record, so that its place can be told when the record itself is no longer readable. */
export function noteBackup(record: string, { path, at, bytes, changes }: NotedBackup): void {
  const list = fileOf(record)
  const noted = [{ path, at, bytes, changes }, ...readNoted(list).filter((one) => one.path !== path)].slice(0, MOST)
  const part = `${list}.part-${process.pid}`
  writeFileSync(part, `${JSON.stringify(noted, undefined, 2)}\n`, { mode: 0o600 })
  putInPlace(part, list)
}

/** The newest backup of a record that is still where it was put. */
export function lastBackup(record: string): NotedBackup | undefined {
  const here = readNoted(fileOf(record)).filter(({ path }) => existsSync(path))
  return here.sort((a, b) => b.at - a.at)[0]
}

function fileOf(record: string): string {
  return `${record}.backups.json`
}

function readNoted(list: string): NotedBackup[] {
  try {
    const noted: unknown = JSON.parse(readFileSync(list, 'utf8'))
    return Array.isArray(noted) ? noted.filter(isNoted) : []
  } catch {
    return []
  }
}

function isNoted(one: Partial<NotedBackup> | null): one is NotedBackup {
  return typeof one?.path === 'string' && [one.at, one.bytes, one.changes].every(Number.isFinite)
}
