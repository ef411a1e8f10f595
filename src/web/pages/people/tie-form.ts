import { type Given, keep } from '#actions'
import { type ContactNow, findContact } from '#questions'
import { complaint } from '#record'
import type { FormPlace, ThingForm } from '../../forms/thing-form.ts'

/** The other contact is named, not chosen from thousands. */
export const tieForm: ThingForm<ContactNow> = {
  concept: 'tie',
  anchor: 'ties',
  words: ({ visit }) => visit.words.people.tie,
  fields: ({ visit: { words } }) => {
    const { tie } = words.people
    return [
      { name: 'otherName', kind: 'line', label: tie.other, hint: tie.otherHint, required: true },
      { name: 'since', kind: 'day', label: tie.since },
      { name: 'note', kind: 'line', label: tie.note },
    ]
  },
  shown: (at) => ({ otherName: otherOf(at)?.name ?? '' }),
  complete: (given, { scope }) => ({ ...given, contact: scope.contact.id }),
  keep: async (doer, { otherName, ...given }: Given, at, edited) => {
    const { visit, scope } = at
    const { tie, talked } = visit.words.people
    const name = String(otherName ?? '').trim()
    if (!name) return { complaints: [complaint(tie.other, talked.nobody, talked.nobodyHint)] }
    const before = otherOf(at)
    // The same name means the same person, also where two are called alike.
    const found = before?.name === name ? { found: before } : await findContact(visit.asker, name)
    if (!('found' in found)) return { complaints: [found] }
    const known = scope.ties.find(({ other, tie: one }) => other.id === found.found.id && one.id !== edited.id)
    if (known && !edited.id) return keep(doer, 'tie', { ...given, other: found.found.id }, { id: known.tie.id })
    return keep(doer, 'tie', { ...given, other: found.found.id }, edited)
  },
}

function otherOf({ scope, thing }: FormPlace<ContactNow>): { id: string; name: string } | undefined {
  return scope.ties.find(({ tie }) => tie.id === thing?.id)?.other
}
