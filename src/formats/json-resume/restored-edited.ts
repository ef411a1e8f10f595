import { type ConceptName, complaint, type Draft } from '#record'
import type { Read } from '../format.ts'

/** Concepts JSON Resume has no section for. */
const BEYOND: readonly ConceptName[] = ['duty', 'work', 'statement', 'serving', 'boundary', 'intention', 'learning']

/** Fields of a concept that a résumé says wrongly or not at all, because its schema does not know them. */
const FIELDS_BEYOND: { readonly [Name in ConceptName]?: readonly string[] } = {
  person: ['zone', 'locale', 'weekStart', 'appearance'],
  job: ['kind', 'paid', 'summary'],
  move: ['kind', 'decidedBy', 'note'],
}

/**
 * For a résumé that was edited after Thalweg wrote it: what is read from it goes before what `kept` says, and what only
 * `kept` can say is added where the thing it belongs to is still there.
 */
export function* added(reads: Iterable<Read>, kept: readonly Draft[]): Iterable<Read> {
  const byKey = new Map(kept.map((draft) => [draft.key, draft]))
  const there = new Set<string>()
  for (const read of reads) {
    if ('draft' in read) there.add(read.draft.key)
    yield 'draft' in read ? { draft: enriched(read.draft, byKey.get(read.draft.key)) } : read
  }
  for (const draft of kept) {
    if (!BEYOND.includes(draft.concept)) continue
    if (referencesOf(draft).every((key) => there.has(key))) {
      there.add(draft.key)
      yield { draft }
    } else
      yield {
        complaint: complaint(
          draft.place,
          `this ${draft.concept} belongs to something that is no longer in the résumé`,
          'It was edited after Thalweg wrote it. Export it again to have both.',
        ),
      }
  }
}

function enriched(draft: Draft, kept: Draft | undefined): Draft {
  const fields = kept?.concept === draft.concept ? FIELDS_BEYOND[draft.concept] : undefined
  if (!kept || !fields) return draft
  const known = kept.value as Record<string, unknown>
  const more = fields.filter((name) => known[name] !== undefined).map((name) => [name, known[name]])
  return { ...draft, value: { ...draft.value, ...Object.fromEntries(more) } }
}

function referencesOf({ value }: Draft): string[] {
  return Object.values(value).flatMap((one) => [one].flat().flatMap((part) => (isReference(part) ? part.key : [])))
}

function isReference(part: unknown): part is { key: string } {
  return typeof part === 'object' && part !== null && typeof (part as { key?: unknown }).key === 'string'
}
