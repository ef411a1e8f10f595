import { complaint } from '#record'
import type { Read } from '../format.ts'
import { withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import type { Row } from './rows.ts'

/** The one row of the profile. Birth date, maiden name and the like stay in the file. */
export function* personOfProfile(rows: readonly Row[]): Iterable<Read> {
  const [row, ...more] = rows
  if (!row) return
  const profiles = [
    ...websites(row.cell('websites')),
    ...bracketed(row.cell('twitter')).map((name) => `Twitter: ${name}`),
  ]
  yield* person(row, {
    name: [row.cell('firstName'), row.cell('lastName')].filter(Boolean).join(' '),
    headline: row.cell('headline'),
    summary: row.cell('summary', 'profileSummary'),
    place: row.cell('geoLocation', 'location', 'address'),
    profiles: profiles.length ? profiles : undefined,
  })
  const left = row.others.map((other) => `“${other.split(':')[0]}”`)
  if (row.cell('address') && row.cell('geoLocation')) left.push('“Address”')
  if (left.length)
    yield {
      complaint: complaint(
        row.place,
        `${left.join(', ')} was not taken: the record has no place for it`,
        'It stays in the file; write it down in the record by hand if it matters.',
      ),
    }
  for (const { place } of more)
    yield { complaint: complaint(place, 'a profile has one row, and this is another', 'Remove the one that is wrong.') }
}

/** The main address, or the first one that is confirmed, or the first. */
export function* personOfEmails(rows: readonly Row[]): Iterable<Read> {
  const addressed = rows.filter((row) => row.cell('email'))
  const main =
    addressed.find((row) => says(row.cell('primary'))) ?? addressed.find((row) => says(row.cell('confirmed')))
  yield* theOne(rows, main ?? addressed[0], (row) => ({ email: row.cell('email') }), 'address')
}

export function* personOfPhones(rows: readonly Row[]): Iterable<Read> {
  const main = rows.find((row) => row.cell('number'))
  yield* theOne(rows, main, (row) => ({ phone: row.cell('number') }), 'number')
}

function* theOne(
  rows: readonly Row[],
  main: Row | undefined,
  value: (row: Row) => { email?: string | undefined; phone?: string | undefined },
  what: string,
): Iterable<Read> {
  if (main) yield* person(main, value(main))
  for (const row of rows)
    if (row !== main)
      yield {
        complaint: complaint(
          row.place,
          `the record keeps one ${what} of yours, so this one was not taken`,
          'Change yours in the record if this is the one to keep.',
        ),
      }
}

function* person({ place }: Row, raw: Parameters<typeof withoutNothing>[0]): Iterable<Read> {
  const value = withoutNothing(raw)
  if (Object.keys(value).length) yield* fitted({ concept: 'person', key: 'person', place, value })
}

function says(cell: string | undefined): boolean {
  return /^(?:y|o|j|s|t|1)/i.test(cell ?? '')
}

/** `[COMPANY:https://a.example,PERSONAL:https://b.example]` → “Company: https://a.example”. */
function websites(cell: string | undefined): string[] {
  return bracketed(cell).map((one) => {
    const [, label, url] = /^([A-Za-z_]+):(\w+:\/\/.+)$/.exec(one) ?? []
    return label && url ? `${label[0]?.toUpperCase()}${label.slice(1).toLowerCase()}: ${url}` : one
  })
}

function bracketed(cell: string | undefined): string[] {
  return (cell ?? '')
    .replace(/^\[|\]$/g, '')
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
}
