import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { parseJson } from '../json/parse-json.ts'
import { accountOfJson } from './account-of-json.ts'
import { accountOfSql, TABLES } from './account-of-sql.ts'
import { draftsOfAccount } from './drafts-of-account.ts'
import { readSql } from './sql.ts'

const EXPORT_AGAIN = 'In Monica: Settings, Export data, Export to JSON (or SQL).'

/** The export of an account of Monica, its first generation: JSON or SQL. */
export const monica: Format = { name: 'monica', title: 'Monica export', sniff, read }

function sniff({ head }: Glimpse): number {
  const start = head.slice(0, 16_384)
  if (/^\s*\{/.test(start)) {
    const isExport = /"app_version"\s*:/.test(start) && /"exported_by"\s*:/.test(start)
    const isFirst = /^\s*\{\s*"account"\s*:\s*\{\s*"uuid"/.test(start) && /"number_of_invitations_sent"/.test(start)
    return isExport && /"account"\s*:/.test(start) ? 0.95 : isFirst ? 0.9 : 0
  }
  return isSql(start) ? 0.95 : 0
}

function isSql(start: string): boolean {
  return (
    /^(?:#|--|SET |INSERT )/.test(start.trimStart()) &&
    /INSERT\s+(?:IGNORE\s+)?INTO\s+`?[\w.-]*accounts`?\s*\(/i.test(start) &&
    /`?number_of_invitations_sent`?|dump of data/.test(start)
  )
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  const account = /^\s*\{/.test(text) ? yield* accountInJson(text) : yield* accountInSql(text)
  if (!account) return
  yield* draftsOfAccount(account, zone)
  if (!account.contacts.length)
    yield { complaint: complaint(WHOLE_FILE, 'there are no contacts in this export', EXPORT_AGAIN) }
}

function* accountInJson(text: string) {
  const parsed = parseJson(text)
  if ('notJson' in parsed) {
    const { line, column, message, hint } = parsed.notJson
    yield { complaint: complaint(`line ${line}, column ${column}`, message, hint) }
    return undefined
  }
  const account = accountOfJson(parsed.value)
  if (!account) yield { complaint: complaint(WHOLE_FILE, 'there is no account of Monica in it', EXPORT_AGAIN) }
  return account
}

function* accountInSql(text: string) {
  const { tables, troubles } = readSql(text, TABLES)
  for (const { line, message } of troubles)
    yield { complaint: complaint(`line ${line}`, `${message}; what stands before it was taken`, EXPORT_AGAIN) }
  return accountOfSql(tables)
}
