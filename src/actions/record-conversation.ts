import { dayAt, type Instant, type PlainDate } from '#calendar'
import { check, complaint, freshId, type Id } from '#record'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import { pointsNowhere } from './lost-reference.ts'

/** With whom one talked: a contact there is, or a name that becomes one. */
export type TalkedTo = { contact: string } | { name: string }

export interface Talk {
  day: PlainDate | string
  note?: string | undefined
}

/** Keeps a conversation; somebody new becomes a contact with it, in the same deed. */
export async function recordConversation(
  doer: Doer,
  whom: TalkedTo,
  { day, note }: Talk,
): Promise<Outcome<{ id: Id; contact: Id }>> {
  const isNew = 'name' in whom
  const contact = isNew ? freshId() : (whom.contact as Id)
  const checked = check('conversation', { contact, day, note: note?.trim() || undefined }, 'conversation')
  const named = isNew ? check('contact', { name: whom.name.trim(), since: day }, 'contact') : undefined
  const complaints = [...(checked.complaints ?? []), ...(named?.complaints ?? [])]
  if (complaints.length) return { complaints }
  if (day > dayAt(doer.zone, doer.now() as Instant)) return { complaints: [notYet()] }
  const id = freshId()
  const { done, operation } = await perform(doer, 'add conversation', async (writer) => {
    if (named?.content) await writer.save('contact', thingOf('contact', contact, named.content))
    else if (!(await writer.find('contact', contact))) return undefined
    await writer.save('conversation', thingOf('conversation', id, checked.content ?? {}))
    return { id, contact }
  })
  return done ? { done, operation } : { complaints: [pointsNowhere('conversation', 'contact')] }
}

function notYet() {
  return complaint('the day', 'it lies in the future', 'A conversation is kept once it was had.')
}
