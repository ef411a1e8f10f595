import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayAt, wallTime } from '#calendar'
import { type ConceptName, freshId, type Id, type Interval, type Job, type Thing } from '#record'
import { openStore } from '#store'
import { type SeededCareer, seedCareer, ZONE } from './seeded-career.ts'
import { run } from './timing.ts'

/** One career as every program here wants it. */
export interface LaidOut {
  years: number
  jobs: readonly Job[]
  /** How many intervals it has. */
  intervals: number
  /** The record of Thalweg. */
  record: string
  /** Folder for TIMEWARRIORDB. */
  timewarrior: string
  /** A file for hledger’s timeclock reader. */
  timeclock: string
  /** A Markdown file a day, for ripgrep. */
  journal: string
  /** A plain time sheet, for importing. */
  sheet: string
}

/**
 * A career of so many years in `folder`, written there once, by a process of its own: this one stays small, for a large
 * one takes longer to start others, and that would count as theirs.
 */
export function layOut(folder: string, years: number): LaidOut {
  const base = join(folder, `${years}-years`)
  const done = join(base, 'done.json')
  if (!existsSync(done)) run({ program: process.execPath, args: [import.meta.filename, base, String(years)] })
  return { years, ...pathsOf(base), ...(JSON.parse(readFileSync(done, 'utf8')) as Pick<LaidOut, 'jobs' | 'intervals'>) }
}

function pathsOf(base: string) {
  return {
    record: join(base, 'career.thalweg'),
    timewarrior: join(base, 'timewarrior'),
    timeclock: join(base, 'career.timeclock'),
    journal: join(base, 'journal'),
    sheet: join(base, 'sheet.csv'),
  }
}

async function lay(base: string, years: number): Promise<void> {
  const career = seedCareer(years)
  const paths = pathsOf(base)
  mkdirSync(base, { recursive: true })
  await layRecord(paths.record, career)
  layTimewarrior(paths.timewarrior, career)
  writeFileSync(paths.timeclock, timeclockOf(career))
  layJournal(paths.journal, career)
  writeFileSync(paths.sheet, sheetOf(career))
  const { jobs, intervals } = career
  writeFileSync(join(base, 'done.json'), JSON.stringify({ jobs, intervals: intervals.length }))
}

async function layRecord(path: string, career: SeededCareer): Promise<void> {
  const store = await openStore(path)
  const person = freshId<'person'>()
  await store.write(person, { id: freshId(), name: 'seed', actor: 'bench' }, async (writer) => {
    await writer.save('person', { id: person, zone: ZONE, locale: 'en', weekStart: 1 } as Thing<'person'>)
    const parts: [ConceptName, readonly Thing<ConceptName>[]][] = [
      ['job', career.jobs],
      ['work', career.works],
      ['statement', career.statements],
      ['serving', career.servings],
      ['boundary', career.boundaries],
      ['interval', career.intervals],
      ['entry', career.entries],
    ]
    for (const [concept, things] of parts)
      await writer.saveAll(
        concept,
        things.map((thing) => ({ thing })),
      )
  })
  await store.close()
}

export function titleOf({ jobs }: { jobs: readonly Job[] }, job: Id<'job'> | undefined): string {
  return jobs.find((one) => one.id === job)?.title ?? ''
}

function layTimewarrior(folder: string, career: SeededCareer): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'extensions'), { recursive: true })
  writeFileSync(join(folder, 'timewarrior.cfg'), 'verbose = off\n')
  writeFileSync(join(folder, 'extensions', 'months.py'), MONTHS_EXTENSION, { mode: 0o755 })
  const months = new Map<string, string[]>()
  const undo: string[] = []
  for (const interval of career.intervals) {
    undo.push(undoOf(interval, titleOf(career, interval.job)))
    const line = `inc ${stamp(interval.startAt)} - ${stamp(interval.endAt)} # ${JSON.stringify(titleOf(career, interval.job))}`
    const month = new Date(interval.startAt).toISOString().slice(0, 7)
    const lines = months.get(month) ?? []
    lines.push(line)
    months.set(month, lines)
  }
  for (const [month, lines] of months) writeFileSync(join(folder, 'data', `${month}.data`), `${lines.join('\n')}\n`)
  writeFileSync(join(folder, 'data', 'tags.data'), '{}')
  writeFileSync(join(folder, 'data', 'undo.data'), undo.join(''))
}

/** What timewarrior keeps of each stretch it was told, to be able to take it back. */
function undoOf({ startAt, endAt }: Interval, tag: string): string {
  const after = { id: 0, start: stamp(startAt), end: stamp(endAt), tags: [tag] }
  return `txn:\n  type: interval\n  before: \n  after: ${JSON.stringify(after)}\n`
}

/** timewarrior has no report of months by tag: this one is as plain as its own extensions. */
const MONTHS_EXTENSION = `#!/usr/bin/env python3
import sys, json, datetime, zoneinfo
text = sys.stdin.read()
zone = zoneinfo.ZoneInfo('${ZONE}')
sums = {}
for one in json.loads(text[text.index('\\n\\n'):]):
    start, end = (datetime.datetime.strptime(one[k], '%Y%m%dT%H%M%SZ').replace(tzinfo=datetime.timezone.utc) for k in ('start', 'end'))
    key = start.astimezone(zone).strftime('%Y-%m') + ' ' + one['tags'][0]
    sums[key] = sums.get(key, 0) + int((end - start).total_seconds())
print(json.dumps(sums, sort_keys=True))
`

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.000/g, '')
}

function timeclockOf(career: SeededCareer): string {
  const at = (instant: Interval['startAt']) => `${wallTime(ZONE, instant).replace('T', ' ')}:00`
  const lines = career.intervals.map(
    (interval) => `i ${at(interval.startAt)} ${titleOf(career, interval.job)}\no ${at(interval.endAt)}`,
  )
  return `${lines.join('\n')}\n`
}

function layJournal(folder: string, career: SeededCareer): void {
  const days = new Map<string, string[]>()
  for (const entry of career.entries) days.set(entry.day, [...(days.get(entry.day) ?? []), entry.text])
  for (const [day, texts] of days) {
    mkdirSync(join(folder, day.slice(0, 4)), { recursive: true })
    writeFileSync(join(folder, day.slice(0, 4), `${day}.md`), `${texts.join('\n\n')}\n`)
  }
}

function sheetOf(career: SeededCareer): string {
  const rows = career.intervals.map(({ startAt, endAt, job, title }) => {
    const [start, end] = [wallTime(ZONE, startAt), wallTime(ZONE, endAt)]
    return [
      titleOf(career, job),
      title,
      dayAt(ZONE, startAt),
      start.slice(11),
      dayAt(ZONE, endAt),
      end.slice(11),
    ].join()
  })
  return `Project,Description,Start date,Start time,End date,End time\n${rows.join('\n')}\n`
}

const [, started, base, years] = process.argv
if (started === import.meta.filename && base) await lay(base, Number(years))
