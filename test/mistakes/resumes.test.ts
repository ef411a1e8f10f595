import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORMATS, type Surroundings, textFormats } from '#formats'
import { admit } from '#record'

const FILES = join(import.meta.dirname, 'files')

/** By file: place, message and hint of every complaint about it, in order. */
const SAID: Readonly<Record<string, readonly (readonly [place: string, message: string, hint: string])[]>> = {
  'json-resume-award-twice.json': [
    ['awards[1]', 'this award stands twice in the file', 'It is counted once.'],
    [
      'certificates[0]',
      'its date “long ago” is not a date',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'json-resume-backslash.json': [
    ['line 2, column 27', 'there is a backslash that means nothing', 'Write \\\\ for a backslash.'],
  ],
  'json-resume-behind-the-end.json': [
    ['line 2, column 1', 'something stands behind the end', 'Remove what stands after the last bracket.'],
  ],
  'json-resume-comma-before-bracket.json': [
    ['line 2, column 39', 'there is a comma before a closing bracket', 'Remove that comma.'],
  ],
  'json-resume-comment.json': [['line 2, column 3', 'there is a comment, which JSON does not have', 'Remove it.']],
  'json-resume-cut-off.json': [
    ['line 3, column 36', 'it ends too early', 'Part of it is missing: save or download it again.'],
  ],
  'json-resume-edited-since.json': [
    [
      'meta.thalweg.things[0]',
      'this boundary belongs to something that is no longer in the résumé',
      'It was edited after Thalweg wrote it. Export it again to have both.',
    ],
  ],
  'json-resume-empty-entry.json': [['work[0]', 'it is empty', 'Fill it in, or remove it from the file.']],
  'json-resume-end-before-start.json': [
    [
      'work[1]',
      'end 2013-02 is before start 2013-05',
      'Swap the two dates, or correct the one that is wrong, and import the file again.',
    ],
  ],
  'json-resume-entry-twice.json': [['work[1]', 'the same as work[0]', 'It is counted once.']],
  'json-resume-europass.json': [
    [
      'the whole file',
      'it is a Europass document, which only looks like JSON Resume',
      'Save or convert it as JSON Resume and import that; nothing was taken from this file.',
    ],
  ],
  'json-resume-field-left-out.json': [
    [
      'basics',
      '“image” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
    [
      'work[0]',
      '“salary” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
  ],
  'json-resume-foreign-thing.json': [
    ['meta.thalweg.things[0]', 'it is nothing that Thalweg wrote', 'Export the résumé from Thalweg again.'],
  ],
  'json-resume-fresh.json': [
    [
      'the whole file',
      'it is a FRESH résumé, which only looks like JSON Resume',
      'Save or convert it as JSON Resume and import that; nothing was taken from this file.',
    ],
  ],
  'json-resume-line-break-in-text.json': [
    [
      'line 2, column 35',
      'there is a line break or tab inside a text in quotes',
      'Write it as \\n or \\t, or close the quotes before it.',
    ],
  ],
  'json-resume-missing-colon.json': [
    ['line 2, column 12', '“{” stands where a colon belongs', 'Put a colon before it.'],
  ],
  'json-resume-missing-comma.json': [
    ['line 3, column 3', '“"” stands where a comma or } belongs', 'Put a comma or } before it.'],
  ],
  'json-resume-missing-value.json': [
    ['line 2, column 23', '“}” stands where a value belongs', 'Put a value before it.'],
  ],
  'json-resume-name-twice.json': [
    [
      'line 4',
      '“work” stands a second time in the same object, so what the first one says was not taken',
      'Give the two one list, or remove one, and import the file again.',
    ],
  ],
  'json-resume-nameless.json': [
    ['skills[0]', 'this skill has no name', 'Give it one and import the file again.'],
    ['awards[0]', 'this award has no name', 'Give it one and import the file again.'],
  ],
  'json-resume-newer-thalweg.json': [
    [
      'meta.thalweg',
      'another version of Thalweg wrote it, so only the résumé around it was taken',
      'Install the newest version and import the file again.',
    ],
  ],
  'json-resume-no-date.json': [
    [
      'education[0]',
      'its start “when I was young” is not a date',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'json-resume-no-entry.json': [['work[0]', 'it is not an entry of a résumé', 'It has to be an object in { }.']],
  'json-resume-no-name-no-title.json': [
    ['volunteer[0]', 'it names no organisation and no title', 'Give it one of the two.'],
  ],
  'json-resume-not-an-object.json': [
    ['the whole file', 'it is JSON, but not a résumé', 'A JSON Resume is one object in { } with basics and work.'],
  ],
  'json-resume-nothing-in-it.json': [
    ['the whole file', 'there is nothing of a résumé in it', 'Fill in basics and work, and import it again.'],
  ],
  'json-resume-only-the-year.json': [
    [
      'work[0]',
      'only the year of its start “03/04/2015” could be read',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'json-resume-open-quote.json': [
    ['line 2, column 23', 'a text in quotes has no end', 'Close it with a double quote.'],
  ],
  'json-resume-reactive-resume-first.json': [
    [
      'the whole file',
      'it is a Reactive Resume document of its first versions, which only looks like JSON Resume',
      'Save or convert it as JSON Resume and import that; nothing was taken from this file.',
    ],
  ],
  'json-resume-reactive-resume.json': [
    [
      'the whole file',
      'it is a Reactive Resume document, which only looks like JSON Resume',
      'Save or convert it as JSON Resume and import that; nothing was taken from this file.',
    ],
  ],
  'json-resume-single-quotes.json': [['line 2, column 3', 'there are single quotes', 'JSON wants double quotes.']],
  'json-resume-skill-twice.json': [
    ['skills[1]', '“weirs” stands in skills[0] too', 'It is counted once.'],
    [
      'skills[3]',
      '“Maps” stands in skills[2] too, with another level',
      'The level “Good” is kept. Change it in the file or in the record.',
    ],
  ],
  'json-resume-too-deep.json': [
    ['line 1, column 113', 'it is nested more than 100 deep', 'Take out what is nested so deep.'],
  ],
  'json-resume-too-long.json': [
    [
      'basics',
      'the headline of this person was too long and was cut to 500 characters',
      'Shorten it in the file and import it again, or leave it so.',
    ],
    [
      'skills[0]',
      'the keywords of this skill were too many and were cut to the first 300',
      'Shorten it in the file and import it again, or leave it so.',
    ],
  ],
  'json-resume-two-persons.json': [
    ['basics[1]', 'a résumé is of one person, and this is another', 'Give each a file of their own.'],
  ],
  'json-resume-unknown-section.json': [
    [
      'hobbies',
      '“hobbies” is no section of JSON Resume, so it was not taken',
      'Move what it says to a section that is one, or write it down in the record by hand.',
    ],
  ],
  'linkedin-connections.csv': [
    [
      'row 2',
      'a connection without a name',
      'LinkedIn leaves out the names of those who closed their account. Remove the row.',
    ],
    [
      'row 3',
      'the day “someday” they connected could not be read',
      'Write it as 2013-04-05 and import the file again; the contact is taken without it.',
    ],
    ['row 5', '“Ida Moen” stands twice in the file', 'They are counted once.'],
  ],
  'linkedin-courses.csv': [
    ['row 2', 'this course has no name', 'Give it one and import the file again.'],
    ['row 4', 'this course stands twice in the file', 'It is counted once.'],
  ],
  'linkedin-end-before-start.csv': [
    [
      'row 2',
      'end 2014-02 is before start 2014-08',
      'Swap the two dates, or correct the one that is wrong, and import the file again.',
    ],
  ],
  'linkedin-nameless-certificate.csv': [
    ['row 2', 'this certificate has no name', 'Give it one and import the file again.'],
  ],
  'linkedin-nameless-language.csv': [['row 2', 'this language has no name', 'Give it one and import the file again.']],
  'linkedin-no-date.csv': [
    [
      'row 2',
      'its start “in spring” is not a date',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'linkedin-no-name-no-title.csv': [['row 2', 'it names no organisation and no title', 'Give it one of the two.']],
  'linkedin-no-rows.csv': [
    [
      'the whole file',
      'there are no rows in this table (Positions)',
      'LinkedIn exports empty tables too: there is nothing to do.',
    ],
  ],
  'linkedin-no-table.csv': [['the whole file', 'it has no columns of a LinkedIn table', 'Export it again.']],
  'linkedin-only-the-year.csv': [
    [
      'row 2',
      'only the year of its start “Winter 2017” could be read',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'linkedin-open-quote.csv': [
    [
      'row 3',
      'its double quotes do not match, so it and what may follow it could not be told apart',
      'Write a double quote inside a cell twice, or export the table again.',
    ],
  ],
  'linkedin-profile.csv': [
    [
      'row 2',
      '“Birth Date” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
    ['row 3', 'a profile has one row, and this is another', 'Remove the one that is wrong.'],
  ],
  'linkedin-row-twice.csv': [['row 3', 'the same as row 2', 'It is counted once.']],
  'linkedin-table-left.csv': [
    [
      'the whole file',
      'this is LinkedIn’s table of endorsements you gave, which is not taken',
      'It stays in the export; docs/formats.md says which tables are taken.',
    ],
  ],
  'linkedin-too-many-cells.csv': [
    ['row 2', 'it has 5 cells, but the table has 4 columns', 'Put the cell that holds a comma in double quotes.'],
  ],
  'linkedin-two-addresses.csv': [
    [
      'row 3',
      'the record keeps one address of yours, so this one was not taken',
      'Change yours in the record if this is the one to keep.',
    ],
  ],
  'linkedin-two-numbers.csv': [
    [
      'row 3',
      'the record keeps one number of yours, so this one was not taken',
      'Change yours in the record if this is the one to keep.',
    ],
  ],
}

function complaintsOf(name: string) {
  const format = textFormats(FORMATS).find((one) => name.startsWith(`${one.name}-`))
  const text = readFileSync(join(FILES, name), 'utf8')
  const reads = [...(format?.read({ path: name, text }, {} as Surroundings) ?? [])]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  return [...complaints, ...admit(drafts, () => undefined).complaints]
}

describe('what is wrong in a résumé or a LinkedIn table', () => {
  test.each(Object.entries(SAID))('%s is told in these words', (name, said) => {
    expect(complaintsOf(name).map(({ place, message, hint }) => [place, message, hint])).toEqual(said)
  })

  test('no file of the gallery is forgotten', () => {
    const files = readdirSync(FILES).filter((name) => /^(json-resume|linkedin)-/.test(name))
    expect(files.sort()).toEqual(Object.keys(SAID).sort())
  })
})
