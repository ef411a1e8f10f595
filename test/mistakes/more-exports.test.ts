import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS, type Surroundings, textFormats } from '#formats'
import { admit } from '#record'

const FILES = join(import.meta.dirname, 'files')
const OF_THESE = /^(reactive-resume|europass|bragdoc|goodreads|learning-list|feed)-/

/** By file: place, message and hint of every complaint about it, in order. */
const SAID: Readonly<Record<string, readonly (readonly [place: string, message: string, hint: string])[]>> = {
  'bragdoc-no-lists.json': [
    ['the whole file', 'it has no lists of BragDoc', 'Export it again under Account → Export data.'],
  ],
  'bragdoc-nothing.json': [
    ['the whole file', 'there is nothing in this export', 'Write a first achievement in BragDoc.'],
  ],
  'bragdoc-odd.json': [
    [
      'companies[0]',
      'end 2018-03-01 is before start 2019-03-01',
      'Swap the two dates, or correct the one that is wrong, and import the file again.',
    ],
    ['companies[1]', 'it names no organisation and no title', 'Give it one of the two.'],
    [
      'achievements[0]',
      'it has no day that can be read, and the journal goes by days',
      'Correct it in BragDoc and export again.',
    ],
    ['achievements[1]', 'there are no words in it', 'Correct it in BragDoc and export again.'],
    ['projects', 'it is not what BragDoc writes here', 'It has to be an object in { }.'],
    ['achievements[2]', 'it is not what BragDoc writes here', 'It has to be an object in { }.'],
  ],
  'europass-cut-off.xml': [
    [
      'line 3',
      'this is not sound XML: an element, or an & that should be &amp;, is never closed; part of it may be missing',
      'Save or download it again where it comes from.',
    ],
  ],
  'europass-left-out.json': [
    [
      'Identification',
      '“Photo” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
    [
      'CoverLetter',
      '“CoverLetter” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
  ],
  'europass-nothing.json': [
    ['the whole file', 'there is nothing of a résumé in it', 'Fill in basics and work, and import it again.'],
  ],
  'europass-too-old.xml': [
    [
      'the whole file',
      'it is no Europass CV of version 3 or later',
      'Open it at europass.europa.eu, save it again as Europass XML, and import that.',
    ],
  ],
  'feed-commits.xml': [
    [
      'the whole file',
      'these are commits, not posts',
      'Save the feed of your own blog (RSS or Atom) as a file, and import that.',
    ],
  ],
  'feed-cut-off.xml': [
    [
      'line 2',
      'this is not sound XML: an element, or an & that should be &amp;, is never closed; part of it may be missing',
      'Save or download it again where it comes from.',
    ],
  ],
  'feed-many-hands.xml': [
    [
      'the whole file',
      'posts of 2 people stand in this feed, and none of them wrote most of it, so nothing was taken',
      'Import the feed of your own posts: most sites have one for each author.',
    ],
  ],
  'feed-no-posts.xml': [
    [
      'the whole file',
      'there are no posts in this feed',
      'Save the feed of your own blog (RSS or Atom) as a file, and import that.',
    ],
  ],
  'feed-odd-posts.xml': [
    [
      'line 7',
      '1 post by “Bo” in this feed, which is mostly by “Ada”: it was not taken',
      'Import the feed of your own posts if these are yours.',
    ],
    ['line 3', '“A again” stands twice in the feed', 'It is counted once.'],
    ['line 4', '“No date” has no date, and the journal goes by days', 'Give the post a date and import it again.'],
    ['line 5', 'the date “someday” of “Odd date” could not be read', 'Write it as 2026-01-31T09:00:00Z.'],
    [
      'line 6',
      'the feed says the day of this post but not the time, so it stands in the journal and counts no hour',
      'Nothing needs to be done; time it yourself if it matters.',
    ],
  ],
  'goodreads-empty.csv': [
    ['the whole file', 'there is no book in this library', 'Export it again if there should be.'],
  ],
  'goodreads-odd.csv': [
    ['row 2', 'this book has no title', 'Give it one in Goodreads, or remove the row.'],
    [
      'row 3',
      'the shelf “wherever” says no stage, so it is taken as not begun',
      'Change it under learning if it is not so.',
    ],
    [
      'row 5',
      'a double quote is opened and never closed, so this row and what follows it could not be told apart',
      'Export the library again.',
    ],
    [
      'row 4',
      'its end “last summer” is not a date',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
  ],
  'learning-list-empty.txt': [
    ['the whole file', 'there is nothing on this list', 'Write a title on each line, and import it again.'],
  ],
  'learning-list-lines.md': [
    [
      'line 3',
      'this line is none of the list, so it was not taken',
      'Begin it with “- ”, or set it in under what it is about.',
    ],
  ],
  'learning-list-odd.csv': [
    ['row 2', 'this row has no title', 'Give it one, or remove the row.'],
    ['row 3', '“halfway” says no stage', 'Write not begun, begun or done; its dates decided here.'],
    ['row 3', '“many” are no hours', 'Write them as 6.5, 6:30 or 90 min.'],
    [
      'row 3',
      '“scroll” is no kind of learning, so it is taken as other',
      'Write book, course, talk, podcast, article or other.',
    ],
    [
      'row 3',
      'end 2020-01 is before start 2021-05',
      'Swap the two dates, or correct the one that is wrong, and import the file again.',
    ],
    ['row 5', '“Locks” stands twice in the list', 'It is counted once.'],
    [
      'the whole file',
      'the record has no place for the column “colour”',
      'They stay in the file; put what matters under takeaways.',
    ],
  ],
  'learning-list-unclosed.csv': [
    [
      'row 3',
      'a double quote is opened and never closed, so this row and what follows it could not be told apart',
      'Write a double quote inside a cell twice, or export the list again.',
    ],
  ],
  'reactive-resume-letters.json': [
    [
      'basics',
      '“customFields” was not taken: the record has no place for it',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
    ['sections.experience.items[0]', 'it is not an entry of a résumé', 'It has to be an object in { }.'],
    [
      'customSections[0]',
      '“To Oslo” was not taken: letters and texts of one’s own are no part of a career',
      'It stays in the file; write it down in the record by hand if it matters.',
    ],
    [
      'sections.experience.items[1]',
      'its start “in spring” is not a date',
      'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.',
    ],
    ['sections.experience.items[2]', 'it names no organisation and no title', 'Give it one of the two.'],
  ],
  'reactive-resume-no-sections.json': [
    [
      'the whole file',
      'it has no sections of Reactive Resume',
      'In Reactive Resume open the résumé, choose Export → JSON, and import that file.',
    ],
  ],
  'reactive-resume-not-json.json': [
    ['line 1, column 68', '“}” stands where a value belongs', 'Put a value before it.'],
  ],
}

function complaintsOf(name: string) {
  const format = textFormats(FORMATS).find((one) => name.startsWith(`${one.name}-`))
  const text = readFileSync(join(FILES, name), 'utf8')
  const reads = [...(format?.read({ path: name, text }, { zone: 'Europe/Oslo' as Zone } as Surroundings) ?? [])]
  const drafts = reads.flatMap((one) => ('draft' in one ? [one.draft] : []))
  const complaints = reads.flatMap((one) => ('complaint' in one ? [one.complaint] : []))
  return [...complaints, ...admit(drafts, () => undefined).complaints]
}

describe('what is wrong in a résumé of another program, a list of learning, or a feed', () => {
  test.each(Object.entries(SAID))('%s is told in these words', (name, said) => {
    expect(complaintsOf(name).map(({ place, message, hint }) => [place, message, hint])).toEqual(said)
  })

  test.each(Object.keys(SAID))('%s is read by the format it is named for', (name) => {
    const head = readFileSync(join(FILES, name), 'utf8')
    const sure = textFormats(FORMATS).map(
      (one) => [one.sniff({ head, path: name, size: head.length }), one.name] as const,
    )
    const [, best = ''] = sure.reduce((a, b) => (b[0] > a[0] ? b : a))
    expect(name.startsWith(`${best}-`)).toBe(true)
  })

  test('no file of the gallery is forgotten', () => {
    const files = readdirSync(FILES).filter((name) => OF_THESE.test(name))
    expect(files.sort()).toEqual(Object.keys(SAID).sort())
  })
})
