import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { contactsOfRows } from './contacts-of-rows.ts'
import { findTable } from './find-table.ts'
import { learningOfRows } from './learning-of-rows.ts'
import { coursesOfRows, evidenceOfRows, listsEvidence, skillsOfRows } from './lists-of-rows.ts'
import { conversationsOfRows } from './messages-of-rows.ts'
import { applicationsOfRows, savedOpeningsOfRows } from './openings-of-rows.ts'
import { personOfEmails, personOfPhones, personOfProfile } from './person-of-rows.ts'
import { listsPositions, positionsOfRows } from './positions-of-rows.ts'
import { endorsementsOfRows, recommendationsGiven, recommendationsReceived } from './recommendations-of-rows.ts'
import { type Row, rowsOf } from './rows.ts'
import type { TableName } from './shape.ts'

const KEY_PREFIX = 'linkedin'

/** One table of the LinkedIn export: the ZIP is taken apart before. */
export const linkedIn: Format = {
  name: 'linkedin',
  title: 'LinkedIn export',
  sniff({ head, path }) {
    const found = findTable(head, path)
    return !found ? 0 : 'holds' in found.table ? 0.85 : 0.95
  },
  *read({ text, path }) {
    const found = findTable(text.slice(0, 65_536), path)
    if (!found) {
      yield { complaint: complaint(WHOLE_FILE, 'it has no columns of a LinkedIn table', 'Export it again.') }
      return
    }
    if ('holds' in found.table) {
      yield {
        complaint: complaint(
          WHOLE_FILE,
          `this is LinkedIn’s table of ${found.table.holds}, which is not taken`,
          'It stays in the export; docs/formats.md says which tables are taken.',
        ),
      }
      return
    }
    const rows: Row[] = []
    let told = false
    for (const one of rowsOf(text, found)) {
      if ('row' in one) rows.push(one.row)
      else yield one
      told = true
    }
    yield* readRows(found.table.is.name, rows)
    if (!told)
      yield {
        complaint: complaint(
          WHOLE_FILE,
          `there are no rows in this table (${found.table.is.name})`,
          'LinkedIn exports empty tables too: there is nothing to do.',
        ),
      }
  },
}

function readRows(table: TableName, rows: readonly Row[]): Iterable<Read> {
  if (listsPositions(table)) return positionsOfRows(KEY_PREFIX, table, rows)
  if (listsEvidence(table)) return evidenceOfRows(KEY_PREFIX, table, rows)
  switch (table) {
    case 'Skills':
      return skillsOfRows('skill', rows)
    case 'Languages':
      return skillsOfRows('language', rows)
    case 'Courses':
      return coursesOfRows(KEY_PREFIX, rows)
    case 'Learning':
      return learningOfRows(KEY_PREFIX, rows)
    case 'Recommendations Received':
      return recommendationsReceived(KEY_PREFIX, rows)
    case 'Recommendations Given':
      return recommendationsGiven(KEY_PREFIX, rows)
    case 'Endorsements Received':
      return endorsementsOfRows(KEY_PREFIX, rows)
    case 'Job Applications':
      return applicationsOfRows(KEY_PREFIX, rows)
    case 'Saved Jobs':
      return savedOpeningsOfRows(KEY_PREFIX, rows)
    case 'messages':
      return conversationsOfRows(KEY_PREFIX, rows)
    case 'Connections':
      return contactsOfRows(rows)
    case 'Email Addresses':
      return personOfEmails(rows)
    case 'PhoneNumbers':
      return personOfPhones(rows)
    default:
      return personOfProfile(rows)
  }
}
