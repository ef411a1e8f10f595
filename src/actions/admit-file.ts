import { CONCEPT_NAMES, type Complaint, type ConceptName, type Draft, freshId, type Id, type Thing } from '#record'
import type { Reader, Writer } from '#store'
import type { Doer } from './doer.ts'
import type { ImportMemory } from './import-memory.ts'
import type { Counts, Plan, Planned } from './place-admitted.ts'
import { planPart } from './plan-part.ts'

export type { Counts } from './place-admitted.ts'

export interface FileAnswer {
  admitted: Counts
  changed: Counts
  complaints: Complaint[]
  /** Things of the file that the record had as they are. */
  known: number
  /** With `tell`: every new thing. */
  would: Would[]
  operation?: Id
}

/** A new thing in a few words, for a person to look at before it is kept. */
export interface Would {
  concept: ConceptName
  says: string
}

interface Under {
  group: Id
  path: string
  dryRun: boolean
  memory: ImportMemory
  tell?: boolean
}

/** Admits the drafts of one file, which come in parts, in one operation; or only counts what that would do. */
export async function admitFile(
  doer: Doer,
  parts: AsyncIterable<Draft[]>,
  { group, path, dryRun, memory, tell = false }: Under,
): Promise<FileAnswer> {
  if (dryRun)
    return doer.store.read(doer.person, (reader) =>
      admitParts(reader, parts, { memory, path }, async (plan, answer) => {
        rehearse(plan, memory)
        if (tell) answer.would.push(...wouldOf(plan))
      }),
    )
  const operation = freshId()
  let answer: FileAnswer | undefined
  const { changes } = await doer.store.write(
    doer.person,
    { id: operation, name: 'import', actor: doer.actor },
    async (writer) => {
      answer = await admitParts(writer, parts, { memory, path }, (plan) => keepPlan(writer, plan))
      return { import: group, file: path, admitted: answer.admitted, changed: answer.changed }
    },
  )
  return { ...(answer as unknown as FileAnswer), ...(changes ? { operation } : {}) }
}

/** What later files of the same look would find in the record by then. */
function rehearse(plan: Plan, memory: ImportMemory): void {
  for (const [concept, things] of plan.toKeep)
    for (const { thing, origin } of concept === 'interval' ? [] : things)
      if (origin) memory.rehearse(concept, thing, origin)
}

/** Fields that say in a line what a thing is. */
const SAYING = ['title', 'name', 'kind', 'from', 'to', 'on', 'day', 'email', 'level'] as const

function wouldOf({ toKeep }: Plan): Would[] {
  return [...toKeep].flatMap(([concept, things]) =>
    things.map(({ thing }) => {
      const fields = thing as unknown as Record<string, unknown>
      const said = SAYING.flatMap((field) => (typeof fields[field] === 'string' ? [fields[field]] : []))
      return { concept, says: said.join(', ') }
    }),
  )
}

async function admitParts(
  reader: Reader,
  parts: AsyncIterable<Draft[]>,
  { memory, path }: Pick<Under, 'memory' | 'path'>,
  settle: (plan: Plan, answer: FileAnswer) => Promise<void>,
): Promise<FileAnswer> {
  const answer: FileAnswer = { admitted: {}, changed: {}, complaints: [], known: 0, would: [] }
  const ids = new Map<string, Id>()
  for await (const drafts of parts) {
    const plan = await planPart(reader, drafts, memory, { ids, path })
    await settle(plan, answer)
    for (const as of ['admitted', 'changed'] as const)
      for (const [plural, count] of Object.entries(plan[as])) answer[as][plural] = (answer[as][plural] ?? 0) + count
    answer.complaints.push(...plan.complaints)
    answer.known += plan.known
  }
  return answer
}

async function keepPlan(writer: Writer, plan: Plan): Promise<void> {
  for (const concept of CONCEPT_NAMES) {
    const things = plan.toKeep.get(concept)
    if (!things) continue
    if (concept === 'person') for (const { thing } of things) await writer.save('person', thing as Thing<'person'>)
    else await writer.saveAll(concept, things as Planned<typeof concept>[])
  }
}
