import { CONCEPTS, type Complaint, type ConceptName, complaint } from '#record'
import type { Writer } from '#store'

/** The first field that points at something the record does not have: it may have been taken away in another tab. */
export async function lostReference(
  writer: Writer,
  concept: ConceptName,
  content: object,
): Promise<string | undefined> {
  for (const [name, field] of Object.entries(CONCEPTS[concept].fields)) {
    const to = field.to as ConceptName | undefined
    const value = (content as Record<string, unknown>)[name]
    if (!to || value === undefined) continue
    for (const id of Array.isArray(value) ? value : [value]) if (!(await writer.find(to, id))) return name
  }
  return undefined
}

export function pointsNowhere(concept: ConceptName, field: string): Complaint {
  return complaint(concept, `its ${field} is not in the record`, 'Choose another one.')
}
