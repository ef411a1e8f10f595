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
  const zone = environment.TZ && isZone(environment.TZ) ? environment.TZ : Temporal.Now.timeZoneId()
  const language = (environment.LC_ALL || environment.LC_TIME || environment.LANG || '')
    .split('.')[0]
    ?.replace('_', '-')
  const locale = language && language !== 'C' && language !== 'POSIX' ? (supported(language) ?? 'en') : 'en'
  return { zone: (isZone(zone) ? zone : 'UTC') as Zone, locale }
}

function supported(language: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0]
  } catch {
    return undefined
  }
}
