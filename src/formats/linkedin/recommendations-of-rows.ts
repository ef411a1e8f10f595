import { complaint, type Draft, nameKey } from '#record'
import type { Read } from '../format.ts'
import { contactsOfAList } from '../people/contacts-of-a-list.ts'
import { boundedNameKey, type ListedContact } from '../people/listed-contact.ts'
import { evidenceOfAResume, type ListedEvidence, withoutNothing } from '../resume/evidence-of-a-resume.ts'
import { fitted } from '../resume/fitted.ts'
import { KeyBook, naturalKey } from '../resume/natural-key.ts'
import { skillsOfAResume } from '../resume/skills-of-a-resume.ts'
import { tidyLine } from '../tidy-line.ts'
import { dayOfCell, undated } from './day-of-cell.ts'
import type { Row } from './rows.ts'

/** Recommendations received are references: who, as what and when, with their words. */
export function* recommendationsReceived(prefix: string, rows: readonly Row[]): Iterable<Read> {
  const listed: ListedEvidence[] = []
  for (const row of rows) {
    const title = nameOf(row)
    const created = row.cell('created')
    const status = row.cell('status')
    const isShown = !status || /^visible$/i.test(status)
    const text = [row.cell('text'), isShown ? '' : `Status: ${status}`, ...row.others].filter(Boolean).join('\n')
    const by = [row.cell('jobTitle'), row.cell('company')].filter(Boolean).join(', ') || undefined
    if (title)
      listed.push({ place: row.place, kind: 'reference', title, by, text, written: dayOfCell(created) ?? created })
    else yield nameless(row, 'this recommendation')
  }
  yield* evidenceOfAResume(prefix, listed)
}

/** Recommendations given are one's own words about a contact: entries of the journal. */
export function* recommendationsGiven(prefix: string, rows: readonly Row[]): Iterable<Read> {
  const cards = new Map<string, ListedContact>()
  for (const row of rows) {
    const name = nameOf(row)
    const key = name && boundedNameKey('contact', name)
    if (name && key && !cards.has(key)) cards.set(key, cardOf(row, name))
  }
  yield* contactsOfAList([...cards.values()])
  const keys = new KeyBook()
  for (const row of rows) {
    const name = nameOf(row)
    const [text, created] = [row.cell('text'), row.cell('created')]
    const day = dayOfCell(created)
    if (!name) yield nameless(row, 'this recommendation')
    else if (!day) yield undated(row.place, 'this recommendation', created)
    else if (!text)
      yield { complaint: complaint(row.place, 'this recommendation says nothing', 'There is nothing to do.') }
    else {
      const contacts = [{ key: boundedNameKey('contact', name) }]
      const value: Draft<'entry'>['value'] = {
        day,
        kind: 'note',
        title: tidyLine(`Recommended ${name}`, 500) as string,
        text: [text, ...row.others].join('\n'),
        contacts,
        tags: ['recommendation'],
      }
      const { key, repeats } = keys.keyFor(naturalKey(prefix, 'recommended', name, day), value)
      if (repeats) yield twice(row, 'this recommendation')
      else yield* fitted({ concept: 'entry', key, place: row.place, value })
    }
  }
}

function cardOf(row: Row, name: string): ListedContact {
  const [organisation, title] = [row.cell('company'), row.cell('jobTitle')]
  return { place: row.place, name, organisation, title, emails: [], phones: [], urls: [], notes: [] }
}

/** Endorsements received back a skill: who and when. */
export function* endorsementsOfRows(prefix: string, rows: readonly Row[]): Iterable<Read> {
  const named = new Map<string, Row>()
  for (const row of rows) {
    const skill = row.cell('skill')
    if (skill && isAccepted(row) && !named.has(nameKey('skill', skill))) named.set(nameKey('skill', skill), row)
  }
  const skills = [...named.values()].map((row) => ({
    place: row.place,
    name: row.cell('skill') as string,
    keywords: [],
  }))
  yield* skillsOfAResume(skills.map((skill) => ({ ...skill, kind: 'skill' as const })))
  const keys = new KeyBook()
  for (const row of rows) yield* endorsement(prefix, row, keys)
}

function* endorsement(prefix: string, row: Row, keys: KeyBook): Iterable<Read> {
  const skill = row.cell('skill')
  const by = tidyLine([row.cell('endorserFirstName'), row.cell('endorserLastName')].filter(Boolean).join(' '), 500)
  if (!skill) yield nameless(row, 'the skill of this endorsement')
  else if (!isAccepted(row))
    yield {
      complaint: complaint(
        row.place,
        `this endorsement is “${row.cell('endorsementStatus')}” and was not taken`,
        'Accept it on LinkedIn if it is right, and export again.',
      ),
    }
  else {
    const on = dayOfCell(row.cell('endorsed'))
    if (!on) yield undated(row.place, 'this endorsement', row.cell('endorsed'))
    const title = tidyLine(`Endorsed for ${skill}${by ? ` by ${by}` : ''}`, 500) as string
    const more = withoutNothing({ on, by, url: row.cell('endorserUrl'), text: row.others.join('\n') })
    const value = { title, kind: 'other' as const, skill: { key: nameKey('skill', skill) }, ...more }
    const { key, repeats } = keys.keyFor(naturalKey(prefix, 'endorsement', skill, by ?? on), value)
    if (repeats) yield twice(row, 'this endorsement')
    else yield* fitted({ concept: 'evidence', key, place: row.place, value })
  }
}

function isAccepted(row: Row): boolean {
  const status = row.cell('endorsementStatus')
  return !status || /^accepted$/i.test(status)
}

function nameOf(row: Row): string | undefined {
  return tidyLine([row.cell('firstName'), row.cell('lastName')].filter(Boolean).join(' '), 4_000)
}

function nameless(row: Row, what: string): Read {
  return { complaint: complaint(row.place, `${what} has no name`, 'Give it one and import the file again.') }
}

function twice(row: Row, what: string): Read {
  return { complaint: complaint(row.place, `${what} stands twice in the file`, 'It is counted once.') }
}
