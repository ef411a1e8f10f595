import { statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Examination, type Finding, inBytes, mind, trouble, well } from '../examination.ts'
import { BRING_BACK, examineContents } from '../examine.ts'
import { formOf } from '../migrate.ts'
import { StoreTrouble } from '../trouble.ts'
import { lastBackup } from './backups.ts'
import { damageOf, type Look, lookInto } from './look.ts'
import { losesWal } from './open.ts'
import { fileTrouble } from './trouble.ts'

const DAY = 86_400_000
/** A backup older than this is worth a word. */
const STALE = 30 * DAY

/** Looks at everything about a record in a file; changes nothing, and throws for nothing a person could mend. */
export async function examineSqlite(path: string, now = Date.now()): Promise<Examination> {
  const findings: Finding[] = []
  const examination: Examination = { place: resolve(path), kind: 'sqlite', findings }
  try {
    if (!statSync(path, { throwIfNoEntry: false })) {
      const hint = 'It is made when something is first kept, for example with “thalweg import” or “thalweg log”.'
      findings.push(mind('place', 'There is no record here yet.', hint), backupFinding(path, now))
      return examination
    }
    findings.push(...(await examineFile(path)), backupFinding(path, now), permissionFinding(path), diskFinding(path))
  } catch (error) {
    findings.push(toldFinding(fileTrouble(path, error)))
  }
  return examination
}

async function examineFile(path: string): Promise<Finding[]> {
  const findings: Finding[] = []
  try {
    const look = lookInto(path)
    findings.push(well('place', 'The record is a file of this machine.'), sizeFinding(path))
    await examineLook(look, findings).finally(() => look.close())
  } catch (error) {
    findings.push(toldFinding(fileTrouble(path, error)))
  }
  return findings
}

async function examineLook(look: Look, findings: Finding[]): Promise<void> {
  findings.push(versionFinding(look))
  const damage = await damageOf(look)
  if (damage.length) {
    findings.push(trouble('pages', `The file is damaged: ${damage.slice(0, 3).join('; ')}.`, BRING_BACK))
    return
  }
  findings.push(well('pages', 'Every page of the file is sound.'))
  findings.push(...(await examineContents(look, await formOf(look.reading, 'sqlite'))))
}

function versionFinding({ connection }: Look): Finding {
  const { version } = connection.prepare('select sqlite_version() as version').get() as { version: string }
  if (!losesWal(version)) return well('sqlite', `SQLite ${version} keeps it.`)
  const hint = 'Use the Node that comes with Thalweg.'
  return mind(
    'sqlite',
    `SQLite ${version} can lose writes of two programs in its fast mode; the slow one is used.`,
    hint,
  )
}

function toldFinding(error: unknown): Finding {
  if (!(error instanceof StoreTrouble))
    return trouble('pages', `The record cannot be read through: ${(error as Error).message}.`, BRING_BACK)
  const { message, hint } = error.complaint
  return trouble('place', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, hint)
}

function sizeFinding(path: string): Finding {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const beside = wal ? `, and ${inBytes(wal)} written but not yet moved into it` : ''
  return well('size', `It takes ${inBytes(statSync(path).size)}${beside}.`)
}

function backupFinding(path: string, now: number): Finding {
  const last = lastBackup(path)
  if (!last) return mind('backup', 'No backup of it is known here.', '“thalweg backup FOLDER” makes one and proves it.')
  const days = Math.floor((now - last.at) / DAY)
  const age = days < 1 ? 'today or yesterday' : days === 1 ? 'a day ago' : `${days} days ago`
  const message = `The last backup was made ${age}: ${last.path} (${last.changes} changes).`
  return now - last.at < STALE
    ? well('backup', message)
    : mind('backup', message, 'Make another with “thalweg backup”.')
}

function permissionFinding(path: string): Finding {
  if (process.platform === 'win32') return well('permissions', 'Its folder is your own.')
  const open = [path, `${path}-wal`, `${path}-shm`].filter((file) => modeOf(file) & 0o077)
  if (!open.length) return well('permissions', 'Nobody else of this machine can read it.')
  return mind(
    'permissions',
    `Others of this machine may read ${open.join(', ')}.`,
    `Take that from them: chmod 600 ${open.join(' ')}`,
  )
}

function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777
}

function diskFinding(path: string): Finding {
  const { bavail, bsize } = statfsSync(dirname(resolve(path)))
  const free = bavail * bsize
  const needed = 2 * statSync(path).size + 50_000_000
  const message = `On its disk, ${inBytes(free)} are free.`
  return free > needed
    ? well('disk', message)
    : mind('disk', message, 'Make room: a backup and a longer log need some.')
}
