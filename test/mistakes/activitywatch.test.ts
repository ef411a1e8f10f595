import { createReadStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Zone } from '#calendar'
import { FORMATS } from '#formats'
import { admit, type Complaint, type Draft } from '#record'

const surroundings = { zone: 'Europe/Berlin' as Zone, horizon: { until: Date.UTC(2026, 10, 22), occurrences: 1_000 } }

async function mistakes(name: string): Promise<{ taken: number; said: string[] }> {
  const path = join(import.meta.dirname, 'files', `activitywatch-${name}.json`)
  const file = { path, size: statSync(path).size, bytes: () => createReadStream(path) }
  const drafts: Draft[] = []
  const complaints: Complaint[] = []
  const head = readFileSync(path, 'utf8')
  const [best] = FORMATS.toSorted((a, b) => sure(b) - sure(a))
  function sure(format: (typeof FORMATS)[number]) {
    return format.sniff({ path, head, size: head.length })
  }
  if (best?.name !== 'activitywatch' || !('stream' in best)) return { taken: 0, said: ['not recognised'] }
  for await (const read of best.stream(file, surroundings))
    if ('draft' in read) drafts.push(read.draft)
    else complaints.push(read.complaint)
  const answer = admit(drafts, () => undefined)
  const said = [...complaints, ...answer.complaints].map(({ place, message, hint }) => `${place}: ${message}. ${hint}`)
  return { taken: answer.admitted.length, said }
}

const CORRECT = 'Correct or delete it in ActivityWatch, and export again.'
const SECOND = 'bucket “currentwindow_desk”, event 2'

const EXPORTS: [name: string, taken: number, said: string][] = [
  [
    'ahead',
    1,
    'the whole file: windows that lie in the future, so that a clock was wrong, are not taken: 1 slot of five minutes. Import it again when that time has come, or delete them in ActivityWatch.',
  ],
  [
    'away',
    1,
    'the whole file: on “desk” windows were in front for 15 minutes while nobody was there; that is not counted. Nothing to do.',
  ],
  [
    'cut-off',
    0,
    'the whole file: this export is cut off or damaged, and what is missing may say when you were away. Export it again: in ActivityWatch under Raw Data.',
  ],
  ['ends-before-start', 1, `${SECOND}: it ends before it begins. ${CORRECT}`],
  ['event-damaged', 1, `${SECOND}: this event is damaged. Export it again.`],
  [
    'glances',
    1,
    'the whole file: less than ten seconds in five minutes are not taken: 1 time, 4 seconds in all. Nothing to do.',
  ],
  ['longer-than-a-day', 1, `${SECOND}: it lasts longer than a day. ${CORRECT}`],
  ['misnamed', 1, 'bucket “a”: its events are none of “web.tab.current”. Export it again.'],
  ['no-buckets', 0, 'the whole file: it holds no buckets. Let ActivityWatch run for a while, and export again.'],
  ['no-duration', 1, `${SECOND}: it does not say how long it lasted. ${CORRECT}`],
  [
    'no-events',
    0,
    'the whole file: there are no events in its 1 bucket. Let ActivityWatch run for a while, and export again.',
  ],
  ['no-object', 1, `${SECOND}: something that is no event stands here. Export it again.`],
  ['no-page', 1, `bucket “web.tab.current_desk”, event 1: it names no page. ${CORRECT}`],
  [
    'no-presence',
    1,
    'the whole file: no bucket tells when you were away from “desk”, so all time in its windows is counted. Export all buckets together if there is one of “aw-watcher-afk”.',
  ],
  ['no-program', 1, `${SECOND}: it names no program and no title. ${CORRECT}`],
  ['no-time', 1, `${SECOND}: it does not say when it began. ${CORRECT}`],
  ['nothing-happened', 1, `${SECOND}: it does not say what happened. ${CORRECT}`],
  ['status-unknown', 1, `bucket “afkstatus_desk”, event 2: “asleep” is neither “afk” nor “not-afk”. ${CORRECT}`],
  [
    'tabs-without-windows',
    1,
    'bucket “web.tab.current_loft”: it tells which tab was shown on “loft”, but no bucket tells the windows of that computer. Export all buckets together: in ActivityWatch under Raw Data.',
  ],
  ['time-unreadable', 1, `${SECOND}: “yesterday” is no time. ${CORRECT}`],
  [
    'unknown-type',
    1,
    'the whole file: not taken: 1 event of “general.stopwatch_desk” (general.stopwatch). Only windows, tabs, editors and whether you were there are taken.',
  ],
]

describe('of an export of ActivityWatch', () => {
  test.each(EXPORTS)('%s is told in a sentence, and the rest is taken', async (name, taken, said) => {
    expect(await mistakes(name)).toEqual({ taken, said: [said] })
  })
})
