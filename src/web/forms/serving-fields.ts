import type { Work } from '#record'
import type { Choice } from '../layout/index.ts'
import type { Visit } from '../visit.ts'
import { choicesOf } from './choices.ts'
import { periodFields } from './period-fields.ts'
import type { ThingField } from './thing-field.ts'

/** What serves which work, with what share, and when. The subject is one value: `job:…`, `duty:…` or `interval:…`. */
export function servingFields(
  { words, settings }: Visit,
  { works, subjects }: { works: readonly Work[]; subjects: readonly Choice[] },
): ThingField[] {
  const { serving } = words.things
  return [
    { name: 'work', kind: 'choice', label: serving.work, choices: choicesOf(works, settings.locale) },
    { name: 'subject', kind: 'choice', label: serving.what, choices: subjects },
    { name: 'share', kind: 'percent', label: serving.share, min: 0, max: 100, required: true },
    ...periodFields(words, serving),
  ]
}

/** The subject of a serving as its form has it. */
export function subjectOf(serving: { job?: unknown; duty?: unknown; interval?: unknown }): string {
  if (serving.interval) return `interval:${serving.interval}`
  return serving.duty ? `duty:${serving.duty}` : `job:${serving.job}`
}

/** The form’s one subject as the concept’s three fields. */
export function withSubject({ subject, ...given }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const [kind = '', id] = String(subject ?? '').split(':')
  const named = kind === 'job' || kind === 'duty' || kind === 'interval' ? { [kind]: id } : {}
  return { ...given, job: undefined, duty: undefined, interval: undefined, ...named }
}
