import { concept, type Kept } from './concept.ts'
import { line, list, optional, plainDate, ref, text, wholeNumber } from './field.ts'

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
    /** How many days one means to let pass between two conversations. */
    everyDays: optional(wholeNumber(1, 3_650)),
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

/** Two contacts who know each other; the order of the two means nothing. */
export const tie = concept(
  'tie',
  'ties',
  { contact: ref('contact'), other: ref('contact'), since: optional(plainDate()), note: optional(text()) },
  [
    ({ contact, other }) =>
      contact !== other
        ? undefined
        : { message: 'a tie from a contact to themselves', hint: 'Choose two different contacts.' },
  ],
)
export type Tie = Kept<typeof tie>
