import type { EntryNames } from '#questions'
import { type Complaint, ENTRY_KINDS } from '#record'
import { choicesOf, namedChoices } from '../../forms/choices.ts'
import type { ThingField } from '../../forms/thing-field.ts'
import type { Choice } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** Everything an entry can say, as its form asks for it. */
export function entryFields({ words: { journal: words }, formatting }: Visit, names: EntryNames): ThingField[] {
  const or = (choices: readonly Choice[]) => [{ value: '', label: '–' }, ...choices]
  const energies = ['-2', '-1', '0', '1', '2'].map((value) => ({ value, label: words.energies[value] ?? value }))
  const engagements = words.engagements.map((label, value) => ({ value: String(value), label }))
  // What the record has none of is not asked for.
  const where = (some: readonly unknown[], field: ThingField): ThingField[] => (some.length ? [field] : [])
  const listed = (things: Parameters<typeof choicesOf>[0]) => choicesOf(things, formatting.locale)
  const kinds = namedChoices(ENTRY_KINDS, words.kinds)
  return [
    { name: 'day', kind: 'day', label: words.day, required: true },
    { name: 'kind', kind: 'choice', label: words.kind, choices: kinds, required: true },
    { name: 'title', kind: 'line', label: words.entryTitle },
    { name: 'text', kind: 'text', label: words.text, hint: words.textHint },
    { name: 'job', kind: 'choice', label: words.job, choices: or(listed(names.jobs)) },
    { name: 'work', kind: 'choice', label: words.work, choices: or(listed(names.works)) },
    ...where(names.duties, { name: 'duty', kind: 'choice', label: words.duty, choices: or(listed(names.duties)) }),
    { name: 'energy', kind: 'choice', label: words.energy, choices: or(energies) },
    { name: 'engagement', kind: 'choice', label: words.engagement, choices: or(engagements) },
    { name: 'detached', kind: 'choice', label: words.detached, hint: words.detachedHint, choices: or(engagements) },
    { name: 'activity', kind: 'line', label: words.activity },
    { name: 'minutes', kind: 'number', label: words.minutes, min: 1, max: 1440, step: 1 },
    { name: 'at', kind: 'moment', label: words.at, hint: words.atHint },
    ...where(names.contacts, { name: 'contacts', kind: 'lines', label: words.contacts, hint: words.contactsHint }),
    { name: 'tags', kind: 'lines', label: words.tags, hint: words.tagsHint },
    ...where(names.skills, { name: 'skills', kind: 'several', label: words.skills, choices: listed(names.skills) }),
  ]
}

const NUMBERS = ['energy', 'engagement', 'detached', 'minutes']

/** Choices give texts; the record wants numbers where it counts. An entry may be empty of text; a duty says its job. */
export function entryGiven(read: Readonly<Record<string, unknown>>, names: EntryNames): Record<string, unknown> {
  const numbers = NUMBERS.flatMap((name) => (read[name] === undefined ? [] : [[name, Number(read[name])]]))
  const job = read.job ?? names.duties.find(({ id }) => id === read.duty)?.job
  const contacts = peopleTyped(read).map((name) => idOf(name, names) ?? name)
  return {
    ...{ ...read, job, ...Object.fromEntries(numbers), text: read.text ?? ' ' },
    contacts: contacts.length ? contacts : undefined,
  }
}

/** The people of an entry as its form shows them: by name, one a line. */
export function typedPeople(contacts: readonly string[] | undefined, { contacts: known }: EntryNames): string {
  return (contacts ?? []).map((id) => known.find((one) => one.id === id)?.name ?? id).join('\n')
}

/** Names in the form that nobody in the record has. */
export function unknownPeople(
  read: Readonly<Record<string, unknown>>,
  names: EntryNames,
  { words: { journal: words } }: Visit,
): Complaint[] {
  const unknown = peopleTyped(read).filter((name) => !idOf(name, names))
  return unknown.map((name) => ({
    place: words.contacts,
    message: words.unknownContact(name),
    hint: words.unknownContactHint,
  }))
}

function peopleTyped({ contacts }: Readonly<Record<string, unknown>>): string[] {
  return Array.isArray(contacts) ? contacts.map(String) : []
}

function idOf(name: string, { contacts }: EntryNames): string | undefined {
  const plain = (text: string) => text.trim().toLocaleLowerCase()
  return contacts.find((one) => one.id === name || plain(one.name) === plain(name))?.id
}
