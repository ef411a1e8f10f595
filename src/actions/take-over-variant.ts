import { type ConceptName, check, complaint, subjectOf, type Thing } from '#record'
import { type Doer, type Outcome, perform } from './doer.ts'
import { GoneUp } from './gone-up.ts'
import { lostReference, pointsNowhere } from './lost-reference.ts'
import { keepVariantAgain } from './variants-of-merging.ts'

/** Takes over what another source says of a field; what the record said is kept beside it instead. */
export async function takeOverVariant(doer: Doer, id: string): Promise<Outcome<{ id: string }>> {
  const { done, operation } = await perform(doer, 'take over', async (writer) => {
    const found = await writer.find('variant', id)
    const subject = found && subjectOf(found)
    const thing = subject && (await writer.find(subject.concept, subject.id))
    if (!found || !subject || !thing) return { complaints: [gone()] }
    const { version: _, id: __, ...before } = thing as Thing<ConceptName> & { version: number }
    const was = (before as unknown as Record<string, unknown>)[found.field]
    const checked = check(subject.concept, { ...before, [found.field]: JSON.parse(found.value) }, subject.concept)
    if (checked.complaints) return { complaints: checked.complaints }
    const lost = await lostReference(writer, subject.concept, checked.content)
    if (lost) return { complaints: [pointsNowhere(subject.concept, lost)] }
    await writer.save(subject.concept, { id: subject.id, ...checked.content } as Thing<typeof subject.concept>)
    await writer.remove('variant', id)
    if (was !== undefined)
      await keepVariantAgain(writer, await GoneUp.read(writer), {
        ...subject,
        field: found.field,
        value: JSON.stringify(was),
      })
    return { complaints: undefined }
  })
  return done.complaints ? { complaints: done.complaints } : { done: { id }, operation }
}

function gone() {
  return complaint('variant', 'it is not in the record any more', 'Look again at what is there now.')
}
