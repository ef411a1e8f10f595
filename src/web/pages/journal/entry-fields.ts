import type { JournalNames } from '#questions'
import { ENTRY_KINDS } from '#record'
import { choicesOf, namedChoices } from '../../forms/choices.ts'
import type { ThingField } from '../../forms/thing-field.ts'
import type { Choice } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** Everything an entry can say, as its form asks for it. */
export function entryFields({ words: { journal: words }, formatting }: Visit, names: JournalNames): ThingField[] {
  const or = (choices: readonly Choice[]) => [{ value: '', label: '–' }, ...choices]
  const energies = ['-2', '-1', '0', '1', '2'].map((value) => ({ value, label: words.energies[value] ?? value }))
  const engagements = words.engagements.map((label, value) => ({ value: String(value), label }))
  return [
    { name: 'day', kind: 'day', label: words.day, required: true },
    {
      name: 'kind',
      kind: 'choice',
      label: words.kind,
      choices: namedChoices(ENTRY_KINDS, words.kinds),
      required: true,
    },
    { name: 'title', kind: 'line', label: words.entryTitle },
    { name: 'text', kind: 'text', label: words.text, hint: words.textHint },
    { name: 'job', kind: 'choice', label: words.job, choices: or(choicesOf(names.jobs, formatting.locale)) },
    { name: 'work', kind: 'choice', label: words.work, choices: or(choicesOf(names.works, formatting.locale)) },
    { name: 'energy', kind: 'choice', label: words.energy, choices: or(energies) },
    { name: 'engagement', kind: 'choice', label: words.engagement, choices: or(engagements) },
    { name: 'detached', kind: 'choice', label: words.detached, hint: words.detachedHint, choices: or(engagements) },
    { name: 'activity', kind: 'line', label: words.activity },
    { name: 'minutes', kind: 'number', label: words.minutes, min: 1, max: 1440, step: 1 },
    { name: 'tags', kind: 'lines', label: words.tags, hint: words.tagsHint },
    ...(names.skills.length
      ? [
          {
            name: 'skills',
            kind: 'several',
            label: words.skills,
            choices: choicesOf(names.skills, formatting.locale),
          } as const,
        ]
      : []),
  ]
}

const NUMBERS = ['energy', 'engagement', 'detached', 'minutes']

/** Choices give texts; the record wants numbers where it counts. An entry may be empty of text. */
export function entryGiven(read: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const numbers = NUMBERS.flatMap((name) => (read[name] === undefined ? [] : [[name, Number(read[name])]]))
  return { ...read, ...Object.fromEntries(numbers), text: read.text ?? ' ' }
}
