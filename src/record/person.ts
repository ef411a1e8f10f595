import type { Weekday, Zone } from '#calendar'
import { concept, type Kept } from './concept.ts'
import { isLocale, line, list, locale, oneOf, optional, text, weekday, wholeNumber, zone } from './field.ts'

/** The one whose record it is: how to reach them, and how they like dates, weeks and the page to look. */
export const person = concept('person', 'persons', {
  name: optional(line(200)),
  headline: optional(line(500)),
  email: optional(line(320)),
  phone: optional(line(100)),
  url: optional(line(2_000)),
  place: optional(line(500)),
  summary: optional(text()),
  profiles: optional(list(line(2_000), 100)),
  interests: optional(list(line(500), 200)),
  zone: optional(zone()),
  locale: optional(locale()),
  weekStart: optional(weekday()),
  appearance: optional(oneOf(['auto', 'light', 'dark'])),
  /** Further addresses they write and commit from, beside `email`: by them their own mail and commits are known. */
  addresses: optional(list(line(320), 100)),
  /** After how many days a conversation counts half. */
  halfLifeDays: optional(wholeNumber(1, 3_650)),
})
export type Person = Kept<typeof person>

/** How dates, weeks and pages look to the person; what they have not said is as the machine has it. */
export interface Settings {
  zone: Zone
  locale: string
  weekStart: Weekday
  appearance: 'auto' | 'light' | 'dark'
}

export function settingsOf(person: Partial<Person> | undefined, machine: Pick<Settings, 'zone' | 'locale'>): Settings {
  return {
    zone: person?.zone ?? machine.zone,
    locale: person?.locale && isLocale(person.locale) ? person.locale : machine.locale,
    weekStart: person?.weekStart ?? 1,
    appearance: person?.appearance ?? 'auto',
  }
}
