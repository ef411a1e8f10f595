import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant, PartialDate, Zone } from '#calendar'
import { type ConceptName, freshId, type Id, type Thing, TRACES } from '#record'
import { anInterval, OFFICE_HOURS } from '../../test/store/career.ts'
import { describeEachDatabase, newDeed, newPerson } from '../../test/store/databases.ts'
import type { Reader, Store, Writer } from './index.ts'

const RUNS = process.env.THALWEG_FULL ? 1_000 : 15
const CONCEPTS: ConceptName[] = ['job', 'work', 'interval', 'boundary', 'serving', 'entry']

/** Everything of a record that a person can see, without versions. */
async function seen(reader: Reader): Promise<unknown> {
  const things: Record<string, unknown> = {}
  for (const concept of CONCEPTS)
    things[concept] = (await reader.list(concept)).map((thing) => ({ ...thing, version: undefined }))
  return { ...things, days: await days(reader), months: await months(reader) }
}

async function days(reader: Reader): Promise<string[]> {
  const totals = await reader.dayTotals({ from: '1900-01-01' as never, to: '2199-12-31' as never })
  return totals.map(({ day, strand, job, of, seconds }) => [day, strand, job, of, seconds].join(' ')).sort()
}

async function months(reader: Reader): Promise<string[]> {
  return (await reader.monthTotals()).map((total) => JSON.stringify(Object.entries(total).sort())).sort()
}

const ids = <Name extends ConceptName>() => Array.from({ length: 3 }, () => freshId<Name>())
const which = fc.integer({ min: 0, max: 2 })
const dates = fc.constantFrom(undefined, '2026', '2026-10', '2026-11-03', '2026-11-20') as fc.Arbitrary<
  PartialDate | undefined
>

interface Names {
  job: Id<'job'>[]
  work: Id<'work'>[]
  interval: Id<'interval'>[]
  boundary: Id<'boundary'>[]
  serving: Id<'serving'>[]
  entry: Id<'entry'>[]
}

/** A thing of any concept out of three of each, all pointing at each other at random. */
const things = (names: Names) =>
  fc.oneof(
    fc
      .record({ n: which, paid: fc.boolean(), title: fc.constantFrom('A', 'B') })
      .map(({ n, ...fields }) => made('job', { id: names.job[n], kind: 'employment', ...fields })),
    fc
      .record({ n: which, name: fc.constantFrom('A', 'B') })
      .map(({ n, name }) => made('work', { id: names.work[n], name })),
    fc
      .record({
        n: which,
        job: fc.option(which, { nil: undefined }),
        hour: fc.integer({ min: 0, max: 24 * 40 }),
        hours: fc.integer({ min: 1, max: 60 }),
        zone: fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'America/St_Johns'),
        trace: fc.constantFrom(undefined, ...TRACES),
      })
      .map(({ n, job, hour, hours, zone, trace }) => {
        const startAt = (Date.UTC(2026, 9, 20) + hour * 3_600_000) as Instant
        const endAt = (startAt + hours * 1_234_567) as Instant
        return made('interval', {
          id: names.interval[n],
          job: job === undefined ? undefined : names.job[job],
          startAt,
          endAt,
          zone: zone as Zone,
          trace,
        })
      }),
    fc
      .record({
        n: which,
        job: which,
        from: dates,
        to: dates,
        kind: fc.constantFrom('window', 'leave', 'quiet evening'),
      })
      .map(({ n, job, from, to, kind }) => {
        if (kind === 'leave')
          return made('boundary', { id: names.boundary[n], kind: 'leave', from: '2026-11-02', to: '2026-11-08' })
        const window = kind === 'window' ? OFFICE_HOURS : { ...OFFICE_HOURS, kind: 'quiet evening', opensAt: '19:00' }
        return made('boundary', { ...window, id: names.boundary[n], job: names.job[job], from, to })
      }),
    fc
      .record({
        n: which,
        work: which,
        at: which,
        own: fc.boolean(),
        share: fc.constantFrom(0.25, 1),
        from: dates,
        to: dates,
      })
      .map(({ n, work, at, own, ...fields }) => {
        const subject = own ? { interval: names.interval[at] } : { job: names.job[at] }
        return made('serving', { id: names.serving[n], work: names.work[work], ...subject, ...fields })
      }),
    fc.record({ n: which, text: fc.string() }).map(({ n, text }) =>
      made('entry', {
        id: names.entry[n],
        day: '2026-11-02',
        kind: 'note',
        text: text.toWellFormed().replaceAll('\0', ''),
      }),
    ),
  )

type Made = { concept: ConceptName; thing: Thing<ConceptName> }

function made(concept: ConceptName, fields: object): Made {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { concept, thing: Object.fromEntries(present) as unknown as Thing<ConceptName> }
}

type Act = { saves: Made[] } | { removes: Made } | { undoes: number }

const acts = (names: Names) =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.record({ saves: fc.array(things(names), { minLength: 1, maxLength: 4 }) }) },
      { weight: 2, arbitrary: fc.record({ removes: things(names) }) },
      { weight: 2, arbitrary: fc.record({ undoes: fc.nat(5) }) },
    ) as fc.Arbitrary<Act>,
    { minLength: 2, maxLength: 14 },
  )

function namesFor(): Names {
  return { job: ids(), work: ids(), interval: ids(), boundary: ids(), serving: ids(), entry: ids() }
}

/** Keeps all that others point at, so that nothing ever points at what never was. */
async function begin(writer: Writer, names: Names): Promise<void> {
  for (const id of names.job) await writer.save('job', { id, title: 'Begun', kind: 'employment', paid: false })
  for (const id of names.work) await writer.save('work', { id, name: 'Begun' })
  for (const id of names.interval) await writer.save('interval', { ...anInterval(), id })
}

/** Does one act; answers the deed when it changed something. */
async function perform(store: Store, person: Id<'person'>, act: Act, done: string[]): Promise<string | undefined> {
  const deed = newDeed()
  const { changes } = await store.write(person, deed, async (writer) => {
    if ('saves' in act) for (const { concept, thing } of act.saves) await writer.save(concept, thing)
    else if ('removes' in act) await writer.remove(act.removes.concept, act.removes.thing.id)
    else if (done.length) return writer.undo(done.at(-1 - (act.undoes % done.length)) as string)
    return undefined
  })
  if (changes) done.push(deed.id)
  return changes ? deed.id : undefined
}

describeEachDatabase('whatever is done', (place) => {
  test('undoing gives back what was, undoing that gives back what came, and log, rows and totals agree', {
    timeout: RUNS * 20_000,
  }, async () => {
    const store = await place.open()
    const names = namesFor()
    await fc.assert(
      fc.asyncProperty(acts(names), async (sequence) => {
        const [person, done] = [newPerson(), [] as string[]]
        await store.write(person, newDeed(), (writer) => begin(writer, names))
        for (const act of sequence) {
          const before = await store.read(person, seen)
          const deed = await perform(store, person, act, done)
          if (!deed) continue
          const after = await store.read(person, seen)
          const [undo, redo] = [newDeed(), newDeed()]
          expect((await store.write(person, undo, (writer) => writer.undo(deed))).value).toHaveProperty('undone')
          expect(await store.read(person, seen)).toEqual(before)
          expect((await store.write(person, redo, (writer) => writer.undo(undo.id))).value).toHaveProperty('undone')
          expect(await store.read(person, seen)).toEqual(after)
        }
        expect(await store.verify(person)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
