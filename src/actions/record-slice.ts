import type { CareerSlice } from '#documents'
import type { WholeRecord } from '#formats'
import { CAREER_CONCEPTS, CONCEPT_NAMES, type ConceptName } from '#record'
import type { Reader } from '#store'

/** What a career is told with: everything but the journal, the traced time and other people. */
export async function readCareer(reader: Reader): Promise<CareerSlice> {
  return (await readConcepts(reader, CAREER_CONCEPTS)) as unknown as CareerSlice
}

/** Everything in the record. */
export async function readWholeRecord(reader: Reader): Promise<WholeRecord> {
  return (await readConcepts(reader, CONCEPT_NAMES)) as unknown as WholeRecord
}

async function readConcepts(reader: Reader, names: readonly ConceptName[]): Promise<Record<string, object[]>> {
  const slice: Record<string, object[]> = {}
  for (const name of names) slice[name] = (await reader.list(name)).map(({ version: _, ...thing }) => thing)
  return slice
}
