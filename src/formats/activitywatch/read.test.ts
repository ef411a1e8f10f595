import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTime, type Zone } from '#calendar'
import { admit, type Complaint, type Content, type Draft } from '#record'
import { activityWatch, readExport } from './read.ts'
import { SLOT, slotOf } from './slot.ts'

/** What a trial of the reader finds. */
interface Trial {
  drafts: Draft<'interval'>[]
  complaints: Complaint[]
  /** Complaints as one sentence each. */
  said: string[]
}

const NOW = Date.UTC(2026, 10, 22)

/** Reads an from its bytes, in pieces of a size, a number of events in memory at once. */
async function tryExport(
  from: string | Uint8Array,
  { piece = 64, most, until = NOW }: { piece?: number; most?: number; until?: number } = {},
): Promise<Trial> {
  const whole = Buffer.from(from)
  async function* bytes() {
    for (let at = 0; at < whole.length; at += piece) yield whole.subarray(at, at + piece)
  }
  const trial: Trial = { drafts: [], complaints: [], said: [] }
  const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until, occurrences: 1_000 } }
  for await (const read of readExport({ path: 'export.json', size: whole.length, bytes }, surroundings, most))
    if ('draft' in read) trial.drafts.push(read.draft as Draft<'interval'>)
    else trial.complaints.push(read.complaint)
  trial.drafts.sort((a, b) => (a.key < b.key ? -1 : 1))
  trial.said = trial.complaints.map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return trial
}

/** One event, its start in seconds since 2026-03-02T09:00Z. */
function event(start: number, duration: number, data: object) {
  return { timestamp: new Date(Date.UTC(2026, 2, 2, 9) + start * 1_000).toISOString(), duration, data }
}

function bucket(type: string, events: readonly object[], hostname = 'workbench') {
  return { id: `${type}_${hostname}`, type, client: 'aw-watcher', hostname, events }
}

function exportOf(...buckets: readonly ReturnType<typeof bucket>[]): string {
  return JSON.stringify({ buckets: Object.fromEntries(buckets.map((one) => [one.id, one])) })
}

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8')

function told({ value }: Draft<'interval'>): string {
  const { startAt, endAt, title, app, project, domains } = value as Content<'interval'>
  const parts = [app, title, project && `project ${project}`, domains && `site ${domains}`].filter(Boolean)
  return `${wallTime('UTC' as Zone, startAt).slice(5)} ${(endAt - startAt) / 1_000} s: ${parts.join(' | ')}`
}

describe('an export of all buckets', () => {
  test('is five minutes each, while somebody was there, named for what stood longest', async () => {
    const { drafts } = await tryExport(sample('all-buckets.json'))
    expect(drafts.map(told)).toEqual([
      '03-02T09:00 299.88 s: Thunderbird | Inbox — ada@example.org — Mozilla Thunderbird | project heron',
      '03-02T09:05 180 s: firefox | Herons, a “field guide” \\ part 2 — Mozilla Firefox | project heron | site birds.example.org',
      '03-02T09:14 59.88 s: firefox | Herons, a “field guide” \\ part 2 — Mozilla Firefox | site birds.example.org',
      '03-02T09:15 300 s: firefox | project heron',
      '03-02T09:20 31 s: Slack | general',
    ])
  })

  test('says what is not taken of it', async () => {
    const { said } = await tryExport(sample('all-buckets.json'))
    expect(said).toEqual([
      'the whole file: not taken: 1 event of “aw-stopwatch” (general.stopwatch). Only windows, tabs, editors and whether you were there are taken.',
      'the whole file: on “workbench” windows were in front for 6 minutes while nobody was there; that is not counted. Nothing to do.',
    ])
  })

  test('is admitted as it is', async () => {
    const { drafts } = await tryExport(sample('all-buckets.json'))
    const { admitted, complaints } = admit(drafts, () => undefined)
    expect({ admitted: admitted.length, complaints }).toEqual({ admitted: 5, complaints: [] })
    expect(drafts[0]).toMatchObject({
      key: 'activitywatch:workbench:5908140',
      place: 'workbench, 2026-03-02T09:00Z',
      value: { trace: 'window', zone: 'Europe/Berlin' },
    })
  })

  test('in UTF-16, as a shell of Windows saves it, is the same', async () => {
    const text = sample('all-buckets.json')
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect((await tryExport(utf16, { piece: 7 })).drafts).toEqual((await tryExport(text)).drafts)
    expect((await tryExport(`\uFEFF${text}`, { piece: 1 })).drafts).toEqual((await tryExport(text)).drafts)
  })
})

describe('other shapes', () => {
  test('a bucket that stands alone, its type behind its events', async () => {
    const { drafts, said } = await tryExport(sample('one-bucket.json'))
    expect(drafts.map(told)).toEqual([
      '03-03T18:09 59.75 s: Finder',
      '03-03T18:10 300 s: Pages | Letter to the club',
      '03-03T18:15 120 s: Pages | Letter to the club',
    ])
    expect(said).toEqual([
      'the whole file: no bucket tells when you were away from “atelier.local”, so all time in its windows is counted. Export all buckets together if there is one of “aw-watcher-afk”.',
    ])
  })

  test('a recording that keeps events apart from buckets, which bear no type', async () => {
    const { drafts } = await tryExport(sample('recording.json'))
    expect(drafts.map(told)).toEqual(['03-04T09:00 300 s: Blender | owl.blend'])
  })

  test('are known by their content', () => {
    const sure = (head: string) => activityWatch.sniff({ path: 'x', head, size: head.length })
    for (const name of ['all-buckets.json', 'one-bucket.json', 'recording.json']) expect(sure(sample(name))).toBe(0.95)
    expect(sure('{"buckets": {}}')).toBeGreaterThan(0.3)
    expect(sure('{"buckets": {"red": 3}, "events": []}')).toBe(0)
    expect(sure('{"basics": {"name": "aw-"}}')).toBe(0)
  })
})

const window = (start: number, duration: number, app: string, title = app) => event(start, duration, { app, title })
const there = (start: number, duration: number) => event(start, duration, { status: 'not-afk' })

describe('time', () => {
  test('in a private tab bears neither title nor site, not even behind it', async () => {
    const windows = bucket('currentwindow', [window(0, 330, 'firefox', 'Secret'), window(330, 20, 'firefox', 'Open')])
    const tabs = bucket('web.tab.current', [event(0, 299, { url: 'https://secret.example/', incognito: true })])
    const { drafts } = await tryExport(exportOf(windows, tabs))
    expect(drafts.map(told)).toEqual(['03-02T09:00 300 s: firefox', '03-02T09:05 50 s: firefox | Open'])
  })

  test('in several windows at once counts once, for the one that came last', async () => {
    const overlapping = bucket('currentwindow', [window(0, 250, 'Code'), window(100, 140, 'Slack')])
    const { drafts } = await tryExport(exportOf(overlapping))
    expect(drafts.map(told)).toEqual(['03-02T09:00 250 s: Slack | Slack'])
  })

  test('up to five seconds between two windows belongs to the first', async () => {
    const near = bucket('currentwindow', [window(0, 55, 'Code'), window(60, 40, 'Slack'), window(106, 10, 'Slack')])
    expect((await tryExport(exportOf(near))).drafts.map(told)).toEqual(['03-02T09:00 110 s: Code | Code'])
  })

  test('shared alike goes by name, not by the order of the file', async () => {
    const halves = [window(100, 100, 'Alpha'), window(0, 100, 'Beta')]
    const twins = [window(300, 100, 'Beta', 'x'), window(300, 100, 'Alpha', 'x')]
    for (const list of [[...halves, ...twins], [...twins, ...halves].reverse(), [...twins].reverse().concat(halves)])
      expect((await tryExport(exportOf(bucket('currentwindow', list)))).drafts.map(told)).toEqual([
        '03-02T09:00 200 s: Alpha | Alpha',
        '03-02T09:05 100 s: Beta | x',
      ])
  })

  test('of two buckets of one computer is one timeline, of two computers two', async () => {
    const one = bucket('currentwindow', [window(0, 100, 'Code')])
    const again = { ...bucket('currentwindow', [window(50, 100, 'Slack')]), id: 'again' }
    const other = bucket('currentwindow', [window(0, 100, 'Code')], 'loft')
    const { drafts } = await tryExport(exportOf(one, again, other))
    expect(drafts.map(told)).toEqual(['03-02T09:00 100 s: Code | Code', '03-02T09:00 150 s: Slack | Slack'])
  })

  test('in a tab counts only while a browser is in front', async () => {
    const tabs = bucket('web.tab.current', [event(0, 250, { url: 'https://example.org/' })])
    const windows = bucket('currentwindow', [window(0, 200, 'Code'), window(200, 1, 'Google Chrome')])
    const { drafts } = await tryExport(exportOf(windows, tabs, bucket('afkstatus', [there(0, 200)])))
    expect(drafts.map(told)).toEqual(['03-02T09:00 200 s: Code | Code'])
  })

  test('that is not over yet waits; what comes later changes the last slot alone', async () => {
    const early = exportOf(bucket('currentwindow', [window(0, 420, 'Code')]))
    const late = exportOf(bucket('currentwindow', [window(0, 700, 'Code')]))
    const at = (seconds: number) => ({ until: Date.UTC(2026, 2, 2, 9) + seconds * 1_000 })
    expect((await tryExport(early, at(420))).drafts.map(told)).toEqual(['03-02T09:00 300 s: Code | Code'])
    const [first, second] = (await tryExport(late, at(700))).drafts
    expect((await tryExport(early, at(700))).drafts).toEqual([first, { ...second, value: expect.anything() }])
  })
})

const HOUR = 3_600
type Span = [start: number, length: number]

const spans = (longest: number) =>
  fc.array(fc.tuple(fc.nat(HOUR), fc.oneof(fc.nat(longest), fc.constant(0))), { maxLength: 25 }) as fc.Arbitrary<Span[]>
const app = fc.constantFrom('Code', 'firefox', 'Slack')
const title = fc.constantFrom('', 'one', 'two', 'three “” \\ {"[')
const windows = fc.array(fc.tuple(fc.nat(HOUR), fc.nat(400), app, title), { maxLength: 40 })
const tabs = fc.array(fc.tuple(fc.nat(HOUR), fc.nat(200), fc.constantFrom('a.example', 'b.example'), fc.boolean()), {
  maxLength: 20,
})

/** Spans as they lie, gaps of up to five seconds closed. Seconds. */
function closed(list: readonly Span[]): Span[] {
  const ends: [number, number][] = []
  for (const [start, length] of [...list].sort(([a], [b]) => a - b)) {
    const last = ends.at(-1)
    if (last && start - last[1] <= 5) last[1] = Math.max(last[1], start + length)
    else ends.push([start, start + length])
  }
  return ends
}

/** Seconds in each slot in which a window was in front and somebody was there, counted one by one. */
function presentSeconds(shown: readonly Span[], there: readonly Span[] | undefined): Map<number, number> {
  const [fronts, theres] = [closed(shown), there && closed(there)]
  const within = (list: readonly Span[], at: number) => list.some(([from, to]) => from <= at && at < to)
  const slots = new Map<number, number>()
  for (let at = 0; at < HOUR + 500; at++) {
    if (!within(fronts, at) || (theres && !within(theres, at))) continue
    const slot = slotOf(Date.UTC(2026, 2, 2, 9) + at * 1_000)
    slots.set(slot, (slots.get(slot) ?? 0) + 1)
  }
  return slots
}

function buckets(list: [number, number, string, string][], there: Span[], sites: [number, number, string, boolean][]) {
  return [
    bucket(
      'currentwindow',
      list.map(([at, length, app, title]) => event(at, length, { app, title })),
    ),
    bucket(
      'afkstatus',
      there.map(([at, length]) => event(at, length, { status: 'not-afk' })),
    ),
    bucket(
      'web.tab.current',
      sites.map(([at, length, host, incognito]) => event(at, length, { url: `https://${host}/`, incognito })),
    ),
  ]
}

describe('slots', () => {
  test('hold as many seconds as somebody was there, and never overlap', async () => {
    await fc.assert(
      fc.asyncProperty(windows, spans(900), async (list, there) => {
        const { drafts } = await tryExport(exportOf(...buckets(list, there, [])), { piece: 4_096 })
        const expected = presentSeconds(
          list.map(([at, length]) => [at, length]),
          there.length ? there : undefined,
        )
        const lengths = drafts.map(({ key, value }) => [
          Number(key.split(':')[2]),
          (Number(value.endAt) - Number(value.startAt)) / 1_000,
        ])
        expect(lengths).toEqual([...expected].filter(([, seconds]) => seconds >= 10).sort(([a], [b]) => a - b))
        for (const { key, value } of drafts) {
          const slot = Number(key.split(':')[2])
          expect(Number(value.startAt)).toBeGreaterThanOrEqual(slot * SLOT)
          expect(Number(value.endAt)).toBeLessThanOrEqual((slot + 1) * SLOT)
        }
      }),
    )
  })

  test('are the same in whatever order events and buckets come, and however the bytes are cut', async () => {
    const shuffle = fc.array(fc.nat(), { minLength: 100, maxLength: 100 })
    await fc.assert(
      fc.asyncProperty(
        windows,
        spans(900),
        tabs,
        shuffle,
        fc.integer({ min: 1, max: 300 }),
        async (list, there, sites, order, piece) => {
          const plain = buckets(list, there, sites)
          const mixed = plain.map((one) => ({ ...one, events: shuffled(one.events, order) }))
          const [one, other] = [
            await tryExport(exportOf(...plain)),
            await tryExport(exportOf(...shuffled(mixed, order)), { piece }),
          ]
          expect(other.drafts).toEqual(one.drafts)
          expect(other.said.sort()).toEqual(one.said.sort())
        },
      ),
      { numRuns: 60 },
    )
  })

  test('are the same when only a part of the time fits into memory', async () => {
    const days = [0, 1, 2, 3].flatMap((day) =>
      Array.from({ length: 10 }, (_, at) =>
        event(day * 86_400 + at * 9_000 + 8_500, 700, { app: `app ${(day * at) % 3}`, title: `${day}` }),
      ),
    )
    const text = exportOf(bucket('currentwindow', shuffled(days, [5, 3, 8, 1, 9, 2])))
    const whole = await tryExport(text)
    expect(whole.drafts.length).toBeGreaterThan(80)
    expect(await tryExport(text, { most: 24 })).toEqual(whole)
  })
})

describe('bytes', () => {
  test('whatever they are never throw', async () => {
    const scraps = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ':',
      '"buckets"',
      '"events"',
      '"x"',
      '"type"',
      '1e3',
      'null',
      '{"timestamp":"2026-03-02T09:00:00Z","duration":20,"data":{"app":"a"}}',
      'é',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(scraps, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (parts, piece) => {
        const { drafts, complaints } = await tryExport(parts.join(''), { piece })
        expect(drafts.length + complaints.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('cut off anywhere are refused, with nothing taken', async () => {
    const text = exportOf(...buckets([[0, 300, 'Code', 'one "{']], [[0, 300]], [[0, 9, 'a.example', false]]))
    for (let length = 0; length < text.length; length++) {
      const { drafts, said } = await tryExport(text.slice(0, length), { piece: 50 })
      expect({ drafts: drafts.length, said: said.length }).toEqual({ drafts: 0, said: 1 })
    }
  })
})

/** In another order, the same for the same keys. */
function shuffled<One>(list: readonly One[], keys: readonly number[]): One[] {
  const marked = list.map((one, at) => ({ one, mark: ((keys[at % keys.length] ?? 0) * 7_919 + at * 31) % 1_009 }))
  return marked.sort((a, b) => a.mark - b.mark).map(({ one }) => one)
}
