import { type Days, firstDay, lastDay, type PlainDate, touches } from '#calendar'
import { CONCEPT_NAMES, CONCEPTS, type ConceptName, type Field, type Thing } from '#record'
import type { Stored, Writer } from '#store'
import { filledIn } from './filled-in.ts'

/** How many things are moved in one go. */
const BATCH = 2_000

/** What is agreed or told once: where `kept` has the very same already, it is not had twice. */
const HAD_ONCE: ReadonlySet<ConceptName> = new Set(['boundary', 'intention', 'serving', 'conversation', 'move', 'tie'])

/** Of these one account may say more than the other. */
const TOLD: ReadonlySet<ConceptName> = new Set(['conversation', 'move'])

/** Points all that points at `other` at `kept`. Answers how many things were moved. */
export async function pointAtKept(writer: Writer, concept: ConceptName, kept: string, other: string): Promise<number> {
  let moved = 0
  for (const from of CONCEPT_NAMES)
    for (const { name, isList } of pointers(from, concept)) {
      const had =
        from === 'tie'
          ? await tiesOf(writer, kept)
          : HAD_ONCE.has(from)
            ? await pointingAt(writer, from, name, kept)
            : []
      for await (const things of batches(writer, from, { name, isList }, other)) {
        moved += things.length
        const rest: Thing<ConceptName>[] = []
        for (const thing of things) {
          const pointed = moveReference(thing, name, kept, other)
          const same = had.find((one) => isHad(from, one, pointed))
          if (isOwnTie(from, pointed)) await writer.remove(from, pointed.id)
          else if (!same) rest.push(pointed)
          else await goesUp(writer, from, same, pointed)
        }
        await writer.saveAll(
          from,
          rest.map((thing) => ({ thing: thing as Thing<typeof from> })),
        )
      }
    }
  return moved
}

function pointers(from: ConceptName, to: ConceptName): { name: string; isList: boolean }[] {
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[from].fields
  return Object.entries(fields).flatMap(([name, field]) =>
    field.to === to ? [{ name, isList: field.kept === 'list' }] : [],
  )
}

/** Those that point at `other`, some at a time; each time those that were not moved yet. */
async function* batches(
  writer: Writer,
  from: ConceptName,
  { name, isList }: { name: string; isList: boolean },
  other: string,
): AsyncGenerator<readonly Stored<ConceptName>[]> {
  if (from !== 'interval' && !isList) {
    const things = await pointingAt(writer, from, name, other)
    if (things.length) yield things
    return
  }
  const reads = isList
    ? [() => writer.entries({ [name === 'contacts' ? 'contact' : 'skill']: other }, { limit: BATCH })]
    : (['told', 'likely'] as const).map((how) => () => writer.sorted(other, how, { limit: BATCH }))
  for (const read of reads)
    for (let things = await read(); things.length; things = await read()) yield things as readonly Stored<ConceptName>[]
}

function pointingAt(writer: Writer, from: ConceptName, name: string, id: string): Promise<Stored<ConceptName>[]> {
  return writer.list(from, { [name]: id } as Partial<Thing<typeof from>>) as Promise<Stored<ConceptName>[]>
}

/** Ties have no direction: those of a contact stand in both fields. */
async function tiesOf(writer: Writer, contact: string): Promise<Stored<ConceptName>[]> {
  return [
    ...(await pointingAt(writer, 'tie', 'contact', contact)),
    ...(await pointingAt(writer, 'tie', 'other', contact)),
  ]
}

/** The tie of two who turn out to be one. */
function isOwnTie(concept: ConceptName, thing: Thing<ConceptName>): boolean {
  const { contact, other } = thing as unknown as Record<string, unknown>
  return concept === 'tie' && contact === other
}

function moveReference(
  { version: _, ...thing }: Stored<ConceptName>,
  field: string,
  kept: string,
  other: string,
): Thing<ConceptName> {
  const value = (thing as unknown as Record<string, unknown>)[field]
  const moved = Array.isArray(value) ? [...new Set(value.map((one) => (one === other ? kept : one)))] : kept
  return { ...thing, [field]: moved } as unknown as Thing<ConceptName>
}

/** What one has already goes; what the other knows of it besides is filled in. */
async function goesUp(writer: Writer, concept: ConceptName, had: Stored<ConceptName>, moved: Thing<ConceptName>) {
  await writer.remove(concept, moved.id)
  const { thing } = TOLD.has(concept) ? filledIn(concept, had, moved) : { thing: undefined }
  if (thing) await writer.save(concept, thing as Thing<typeof concept>)
}

/** A serving of the same work at the same time would have an hour serve it twice. */
function isHad(concept: ConceptName, had: Stored<ConceptName>, moved: Thing<ConceptName>): boolean {
  const [one, two] = [had, moved] as unknown as [Record<string, string>, Record<string, string>]
  if (concept === 'tie') return [one.contact, one.other].sort().join() === [two.contact, two.other].sort().join()
  if (concept === 'serving') return one.work === two.work && touches(one as Dated, daysOf(two as Dated))
  if (TOLD.has(concept)) return filledIn(concept, had, moved).differing.length === 0
  return Object.keys(CONCEPTS[concept].fields).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(two[field]),
  )
}

type Dated = Parameters<typeof touches>[0]

function daysOf({ from, to }: Dated): Days {
  return {
    from: from ? firstDay(from) : ('0001-01-01' as PlainDate),
    to: to ? lastDay(to) : ('9999-12-31' as PlainDate),
  }
}
