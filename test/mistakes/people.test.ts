import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS } from '#formats'
import { admit } from '#record'

const FILES = join(import.meta.dirname, 'files')

function mistakes(name: string, format: string): { taken: number; said: string[] } {
  const reader = FORMATS.find((one) => one.name === format)
  const text = readFileSync(join(FILES, name), 'utf8')
  const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: 0, occurrences: 1 } }
  const reads = reader && 'read' in reader ? [...reader.read({ path: name, text }, surroundings)] : []
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const { admitted, complaints: more } = admit(drafts, () => undefined)
  return {
    taken: admitted.length,
    said: [...complaints, ...more].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`),
  }
}

const PEOPLE: [file: string, format: string, taken: number, ...said: string[]][] = [
  [
    'people-applications.csv',
    'linkedin',
    1,
    'row 2: this application names no title and no organisation. Give it one of the two.',
    'row 3: the day “someday” of this application could not be read. Write it as 2013-04-05 and import the file again.',
    'row 5: this application stands twice in the file. It is counted once.',
  ],
  [
    'people-endorsements.csv',
    'linkedin',
    2,
    'row 2: this endorsement is “PENDING” and was not taken. Accept it on LinkedIn if it is right, and export again.',
    'row 3: the skill of this endorsement has no name. Give it one and import the file again.',
    'row 4: the day “someday” of this endorsement could not be read. Write it as 2013-04-05 and import the file again.',
    'row 5: the day “someday” of this endorsement could not be read. Write it as 2013-04-05 and import the file again.',
    'row 5: this endorsement stands twice in the file. It is counted once.',
  ],
  [
    'people-given.csv',
    'linkedin',
    2,
    'row 2: this recommendation has no day. Write it as 2013-04-05 and import the file again.',
    'row 3: this recommendation says nothing. There is nothing to do.',
    'row 5: this recommendation stands twice in the file. It is counted once.',
  ],
  [
    'people-learning.csv',
    'linkedin',
    1,
    'row 2: this learning has no title. Give it one and import the file again.',
    'row 4: this learning stands twice in the file. It is counted once.',
  ],
  [
    'people-messages.csv',
    'linkedin',
    2,
    'the whole file: messages to or from people of whom only one side wrote were not taken: 1. They are no conversation of two; they stay in the export.',
    'the whole file: messages of groups were not taken: 1. They are no conversation of two; they stay in the export.',
    'the whole file: messages with people whose name LinkedIn does not say were not taken: 1. They are no conversation of two; they stay in the export.',
    'the whole file: messages that were never sent were not taken: 1. They are no conversation of two; they stay in the export.',
    'the whole file: of messages only with whom and on which days was taken: 2. What was written stays in the export.',
  ],
  [
    'people-monica-cut-off.json',
    'monica',
    0,
    'line 1, column 50: it ends too early. Part of it is missing: save or download it again.',
  ],
  [
    'people-monica-middle.sql',
    'monica',
    1,
    'line 2: it ends in the middle (table contacts); what stands before it was taken. In Monica: Settings, Export data, Export to JSON (or SQL).',
    'line 3: a row has no end (table notes); what stands before it was taken. In Monica: Settings, Export data, Export to JSON (or SQL).',
  ],
  [
    'people-monica-no-account.json',
    'monica',
    0,
    'the whole file: there is no account of Monica in it. In Monica: Settings, Export data, Export to JSON (or SQL).',
  ],
  [
    'people-monica-no-contacts.json',
    'monica',
    0,
    'the whole file: there are no contacts in this export. In Monica: Settings, Export data, Export to JSON (or SQL).',
  ],
  [
    'people-monica.json',
    'monica',
    2,
    'contact 2: a contact without a name. Give it a name in Monica and export again.',
    'activity 1: this activity is with nobody in this file. Its contact may have been deleted in Monica.',
    'contact 1, call 1: this call has no day that can be read. Correct its date in Monica and export again.',
    'contact 1, call 3: this call stands twice in the file. It is counted once.',
    'contact 3, call 1: this call is with somebody who was not taken. See what is said of that contact.',
    'contact 1, note 1: this note says nothing. There is nothing to do.',
    'the whole file: gifts (1) were not taken. The record has no place for them, or they are others’ private matters. Keep the export if you need them.',
    'the whole file: people whom Monica knows only through others (partners, children) were not taken: 1. Write down as a contact whom you know yourself.',
    'the whole file: your own contact in Monica was not taken. What you say of yourself stands under Person.',
  ],
  [
    'people-monica.sql',
    'monica',
    1,
    'line 4: a row has more or fewer values than the table has columns (table contacts); what stands before it was taken. In Monica: Settings, Export data, Export to JSON (or SQL).',
    'line 6: a text in quotes has no end (table notes); what stands before it was taken. In Monica: Settings, Export data, Export to JSON (or SQL).',
  ],
  [
    'people-nameless.vcf',
    'vcard',
    0,
    'card 1 (line 1): a card without a name, of “1”. Give it a name in the address book and export it again.',
    'card 2 (line 5): a card without a name. Give it a name in the address book and export it again.',
  ],
  ['people-no-card.vcf', 'vcard', 0, 'the whole file: there is no card in it. Export the address book as vCard again.'],
  [
    'people-no-columns.csv',
    'contacts-sheet',
    0,
    'the whole file: it has no columns of an address book. Export the contacts as CSV again.',
  ],
  [
    'people-no-end.vcf',
    'vcard',
    1,
    'card 1 (line 1): this card has no END:VCARD; what there is of it was taken. The file may be cut off: export the address book again.',
  ],
  [
    'people-no-person.vcf',
    'vcard',
    0,
    'card 1 (line 1): “Team” is a group of 1 and no person. Its members are taken from their own cards.',
    'card 2 (line 7): “Weir” is a card of the kind “location” and of no person. It stays in the file.',
  ],
  [
    'people-no-rows.csv',
    'contacts-sheet',
    0,
    'the whole file: this address book has a header but no rows. Export all contacts.',
  ],
  [
    'people-nobodys.vcf',
    'vcard',
    4,
    'card 3 (line 13): “Bo Moss” can be any of the 2 people of this name in the file. Give it an address or an organisation and import the file again.',
  ],
  [
    'people-open-quote.csv',
    'contacts-sheet',
    0,
    'row 2: a quotation mark is opened here and never closed, so the rows after it cannot be told apart. Close it, or take it away, and import the file again.',
  ],
  [
    'people-organisation.vcf',
    'vcard',
    1,
    'card 1 (line 1): “Library” is an organisation, so its addresses and numbers were not taken. They stay in the file. Write down whom you know there as a contact.',
  ],
  [
    'people-outside.vcf',
    'vcard',
    1,
    'the whole file: 1 line stands outside of any card. A card begins with BEGIN:VCARD and ends with END:VCARD. Export the address book again.',
  ],
  [
    'people-private.vcf',
    'vcard',
    1,
    'the whole file: birthdays and other personal dates (1) of others were not taken. Of other people Thalweg takes who they are, where they work and how to reach them. The rest stays in the file.',
    'the whole file: “X-TEA” (1): not taken, the record has no place for it. It stays in the file; write it into a contact’s note by hand if it matters.',
  ],
  [
    'people-received.csv',
    'linkedin',
    0,
    'row 2: this recommendation has no name. Give it one and import the file again.',
  ],
  [
    'people-recommendations.csv',
    'linkedin',
    0,
    'the whole file: this is LinkedIn’s table of recommendations, under a name that does not say if you received or gave them, which is not taken. It stays in the export; docs/formats.md says which tables are taken.',
  ],
  [
    'people-rows.csv',
    'contacts-sheet',
    1,
    'row 2: a contact without a name, of “nobody@example.org”. Give it a name in the address book and export it again.',
    'row 3: “Library” is an organisation, so its addresses and numbers were not taken. They stay in the file. Write down whom you know there as a contact.',
    'row 4: it has 6 cells, but the table has 5 columns. Put the cell that holds a comma in double quotes.',
  ],
  ['people-stray.vcf', 'vcard', 1, 'line 4: “what is this” is no line of a card. Export the address book again.'],
  [
    'people-twice.vcf',
    'vcard',
    1,
    'card 2 (line 6): “Bo Moss” stands in card 1 (line 1) too. They are counted once, with the addresses of both.',
  ],
  [
    'people-who-is-you.csv',
    'linkedin',
    0,
    'row 3: the day “someday” of this message could not be read. Write it as 2013-04-05 and import the file again.',
    'the whole file: it cannot be told which of those who wrote is you, so no conversation was taken. It is clear as soon as you wrote with two people: export again then.',
  ],
]

describe('a mistake in a file of people', () => {
  test.each(PEOPLE)('%s', (file, format, taken, ...said) => {
    expect(mistakes(file, format)).toEqual({ taken, said })
  })

  test('no file of the gallery is forgotten', () => {
    const files = readdirSync(FILES).filter((name) => name.startsWith('people-'))
    expect(files.sort()).toEqual(PEOPLE.map(([file]) => file))
  })
})
