import type { ConceptName } from '#record'
import { entryFront } from './entry-text.ts'
import { hoursFiles } from './hours-text.ts'
import { BODY, type FiledConcept, FOLDERS, LISTS, LOOSE, MARKER, PARTS, type Part } from './layout.ts'
import { type AnyThing, compare, Naming } from './naming.ts'
import type { WholeRecord } from './twins.ts'
import type { FrontMap } from './value.ts'
import { yamlText } from './yaml-text.ts'

export type { WholeRecord } from './twins.ts'

/** One file of the folder: `/` between the parts of its path. */
export interface WrittenFile {
  path: string
  text: string
}

/**
 * A whole record as a folder of Markdown, in order of path: one file for each job, work, entry, contact …, one for each
 * month of hours. Nothing in it depends on ids or on the order things come in, so a record read from the folder is
 * written the same, letter for letter. What points at something that is gone is left out.
 */
export function writeMarkdown(record: WholeRecord): WrittenFile[] {
  const naming = new Naming(record)
  const files = [
    ...personFile(record, naming),
    ...(Object.keys(FOLDERS) as FiledConcept[]).flatMap((concept) => [...filedFiles(concept, naming)]),
    ...LISTS.flatMap((list) => [
      ...listFile(
        list,
        (part) =>
          list === LOOSE ? naming.parts(part, list.marker) : naming.sorted(part.concept, things(record, part.concept)),
        naming,
      ),
    ]),
    ...hoursFiles(record, naming),
  ]
  return files.sort((a, b) => compare(a.path, b.path))
}

function things(record: WholeRecord, concept: ConceptName): readonly AnyThing[] {
  return record[concept] as readonly unknown[] as readonly AnyThing[]
}

function* personFile(record: WholeRecord, naming: Naming): Generator<WrittenFile> {
  const person = things(record, 'person')[0] ?? { id: '' }
  const common = things(record, 'boundary').filter(({ job }) => job === undefined)
  const front = naming.fields('person', person, [bodyOf('person', person) && 'summary'])
  const boundaries = partsFront('boundary', naming.sorted('boundary', common), naming)
  if (boundaries.length) front.set('boundaries', boundaries)
  const body = bodyOf('person', person)
  if (front.size || body) yield { path: `${FOLDERS.person}/person.md`, text: fileText(marked('person', front), body) }
}

function* filedFiles(concept: FiledConcept, naming: Naming): Generator<WrittenFile> {
  for (const [path, thing] of naming.filed(concept)) {
    const body = bodyOf(concept, thing)
    const front =
      concept === 'entry'
        ? entryFront(thing, naming, body !== undefined)
        : marked(concept, naming.fields(concept, thing, [body === undefined ? undefined : BODY[concept]]))
    addParts(front, concept, thing, naming)
    yield { path, text: fileText(front, body) }
  }
}

function* listFile(
  { path, marker, parts }: (typeof LISTS)[number],
  partsOf: (part: Part) => readonly AnyThing[],
  naming: Naming,
): Generator<WrittenFile> {
  const front: FrontMap = new Map()
  for (const part of parts) {
    const list = partsFront(part.concept, partsOf(part), naming)
    if (list.length) front.set(part.name, list)
  }
  if (front.size) yield { path, text: fileText(marked(marker, front), undefined) }
}

function marked(marker: string, front: FrontMap): FrontMap {
  return new Map([[MARKER, marker], ...front])
}

function addParts(front: FrontMap, concept: ConceptName, thing: AnyThing, naming: Naming): void {
  for (const part of PARTS[concept] ?? []) {
    const list = partsFront(part.concept, naming.parts(part, thing.id), naming, part.field)
    if (list.length) front.set(part.name, list)
  }
}

function partsFront(concept: ConceptName, parts: readonly AnyThing[], naming: Naming, owner?: string): FrontMap[] {
  return parts.map((thing) => {
    const front = naming.fields(concept, thing, [owner])
    addParts(front, concept, thing, naming)
    return front
  })
}

/** The text below the front matter, when the concept has one and a reader would give it back to the letter. */
function bodyOf(concept: ConceptName, thing: AnyThing): string | undefined {
  const field = BODY[concept]
  const text = field === undefined ? undefined : (thing[field] as string | undefined)
  return text === undefined || text.includes('\r') ? undefined : text
}

function fileText(front: FrontMap, body: string | undefined): string {
  return `---\n${yamlText(front)}---\n${body === undefined ? '' : `\n${body}\n`}`
}
