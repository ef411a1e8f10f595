import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { StoreTrouble } from '../trouble.ts'
import { noteBackup } from './backups.ts'
import { putInPlace } from './durable.ts'
import { type Holding, holdingOf, lookInto, troublesOf } from './look.ts'
import { fileTrouble } from './trouble.ts'

export interface BackupTerms {
  /** In a folder: how many backups of this record stay there, the new one among them; all when not said. */
  keep?: number | undefined
  /** The present, in milliseconds. */
  now?: number | undefined
}

/** A backup that was made, read again and found whole. */
export interface Backup {
  path: string
  at: number
  bytes: number
  /** Changes in its log. */
  changes: number
  /** Older backups that were removed. */
  pruned: string[]
}

/**
 * Copies a record into a file, or into a file with a dated name when `to` is a folder. The copy is read again and proven
 * (pages, log, rows, totals) before it takes its place, and nothing fuller than it is replaced.
 * @throws StoreTrouble
 */
export async function backupSqlite(
  path: string,
  to: string,
  { keep, now = Date.now() }: BackupTerms = {},
): Promise<Backup> {
  process.umask(0o077)
  const folder = isFolder(to)
  const target = folder ? freeName(join(to, `${nameOf(path)}.${dated(now)}`)) : to
  if (resolve(target) === resolve(path))
    throw new StoreTrouble(to, 'this is the record itself', 'Name another file or folder for the backup.')
  const part = `${target}.part-${process.pid}`
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    removeParts(dirname(target), folder ? `${nameOf(path)}.` : basename(target))
    const holding = await copyProven(path, part)
    await refuseFuller(target, holding)
    putInPlace(part, target)
    const made = { path: resolve(target), at: now, bytes: statSync(target).size, changes: holding.changes }
    noteBackup(path, made)
    return { ...made, pruned: folder && keep ? await prune(to, path, keep, holding, target) : [] }
  } catch (error) {
    throw fileTrouble(target, error)
  } finally {
    rmSync(part, { force: true })
  }
}

/** Copies a record as it is at one moment and proves the copy. Answers what is in it. */
export async function copyProven(path: string, copy: string): Promise<Holding> {
  const source = lookInto(path)
  try {
    rmSync(copy, { force: true })
    source.connection.prepare('vacuum into ?').run(copy)
  } catch (error) {
    throw fileTrouble(path, error)
  } finally {
    await source.close()
  }
  const look = lookInto(copy)
  try {
    const troubles = await troublesOf(look)
    if (!troubles.length) return await holdingOf(look)
    throw new StoreTrouble(
      path,
      `it is not whole: ${troubles[0]}${troubles.length > 1 ? ` (and ${troubles.length - 1} more)` : ''}`,
      'No copy was made of it. “thalweg doctor” looks closer; earlier backups stay where they are.',
    )
  } finally {
    await look.close()
  }
}

/** An empty or older record never takes the place of a fuller backup, nor of anything that is no backup of it. */
async function refuseFuller(target: string, holding: Holding): Promise<void> {
  if (!existsSync(target)) return
  const there = await heldBy(target)
  const other = there.people.some((person) => !holding.people.includes(person))
  if (other) throw new StoreTrouble(target, 'this is a backup of another record', 'Name another file.')
  if (there.changes > holding.changes)
    throw new StoreTrouble(
      target,
      `this backup holds more than the record does now (${there.changes} changes against ${holding.changes})`,
      'It was left as it is. Name another file, and look why the record has become smaller.',
    )
}

async function heldBy(path: string): Promise<Holding> {
  const look = lookInto(path)
  try {
    return await holdingOf(look)
  } finally {
    await look.close()
  }
}

/** Removes the oldest backups of this record beyond `keep`, but for those that hold more than the new one. */
async function prune(
  folder: string,
  path: string,
  keep: number,
  { changes }: Holding,
  fresh: string,
): Promise<string[]> {
  const older = readdirSync(folder)
    .filter((name) => isBackupName(name, nameOf(path)) && resolve(folder, name) !== resolve(fresh))
    .sort()
  const pruned: string[] = []
  for (const name of older.slice(0, Math.max(0, older.length + 1 - Math.max(1, keep)))) {
    const there = await heldBy(join(folder, name)).catch(() => undefined)
    if (!there || there.changes > changes) continue
    rmSync(join(folder, name))
    pruned.push(resolve(folder, name))
  }
  return pruned
}

function isFolder(to: string): boolean {
  return to.endsWith('/') || to.endsWith(sep) || (existsSync(to) && statSync(to).isDirectory())
}

/** `career` of `/home/mira/career.thalweg`. */
export function nameOf(path: string): string {
  return basename(path).replace(/\.thalweg$/, '')
}

/** `2026-11-22-143501.thalweg`, in universal time: a file name's end that sorts by age. */
export function dated(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}.thalweg`
}

/** The name, or the first one after it that nothing has yet. */
export function freeName(path: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? path : path.replace(/\.thalweg$/, `-${number}.thalweg`)
    if (!existsSync(name)) return name
  }
}

function isBackupName(name: string, of: string): boolean {
  return name.startsWith(`${of}.`) && /^\d{4}-\d\d-\d\d-\d{6}(-\d+)?\.thalweg$/.test(name.slice(of.length + 1))
}

/** A backup that was broken off leaves a part; after an hour nobody writes it any more. */
function removeParts(folder: string, stem: string): void {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(stem) && /\.part-\d+$/.test(one))) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path)
  }
}
