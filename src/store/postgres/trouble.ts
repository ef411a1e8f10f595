import { DamagedRow, StoreTrouble } from '../trouble.ts'

const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|08...|57P0[123])$/

/** The host and database of a connection URL, without the name and the password in it. */
export function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the PostgreSQL database'
  }
}

/** What PostgreSQL ran into, as a sentence; other errors as they are. */
export function postgresTrouble(url: string, error: unknown): unknown {
  if (error instanceof StoreTrouble || !(error instanceof Error)) return error
  const { code = '' } = error as { code?: string }
  const place = placeOf(url)
  if (UNREACHABLE.test(code) || /Connection terminated|Invalid URL/.test(error.message))
    return new StoreTrouble(
      place,
      'PostgreSQL does not answer',
      'Check the address, and that the server runs. What was kept before is safe.',
    )
  if (/^(28...|3D000|42501)$/.test(code) || /password/i.test(error.message))
    return new StoreTrouble(
      place,
      `PostgreSQL did not let us in: ${error.message}`,
      'Check the name, the password and the database of the connection URL.',
    )
  if (/^53/.test(code))
    return new StoreTrouble(
      place,
      `PostgreSQL has run out of something: ${error.message}`,
      'Make room there and try again. What was kept before is safe; this was not kept.',
    )
  if (error instanceof DamagedRow)
    return new StoreTrouble(place, `this record is damaged: ${error.message}`, 'Bring back a backup of the database.')
  if (code === '25006')
    return new StoreTrouble(place, 'this database may be read, but not written', 'Name the one that takes writes.')
  return error
}
