import type { CareerSlice } from '#documents'
import type { WholeRecord } from '#formats'
import { CAREER_CONCEPTS, CONCEPT_NAMES, type ConceptName } from '#record'
import type { Reader } from '#store'

/** What a career is told with: everything but the journal, the traced time and other people. */
export async function readCareer(reader: Reader): Promise<CareerSlice> {
  return (await readConcepts(reader, CAREER_CONCEPTS)) as unknown as CareerSlice
}

/** Everything in the record that is the person’s own: classifications they brought are others’, and at hand elsewhere. */
export async function readWholeRecord(reader: Reader): Promise<WholeRecord> {
  const own = await readConcepts(
    reader,
    CONCEPT_NAMES.filter((name) => !BROUGHT.includes(name)),
  )
  return { ...own, ...Object.fromEntries(BROUGHT.map((name) => [name, []])) } as unknown as WholeRecord
}

const BROUGHT: readonly ConceptName[] = ['element', 'occupation']

async function readConcepts(reader: Reader, names: readonly ConceptName[]): Promise<Record<string, object[]>> {
  const slice: Record<string, object[]> = {}
  for (const name of names) slice[name] = (await reader.list(name)).map(({ version: _, ...thing }) => thing)
  return slice
}
