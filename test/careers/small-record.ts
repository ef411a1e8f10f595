import fc from 'fast-check'
import {
  type Admitted,
  admit,
  BOUNDARY_KINDS,
  CONCEPT_NAMES,
  COUNTED_THINGS,
  type ConceptName,
  type Draft,
  ENTRY_KINDS,
  EVIDENCE_KINDS,
  GOAL_OWNERS,
  JOB_KINDS,
  MOVE_KINDS,
  RATED,
  SOURCE_KINDS,
  type Thing,
  TRACES,
} from '#record'

type Things = { [Name in ConceptName]: Thing<Name>[] }

/** Admitted things by concept; of a key the last one counts. */
export function recordOf(admitted: readonly Admitted[]): Things {
  const record = Object.fromEntries(CONCEPT_NAMES.map((name) => [name, []])) as unknown as Things
  const byId = new Map(admitted.map((one) => [one.thing.id, one]))
  for (const { concept, thing } of byId.values()) (record[concept] as unknown[]).push(thing)
  return record
}

const NASTY = [
  'Water',
  'water',
  'C',
  'C++',
  'Ünïted – Wörks',
  'a: b',
  '# x',
  '- y',
  '[[z]]',
  'p|q',
  '"quoted"',
  'back\\slash',
  'true',
  '00501',
  '2026-11-16',
  '1e3',
  'con',
  '日本語の仕事',
  'x, y',
  '---',
  '{{date}}',
  "it's",
  '@at',
  '*star',
  '💡',
  'a]] from 2020',
  'null',
  '~',
]

const line = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => sound(text) && text.trim() !== ''),
)
const text = fc.oneof(
  line,
  fc
    .array(fc.oneof(line, fc.constantFrom('', '  ', '\t', '---', '\r', '\n', ' indented', '| a |', '\uFEFF')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((lines) => lines.join('\n'))
    .filter((joined) => joined !== '' && sound(joined)),
)

function sound(value: string): boolean {
  return value.isWellFormed() && !value.includes('\u0000')
}

const year = fc.integer({ min: 1995, max: 2030 })
const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'))
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'))
const date = fc.oneof(
  year.map(String),
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  day,
)
const period = fc
  .tuple(fc.option(date), fc.option(date))
  .map(([a, b]) => (a && b && a.slice(0, 4) >= b.slice(0, 4) ? { from: a } : { from: a, to: b }))
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Europe/Amsterdam', '+05:30', 'UTC')
const instant = fc.oneof(
  fc.integer({ min: -1_500_000_000_000, max: 2_000_000_000_000 }),
  fc.integer({ min: 0, max: 40_000 }).map((hours) => hours * 3_600_000 + 1_600_000_000_000),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 })
const extra = fc.oneof(
  fc
    .dictionary(fc.oneof(line, fc.constantFrom('date', 'title', 'extra', 'layout', 'thalweg')), fc.jsonValue())
    .map((o) => JSON.stringify(o)),
  fc.constantFrom('{"date":"2020-05-05T20:45:00-0600"}', 'not json', '[1]', '{"a":[[{"b":1}]],"c":{}}'),
)

const amount = fc.double({ min: 0.1, max: 9_999, noNaN: true })

type Pick = <Name extends ConceptName>(name: Name) => fc.Arbitrary<number>
const pick: Pick = () => fc.nat(5)

/** The fields of each concept; a number under `refs` means “the n-th thing of that concept so far”. */
const SHAPES: Partial<
  Record<ConceptName, { values: fc.Arbitrary<object>; refs?: Record<string, [ConceptName, boolean]> }>
> = {
  person: {
    values: fc.record({
      name: maybe(line),
      summary: maybe(text),
      interests: maybe(few(line)),
      weekStart: maybe(fc.integer({ min: 1, max: 7 })),
      zone: maybe(zone),
    }),
  },
  organisation: { values: fc.record({ name: line, domains: maybe(few(line)), summary: maybe(text) }) },
  job: {
    values: fc
      .tuple(
        fc.record({
          title: line,
          kind: fc.constantFrom(...JOB_KINDS),
          paid: fc.boolean(),
          summary: maybe(text),
          occupation: maybe(line),
        }),
        period,
      )
      .map(([a, b]) => ({ ...a, ...b })),
    refs: { organisation: ['organisation', false] },
  },
  position: {
    values: fc
      .tuple(
        fc.record({
          title: line,
          summary: maybe(text),
          occupation: maybe(line),
          highlights: maybe(few(text.filter((t) => t !== ''))),
        }),
        period,
      )
      .map(([a, b]) => ({ ...a, ...b })),
    refs: { job: ['job', true] },
  },
  duty: {
    values: fc.record({ name: line, weeklyHours: maybe(fc.double({ min: 0, max: 168, noNaN: true })) }),
    refs: { position: ['position', true] },
  },
  work: { values: fc.tuple(fc.record({ name: line }), period).map(([a, b]) => ({ ...a, ...b })) },
  statement: { values: fc.record({ from: day, text }), refs: { work: ['work', true] } },
  sorting: {
    values: fc.record({
      trait: fc.constantFrom('calendar', 'title', 'tag'),
      match: fc.constantFrom('is', 'contains'),
      text: line,
      rank: fc.nat(9),
    }),
    refs: { job: ['job', true], duty: ['duty', false] },
  },
  interval: {
    values: fc
      .record({
        startAt: instant,
        length: fc.integer({ min: 1, max: 90_000_000 }),
        zone,
        title: maybe(line),
        calendar: maybe(line),
        domains: maybe(few(line)),
        tags: maybe(few(line)),
        trace: maybe(fc.constantFrom(...TRACES)),
        app: maybe(line),
      })
      .map(({ length, ...rest }) => ({ ...rest, endAt: rest.startAt + length })),
    refs: { job: ['job', false], sortedBy: ['sorting', false] },
  },
  timer: { values: fc.record({ startAt: instant, zone, title: maybe(line) }), refs: { job: ['job', false] } },
  serving: {
    values: fc
      .tuple(
        fc.record({
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          of: fc.constantFrom('job', 'duty', 'interval'),
        }),
        period,
      )
      .map(([a, b]) => ({ ...a, ...b })),
    refs: { work: ['work', true], job: ['job', false], duty: ['duty', false], interval: ['interval', false] },
  },
  boundary: {
    values: fc
      .tuple(
        fc.constantFrom(...BOUNDARY_KINDS),
        fc.integer({ min: 0, max: 168 }),
        few(fc.integer({ min: 1, max: 7 })),
        day,
      )
      .map(([kind, hours, days, from]) => ({
        kind,
        ...(kind === 'weekly hours' ? { hours } : {}),
        ...(kind === 'daily window' ? { days: [1, ...days], opensAt: '09:00', closesAt: '17:30' } : {}),
        ...(kind === 'quiet evening' ? { days: [2], opensAt: '19:00' } : {}),
        ...(kind === 'leave' ? { from, to: from } : {}),
      })),
    refs: { job: ['job', false] },
  },
  intention: {
    values: fc
      .tuple(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }) }), period)
      .map(([a, b]) => ({ ...a, ...b })),
    refs: { job: ['job', true] },
  },
  contact: {
    values: fc.record({
      name: line,
      note: maybe(text),
      since: maybe(day),
      everyDays: maybe(fc.integer({ min: 1, max: 400 })),
    }),
    refs: { organisation: ['organisation', false] },
  },
  conversation: { values: fc.record({ day, note: maybe(text) }), refs: { contact: ['contact', true] } },
  skill: {
    values: fc.record({
      name: line,
      kind: fc.constantFrom('skill', 'language'),
      level: maybe(line),
      keywords: maybe(few(line)),
      elements: maybe(few(line)),
      own: maybe(fc.integer({ min: 0, max: 100 })),
    }),
  },
  entry: {
    values: fc.record({
      day,
      at: maybe(instant),
      kind: fc.constantFrom(...ENTRY_KINDS),
      energy: fc.integer({ min: -2, max: 2 }),
      title: maybe(line),
      text,
      tags: maybe(few(line)),
      minutes: maybe(fc.integer({ min: 1, max: 1440 })),
      detached: maybe(fc.integer({ min: 0, max: 4 })),
      prompted: maybe(fc.boolean()),
      extra: maybe(extra),
    }),
    refs: {
      job: ['job', false],
      work: ['work', false],
      duty: ['duty', false],
      skills: ['skill', false],
      contacts: ['contact', false],
    },
  },
  evidence: {
    values: fc.record({ title: line, kind: fc.constantFrom(...EVIDENCE_KINDS), on: maybe(date), text: maybe(text) }),
    refs: { job: ['job', false], skill: ['skill', false], entry: ['entry', false] },
  },
  learning: {
    values: fc
      .tuple(
        fc.record({
          title: line,
          kind: fc.constantFrom('book', 'talk'),
          stage: fc.constantFrom('begun', 'done'),
          hours: maybe(fc.double({ min: 0, max: 100, noNaN: true })),
          takeaways: maybe(text),
        }),
        period,
      )
      .map(([a, b]) => ({ ...a, ...b })),
  },
  move: {
    values: fc.record({ on: date, kind: fc.constantFrom(...MOVE_KINDS), note: maybe(line) }),
    refs: { job: ['job', true], position: ['position', false] },
  },
  tie: {
    values: fc.record({ since: maybe(day), note: maybe(text) }),
    refs: { contact: ['contact', true], other: ['contact', true] },
  },
  goal: {
    values: fc
      .record({
        title: line,
        from: fc.constant('2020-01-01'),
        dueOn: maybe(fc.constantFrom('2020-01-01', '2031-12-31')),
        counted: maybe(fc.record({ counts: fc.constantFrom(...COUNTED_THINGS.slice(1)), target: amount })),
        tag: maybe(line),
        whose: maybe(fc.constantFrom(...GOAL_OWNERS)),
        doneOn: maybe(day),
        note: maybe(text),
      })
      .map(({ counted, ...rest }) => ({ ...rest, ...counted })),
    refs: { work: ['work', false], job: ['job', false] },
  },
  milestone: {
    values: fc.record({ title: line, dueOn: maybe(day), doneOn: maybe(day) }),
    refs: { goal: ['goal', true] },
  },
  cadence: {
    values: fc.record({
      title: line,
      counts: fc.constantFrom(...COUNTED_THINGS.slice(1)),
      tag: maybe(line),
      times: amount,
      per: fc.constantFrom('week', 'month'),
      from: day,
    }),
    refs: { work: ['work', false], job: ['job', false] },
  },
  forecast: {
    values: fc.record({
      madeOn: day,
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      low: maybe(amount),
      high: maybe(amount),
      weeks: fc.nat(500),
      target: amount,
      method: line,
      asked: maybe(fc.boolean()),
    }),
    refs: { goal: ['goal', true] },
  },
  need: {
    values: fc
      .tuple(fc.record({ name: line, swing: maybe(fc.double({ min: 0, max: 100, noNaN: true })) }), period)
      .map(([a, b]) => ({ ...a, ...b })),
    refs: { work: ['work', false] },
  },
  rating: {
    values: fc.record({
      of: fc.constantFrom(...RATED),
      on: day,
      value: fc.integer({ min: 0, max: 4 }),
      text: maybe(text),
    }),
    refs: { job: ['job', true], evidence: ['evidence', false], entries: ['entry', false] },
  },
  pulse: {
    values: fc.record({
      name: line,
      most: fc.integer({ min: 2, max: 10 }),
      low: maybe(line),
      reversed: maybe(fc.boolean()),
      to: maybe(day),
    }),
  },
  answer: {
    values: fc.record({ day, value: fc.integer({ min: 0, max: 10 }) }),
    refs: { pulse: ['pulse', true], job: ['job', false] },
  },
  lifeboat: {
    values: fc.record({ on: day, currency: maybe(line), savings: amount, spending: amount, benefit: maybe(amount) }),
  },
  source: {
    values: fc.record({
      kind: fc.constantFrom(...SOURCE_KINDS),
      name: line,
      place: line,
      paused: fc.boolean(),
      every: maybe(fc.integer({ min: 1, max: 90 })),
    }),
  },
  variant: {
    values: fc.record({
      value: line.map((said) => JSON.stringify(said)),
      saidBy: maybe(line),
      of: fc.constantFrom('contact', 'organisation', 'job', 'position'),
    }),
    refs: {
      contact: ['contact', false],
      organisation: ['organisation', false],
      job: ['job', false],
      position: ['position', false],
    },
  },
}

/** Small careers with every concept, names that trip up file formats, twins, and references of every kind. */
export function smallRecords(most = 4): fc.Arbitrary<Things> {
  const concepts = Object.entries(SHAPES).map(([concept, { values, refs = {} }]) =>
    fc
      .array(
        fc.record({
          values,
          refs: fc.record(Object.fromEntries(Object.keys(refs).map((name) => [name, maybe(pick('job'))]))),
        }),
        { maxLength: concept === 'person' ? 1 : most },
      )
      .map((things) => ({ concept: concept as ConceptName, things })),
  )
  return fc.tuple(...concepts).map((all) => recordOf(admit(draftsOf(all), () => undefined).admitted))
}

/** Fields that point at several. */
const LISTED = new Set(['skills', 'contacts', 'evidence', 'entries'])

type Made = { concept: ConceptName; things: { values: object; refs: Record<string, number | undefined> }[] }

function draftsOf(all: readonly Made[]): Draft[] {
  const counts = new Map(all.map(({ concept, things }) => [concept, things.length]))
  return all.flatMap(({ concept, things }) =>
    things.map(({ values, refs }, index) => {
      const value: Record<string, unknown> = { ...values }
      for (const [name, [to, required]] of Object.entries(SHAPES[concept]?.refs ?? {})) {
        const count = counts.get(to) ?? 0
        const picked = refs[name] ?? (required ? 0 : undefined)
        if (picked === undefined || !count) continue
        const key = { key: `${to} ${picked % count}` }
        value[name] = LISTED.has(name) ? [key] : key
      }
      if (concept === 'serving') keepOne(value, ['job', 'duty', 'interval'])
      if (concept === 'variant') {
        value.field = value.of === 'organisation' ? 'name' : 'title'
        keepOne(value, ['contact', 'organisation', 'job', 'position'])
      }
      return { concept, key: `${concept} ${index}`, place: '', value } as unknown as Draft
    }),
  )
}

function keepOne(value: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) if (name !== value.of) delete value[name]
  value[value.of as string] ??= { key: `${value.of} 0` }
  delete value.of
}
