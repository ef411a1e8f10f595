import fc from 'fast-check'
import { BOUNDARY_KINDS, type ConceptName, DECIDERS, type Draft, EVIDENCE_KINDS, JOB_KINDS, MOVE_KINDS } from '#record'

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Acme', 'Clerk', 'Senior Clerk', 'Rivers', 'A: b, c', 'Score: 1', 'x#2', '{"a":1}'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
)
const words = fc.oneof(word, fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('One.\n\n  Two. '))
const date = fc.constantFrom('2001', '2001-07', '2005-03-09', '2009-12', '2013', '2020-02-29')
const day = fc.constantFrom('2001-07-01', '2005-03-09', '2020-02-29')
const share = fc.constantFrom(0, 0.25, 1 / 3, 1)
const time = fc.constantFrom('08:30', '17:00', '24:00')
const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
const texts = fc.array(words, { maxLength: 3 })
const ref = fc.nat(5)

/** Fields by concept; a reference is a number, taken modulo the things there are of that concept. */
const FIELDS: readonly (readonly [ConceptName, Record<string, fc.Arbitrary<unknown>>, Record<string, ConceptName>])[] =
  [
    [
      'person',
      {
        name: word,
        headline: word,
        place: word,
        summary: words,
        profiles: texts,
        interests: texts,
        weekStart: fc.constant(7),
      },
      {},
    ],
    ['organisation', { name: word, url: word, summary: words, domains: texts }, {}],
    [
      'job',
      {
        title: word,
        organisation: ref,
        kind: fc.constantFrom(...JOB_KINDS),
        paid: fc.boolean(),
        from: date,
        to: date,
        url: word,
        summary: words,
      },
      { organisation: 'organisation' },
    ],
    [
      'position',
      { job: ref, title: word, from: date, to: date, place: word, summary: words, highlights: texts },
      { job: 'job' },
    ],
    ['duty', { position: ref, name: word, weeklyHours: fc.constantFrom(1, 7.5) }, { position: 'position' }],
    ['work', { name: word, from: date, to: date }, {}],
    ['statement', { work: ref, from: day, text: words }, { work: 'work' }],
    ['serving', { work: ref, job: ref, share, from: date }, { work: 'work', job: 'job' }],
    ['serving', { work: ref, duty: ref, share, to: date }, { work: 'work', duty: 'duty' }],
    [
      'boundary',
      {
        kind: fc.constantFrom(...BOUNDARY_KINDS),
        job: ref,
        from: date,
        to: date,
        hours: fc.constantFrom(0, 37.5),
        days,
        opensAt: time,
        closesAt: time,
      },
      { job: 'job' },
    ],
    ['intention', { job: ref, share, from: date }, { job: 'job' }],
    ['skill', { name: word, kind: fc.constantFrom('skill', 'language'), level: word, keywords: texts }, {}],
    [
      'evidence',
      {
        title: word,
        kind: fc.constantFrom(...EVIDENCE_KINDS),
        on: date,
        by: word,
        url: word,
        text: words,
        job: ref,
        skill: ref,
      },
      { job: 'job', skill: 'skill' },
    ],
    [
      'learning',
      {
        title: word,
        kind: fc.constant('book'),
        stage: fc.constant('done'),
        from: date,
        hours: share,
        takeaways: words,
      },
      {},
    ],
    [
      'move',
      {
        job: ref,
        position: ref,
        on: date,
        kind: fc.constantFrom(...MOVE_KINDS),
        decidedBy: fc.constantFrom(...DECIDERS),
        note: word,
      },
      { job: 'job', position: 'position' },
    ],
  ]

/** Fields no thing of a concept is without, so that most drafts are admitted. */
const NEEDED = new Set('title kind paid job position name work share text from on stage duty'.split(' '))

const parts = FIELDS.map(([concept, fields, references]) => {
  const optional = Object.keys(fields).filter((name) => !NEEDED.has(name))
  const needed = Object.keys(fields).filter((name) => NEEDED.has(name))
  const value = fc.record(fields, { requiredKeys: needed })
  const most = concept === 'person' ? 1 : optional.length > 5 ? 4 : 3
  return fc.array(value, { maxLength: most }).map((values) => ({ concept, values, references }))
})

/** A small career as drafts in the order they can be admitted; some break a rule and are not. */
export const smallCareer: fc.Arbitrary<Draft[]> = fc.tuple(...parts).map((all) => {
  const made = new Map<ConceptName, string[]>()
  return all.flatMap(({ concept, values, references }) =>
    values.flatMap((fields) => {
      const value: Record<string, unknown> = { ...fields }
      for (const [field, to] of Object.entries(references)) {
        const keys = made.get(to) ?? []
        if (value[field] !== undefined && keys.length)
          value[field] = { key: keys[(value[field] as number) % keys.length] }
        else delete value[field]
      }
      const known = made.get(concept) ?? []
      const key = `${concept} ${known.length}`
      made.set(concept, [...known, key])
      return { concept, key, place: key, value } as unknown as Draft
    }),
  )
})
