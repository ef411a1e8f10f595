import { keep } from '#actions'
import { readTyped } from '../../../forms/read-typed.ts'
import type { ThingField } from '../../../forms/thing-field.ts'
import { typedText } from '../../../forms/thing-field.ts'
import { ThingFields } from '../../../forms/thing-fields.tsx'
import type { Visit } from '../../../visit.ts'
import type { Step } from '../step.ts'

/** An evening no paid job may have. */
export const quiet: Step = {
  name: 'quiet',
  isAnswered: ({ boundaries }) => boundaries.some(({ kind }) => kind === 'quiet evening'),
  Controls: ({ visit, typed }) => (
    <ThingFields fields={fieldsOf(visit)} typed={typed.opensAt ? typed : { ...typed, opensAt: '19:00' }} />
  ),
  keep: async (visit, typed) => {
    const given = readTyped(fieldsOf(visit), typed, visit.settings.zone)
    if (!given.days) return []
    const doer = visit.doer(typedText(typed, 'operation'))
    return (await keep(doer, 'boundary', { kind: 'quiet evening', ...given })).complaints ?? []
  },
}

function fieldsOf({ words: { begin }, formatting }: Visit): ThingField[] {
  // 5 January 1970 was a Monday.
  const weekday = new Intl.DateTimeFormat(formatting.locale, { weekday: 'long', timeZone: 'UTC' })
  const choices = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: weekday.format(Date.UTC(1970, 0, 4 + day)),
  }))
  return [
    { name: 'days', kind: 'weekdays', label: begin.quietDays, choices },
    { name: 'opensAt', kind: 'time', label: begin.quietFrom },
  ]
}
