import {
  type Admitted,
  admit,
  CONCEPT_NAMES,
  type Complaint,
  type ConceptName,
  complaint,
  freshId,
  type Id,
  SAMPLE_KEY,
  type Thing,
} from '#record'
import type { Operation, Origin, Reader, Writer } from '#store'
import { type Doer, type Outcome, perform } from './doer.ts'
import { sampleCareer } from './sample-career/sample-career.ts'

/** The invented person of the sample. */
const NAME = 'Ansel Brooke'
const HEADLINE = 'Head of networks, teacher, columnist'

/** How many things the sample brought. */
export interface SampleLoaded {
  jobs: number
  intervals: number
  entries: number
}

/**
 * Fills an empty record with the sample career, in one operation that can be undone. A record that holds anything
 * already keeps what it has: then this is a complaint.
 */
export async function loadSample(doer: Doer): Promise<Outcome<SampleLoaded>> {
  const { admitted, complaints } = admit(sampleCareer(doer.zone, doer.now()), () => undefined)
  if (complaints.length) throw new Error(`the sample does not keep to the record: ${JSON.stringify(complaints[0])}`)
  const operation = doer.operation ?? freshId()
  const { done } = await perform({ ...doer, operation }, 'open the sample career', async (writer) => {
    if (!(await isEmpty(writer))) return undefined
    await namePerson(writer)
    return keepAll(writer, admitted, operation)
  })
  return done ? { done, operation } : { complaints: [notEmpty()] }
}

function notEmpty(): Complaint {
  return complaint(
    'the sample career',
    'this record holds something of yours already, and the two would mix',
    'Open the sample in a record of its own: thalweg serve --record sample.thalweg.',
  )
}

async function isEmpty(reader: Reader): Promise<boolean> {
  for (const concept of ['job', 'interval', 'entry'] as const) if (await reader.count(concept)) return false
  return true
}

async function namePerson(writer: Writer): Promise<void> {
  const { version: _, ...own } = (await writer.find('person', writer.person)) ?? { id: writer.person, version: 0 }
  await writer.save('person', { name: NAME, headline: HEADLINE, ...own })
}

/** The operation stands beside each thing as its fingerprint: what has brought the sample is what takes it away. */
async function keepAll(writer: Writer, admitted: readonly Admitted[], operation: Id): Promise<SampleLoaded> {
  const byConcept = new Map<ConceptName, { thing: Thing<ConceptName>; origin: Origin }[]>()
  for (const { concept, key, thing } of admitted) {
    const things = byConcept.get(concept) ?? []
    byConcept.set(concept, things)
    things.push({ thing, origin: { key, fingerprint: operation } })
  }
  for (const concept of CONCEPT_NAMES) await writer.saveAll(concept, byConcept.get(concept) ?? [])
  const count = (concept: ConceptName) => byConcept.get(concept)?.length ?? 0
  return { jobs: count('job'), intervals: count('interval'), entries: count('entry') }
}

/**
 * Takes the sample away again, and with it whatever was tried in it, last first: the record is then as empty as before.
 * Undoing this brings all of it back.
 */
export async function leaveSample(doer: Doer): Promise<Outcome<{ undone: number }>> {
  const parts = await doer.store.read(doer.person, async (reader) => {
    const marker = (await reader.known('job', [SAMPLE_KEY])).get(SAMPLE_KEY)
    return marker ? partsSince(await reader.operations({ limit: 100_000 }), marker.fingerprint) : []
  })
  if (!parts.length) return { complaints: [complaint('the sample career', 'it is not open here', '')] }
  return perform(doer, 'leave the sample career', async (writer) => {
    let undone = 0
    for (const part of parts) {
      const answer = await writer.undo(part)
      if ('changedSince' in answer) throw new Error(`the sample cannot be left: ${JSON.stringify(answer.changedSince)}`)
      undone += answer.undone
    }
    return { undone }
  })
}

/** What is in force of all that was done since the sample was opened, last first: undoing is told by what it undid. */
function partsSince(newestFirst: readonly Operation[], sample: string): string[] {
  const since = newestFirst.slice(0, newestFirst.findIndex(({ id }) => id === sample) + 1)
  return since.filter(({ undoneBy, undoes }) => !undoneBy && !undoes).map(({ id }) => id)
}
