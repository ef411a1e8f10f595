import { CONCEPTS, type ConceptName, type Field, freshId, type Id, subjectOf, type Thing } from '#record'
import type { Writer } from '#store'
import { saysTheSame } from './filled-in.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { GoneUp } from './gone-up.ts'
import { type Said, variantKeys } from './variant-key.ts'

/** Keeps beside the record what is said otherwise, once; what was said and left before is not asked again. */
export async function keepVariant(writer: Writer, gone: GoneUp, said: Said, saidBy: string | undefined): Promise<void> {
  const keys = variantKeys(gone, said)
  if ((await writer.known('variant', keys)).size) return
  await saveVariant(writer, freshId<'variant'>(), keys[0] as string, said, saidBy)
}

/** Keeps what is said otherwise even if it was left before; whoever said it then said it. */
export async function keepVariantAgain(writer: Writer, gone: GoneUp, said: Said): Promise<void> {
  const keys = variantKeys(gone, said)
  const [known] = await writer.known('variant', keys)
  const [before] = known ? await writer.listByIds('variant', [known[1].id], { removed: true }) : []
  await saveVariant(writer, known?.[1].id ?? freshId(), known?.[0] ?? (keys[0] as string), said, before?.saidBy)
}

async function saveVariant(
  writer: Writer,
  id: Id,
  key: string,
  { concept, id: about, field, value }: Said,
  saidBy: string | undefined,
) {
  const fields = { id, [concept]: about, field, value, ...(saidBy ? { saidBy } : {}) }
  const thing = fields as unknown as Thing<'variant'>
  await writer.save('variant', thing, { origin: { key, fingerprint: fingerprintOf(thing) } })
}

/**
 * Puts the variants right after `other` went up in `kept`: what they say may name `other`, may be said by the record now, or twice.
 */
export async function settleVariants(writer: Writer, kept: string, other: string): Promise<void> {
  const seen = new Set<string>()
  for (const { version: _, ...variant } of await writer.list('variant')) {
    const subject = subjectOf(variant)
    const field = subject && fieldOf(subject.concept, variant.field)
    const value = field?.to && variant.value === JSON.stringify(other) ? JSON.stringify(kept) : variant.value
    if (!subject || (subject.id !== kept && value === variant.value)) continue
    const about = await writer.find(subject.concept, subject.id)
    const says = `${subject.id} ${variant.field} ${value}`
    const isMoot = saysTheSame((about as Record<string, unknown> | undefined)?.[variant.field], JSON.parse(value))
    if (isMoot || seen.has(says)) await writer.remove('variant', variant.id)
    else if (value !== variant.value) await writer.save('variant', { ...variant, value })
    seen.add(says)
  }
}

function fieldOf(concept: ConceptName, name: string): Field<unknown> | undefined {
  return (CONCEPTS[concept].fields as Readonly<Record<string, Field<unknown>>>)[name]
}
