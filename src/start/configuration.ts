import { readlinkSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isZone, type Zone } from '#calendar'

/** Where the record is and what the machine is like. */
export interface Configuration {
  /** Path of the SQLite file, or a PostgreSQL URL. */
  record: string
  machine: { zone: Zone; locale: string }
}

/** `--record` before `THALWEG_RECORD` before the platform's own folder for such files. */
export function configure(environment: NodeJS.ProcessEnv, named?: string | undefined): Configuration {
  return {
    record: named || environment.THALWEG_RECORD || join(dataFolder(environment), 'career.thalweg'),
    machine: machineOf(environment),
  }
}

/** XDG on Linux, Application Support on macOS, LocalAppData on Windows. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform = process.platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Thalweg')
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Thalweg')
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'thalweg')
}

function machineOf(environment: NodeJS.ProcessEnv): Configuration['machine'] {
  const language = environment.LC_ALL || environment.LC_TIME || environment.LANG || ''
  const locale = language.split('.')[0]?.replace('_', '-') ?? ''
  return {
    // Read only where the person has named no zone: asking the platform takes as long as opening the record.
    get zone() {
      return machineZone(environment)
    },
    locale: /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) ? locale : 'en',
  }
}

function machineZone({ TZ }: NodeJS.ProcessEnv): Zone {
  if (TZ && isZone(TZ)) return TZ
  const linked = linkedZone()
  if (linked && isZone(linked)) return linked
  const zone = Temporal.Now.timeZoneId()
  return isZone(zone) ? zone : ('UTC' as Zone)
}

/** `/etc/localtime` points into the folder of all zones on Linux and macOS: a thousandth of the time the platform takes to tell. */
function linkedZone(): string | undefined {
  try {
    return readlinkSync('/etc/localtime')
      .split('/zoneinfo/')[1]
      ?.replace(/^(posix|right)\//, '')
  } catch {
    return undefined
  }
}
