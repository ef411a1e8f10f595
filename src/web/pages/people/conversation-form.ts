import type { ContactNow } from '#questions'
import type { ThingForm } from '../../forms/thing-form.ts'

export const conversationForm: ThingForm<ContactNow> = {
  concept: 'conversation',
  anchor: 'conversations',
  words: ({ visit }) => visit.words.people.conversation,
  fields: ({ visit: { words } }) => [
    { name: 'day', kind: 'day', label: words.people.conversation.day, required: true },
    { name: 'note', kind: 'text', label: words.people.conversation.note },
  ],
  fresh: ({ today }) => ({ day: today }),
  complete: (given, { scope }) => ({ ...given, contact: scope.contact.id }),
}
