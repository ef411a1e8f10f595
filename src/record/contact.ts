import { concept, type Kept } from './concept.ts'
import { line, list, optional, plainDate, ref, text } from './field.ts'

/** A person one knows. Known by their name. */
export const contact = concept(
  'contact',
  'contacts',
  {
    name: line(300),
    organisation: optional(ref('organisation')),
    title: optional(line(300)),
    email: optional(line(320)),
    phone: optional(line(100)),
    /** Further addresses and numbers, beside the main ones. */
    moreEmails: optional(list(line(320), 50)),
    morePhones: optional(list(line(100), 50)),
    url: optional(line(2_000)),
    since: optional(plainDate()),
    note: optional(text()),
  },
  [],
  true,
)
export type Contact = Kept<typeof contact>

/** One meaningful exchange with a contact. */
export const conversation = concept('conversation', 'conversations', {
  contact: ref('contact'),
  day: plainDate(),
  note: optional(text()),
})
export type Conversation = Kept<typeof conversation>
