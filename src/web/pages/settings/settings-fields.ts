import type { ThingField } from '../../forms/thing-field.ts'
import type { Visit } from '../../visit.ts'

/** How dates, weeks and pages look. */
export function readingFields({ words, asker, formatting }: Visit): ThingField[] {
  const { settings } = words
  // 5 January 1970 was a Monday.
  const weekday = new Intl.DateTimeFormat(formatting.locale, { weekday: 'long', timeZone: 'UTC' })
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: weekday.format(Date.UTC(1970, 0, 4 + day)),
  }))
  const looks = (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: settings.appearances[value] }))
  return [
    { name: 'zone', kind: 'line', label: settings.zone, hint: settings.zoneHint(asker.machine.zone) },
    { name: 'locale', kind: 'line', label: settings.locale, hint: settings.localeHint(asker.machine.locale) },
    { name: 'weekStart', kind: 'choice', label: settings.weekStart, choices: days },
    { name: 'appearance', kind: 'options', label: settings.appearance, choices: looks },
  ]
}

/** Who one is, as a story begins. */
export function ownFields({ words: { settings } }: Visit): ThingField[] {
  return [
    { name: 'name', kind: 'line', label: settings.name },
    { name: 'headline', kind: 'line', label: settings.headline },
    { name: 'email', kind: 'line', label: settings.email },
    { name: 'addresses', kind: 'lines', label: settings.addresses, hint: settings.addressesHint },
    { name: 'phone', kind: 'line', label: settings.phone },
    { name: 'url', kind: 'line', label: settings.url },
    { name: 'place', kind: 'line', label: settings.place },
    { name: 'summary', kind: 'text', label: settings.summary },
    { name: 'profiles', kind: 'lines', label: settings.profiles, hint: settings.linesHint },
    { name: 'interests', kind: 'lines', label: settings.interests, hint: settings.linesHint },
  ]
}
