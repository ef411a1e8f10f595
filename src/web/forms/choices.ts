import { DECIDERS, MOVE_KINDS } from '#record'
import type { Choice } from '../layout/index.ts'
import type { Words } from '../words/index.ts'

/** Things of the record as choices of a list, in alphabetical order. */
export function choicesOf(
  things: readonly { id: string; title?: string | undefined; name?: string | undefined }[],
  locale: string,
): Choice[] {
  const choices = things.map(({ id, title, name }) => ({ value: id, label: name ?? title ?? id }))
  return choices.sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** Named values of a concept as choices, in their own order. */
export function namedChoices<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): Choice[] {
  return names.map((value) => ({ value, label: words[value] }))
}

/** Who decided; the first choice says nothing. */
export function deciderChoices({ things }: Words): Choice[] {
  return [{ value: '', label: things.move.undecided }, ...namedChoices(DECIDERS, things.move.deciders)]
}

export function moveChoices({ things }: Words): Choice[] {
  return namedChoices(MOVE_KINDS, things.move.kinds)
}

/** The days of a week in the person’s order. */
export function weekdayChoices({ things }: Words, weekStart: number): Choice[] {
  return Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1).map((day) => ({
    value: String(day),
    label: things.weekdays[day] ?? '',
  }))
}
