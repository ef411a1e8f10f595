import { complaint } from '#record'
import type { Format, Glimpse, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { contactsOfAList } from '../people/contacts-of-a-list.ts'
import { LeftOut } from '../people/left-out.ts'
import { boundedNameKey, type ListedContact } from '../people/listed-contact.ts'
import { fitted } from '../resume/fitted.ts'
import { delimiterOf, type Row, rowsOf } from '../sheet/rows.ts'
import { quoted } from '../tidy-line.ts'
import { contactOfRow, type RowContact } from './contact-of-row.ts'
import { columnsOf, looksLikeContacts } from './shape.ts'

/** Address books as tables: Google Contacts, Outlook, Thunderbird. */
export const contactsSheet: Format = { name: 'contacts-sheet', title: 'Google or Outlook contacts', sniff, read }

function sniff({ head, path }: Glimpse): number {
  if (/\.(md|mdx|markdown|html?|json|ics|vcs|vcf|xml|ya?ml)$/i.test(path) || /^\s*([[{<]|---|BEGIN:)/i.test(head))
    return 0
  const header = headerIn(head.slice(0, 32_768))
  return header ? looksLikeContacts(header.cells) : 0
}

function headerIn(text: string): (Row & { delimiter: string }) | undefined {
  const delimiter = delimiterOf(text.slice(0, 65_536))
  for (const row of rowsOf(text.slice(0, 262_144), delimiter)) return { ...row, delimiter }
  return undefined
}

function* read({ text }: { text: string }): Generator<Read> {
  const header = headerIn(text)
  if (!header || !looksLikeContacts(header.cells)) {
    yield whole('it has no columns of an address book', 'Export the contacts as CSV again.')
    return
  }
  const columns = columnsOf(header.cells)
  const left = new LeftOut()
  const listed: ListedContact[] = []
  let rows = 0
  for (const row of rowsOf(text, header.delimiter)) {
    if (row.number <= header.number || row.cells.every((cell) => !cell.trim())) continue
    rows++
    yield* readRow(row, () => contactOfRow(row.cells, columns, `row ${row.number}`, left), header.cells.length, listed)
  }
  yield* contactsOfAList(listed)
  yield* left.told()
  if (!rows) yield whole('this address book has a header but no rows', 'Export all contacts.')
}

function* readRow(
  { number, cells, unclosed }: Row & { unclosed?: true },
  contactOf: () => RowContact,
  columns: number,
  listed: ListedContact[],
): Iterable<Read> {
  const place = `row ${number}`
  if (unclosed)
    yield at(
      place,
      'a quotation mark is opened here and never closed, so the rows after it cannot be told apart',
      'Close it, or take it away, and import the file again.',
    )
  else if (cells.slice(columns).some((cell) => cell.trim()))
    yield at(
      place,
      `it has ${cells.length} cells, but the table has ${columns} columns`,
      'Put the cell that holds a comma in double quotes.',
    )
  else {
    const contact = contactOf()
    if (contact.name) listed.push({ ...contact, name: contact.name })
    else yield* nameless(contact)
  }
}

/** A row of an organisation alone is the organisation. */
function* nameless({ place, organisation, emails, phones, urls: [url] }: RowContact): Iterable<Read> {
  const reached = emails[0] ?? phones[0]
  if (!organisation) {
    const of = reached ? `, of ${quoted(reached)}` : ''
    yield at(place, `a contact without a name${of}`, 'Give it a name in the address book and export it again.')
    return
  }
  const value = { name: organisation, ...(url ? { url } : {}) }
  yield* fitted({ concept: 'organisation', key: boundedNameKey('organisation', organisation), place, value })
  if (reached)
    yield at(
      place,
      `${quoted(organisation)} is an organisation, so its addresses and numbers were not taken`,
      'They stay in the file. Write down whom you know there as a contact.',
    )
}

function at(place: string, message: string, hint: string): Read {
  return { complaint: complaint(place, message, hint) }
}

function whole(message: string, hint: string): Read {
  return at(WHOLE_FILE, message, hint)
}
