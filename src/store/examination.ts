/** One thing that was looked at, and what is to be thought of it. */
export interface Finding {
  /** `place`, `form`, `size`, `contents`, `pages`, `references`, `log`, `backup`, `sqlite`, `permissions`, `disk`. */
  about: string
  /** `mind`: all is safe, but something wants doing. `trouble`: something is wrong. */
  verdict: 'well' | 'mind' | 'trouble'
  message: string
  hint?: string | undefined
}

/** What was found when a record was examined. */
export interface Examination {
  /** The file, or the host and name of the database. */
  place: string
  kind: 'sqlite' | 'postgres'
  findings: Finding[]
}

export function well(about: string, message: string): Finding {
  return { about, verdict: 'well', message }
}

export function mind(about: string, message: string, hint: string): Finding {
  return { about, verdict: 'mind', message, hint }
}

export function trouble(about: string, message: string, hint: string): Finding {
  return { about, verdict: 'trouble', message, hint }
}

/** `1.4 GB`, `18 MB`, `512 bytes`. */
export function inBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return `${power && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}
