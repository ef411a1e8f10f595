import { dayNumber, parsePlainDate, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { DAY_IS_FULL, DayLayout } from '../sheet/day-layout.ts'
import { placedWithoutTime } from '../sheet/read-sheet.ts'
import type { RowWords } from '../sheet/row-words.ts'
import { readStretch, remedyIn } from '../sheet/stretch.ts'
import { countOf, quoted, tidyLine } from '../tidy-line.ts'
import { ownTime } from './own-time.ts'
import { EXPORT_INSTEAD, INBOX, OWN_TAGS, type Task } from './shape.ts'
import { type Kept, keptIn } from './tasks.ts'

const WHOLE_FILE = 'the whole file'
const DAY = 86_400_000
const REMEDY = remedyIn('Super Productivity')
const NO_TIMES = 'Nothing to do: Super Productivity keeps no times of day. Their hours are right.'

/** A backup of Super Productivity: the time its tasks took, day by day. */
export const superProductivity: Format = { name: 'super-productivity', title: 'Super Productivity backup', sniff, read }

function sniff({ head }: Glimpse): number {
  if (!/^\s*\{/.test(head) || !/"entities"\s*:/.test(head)) return 0
  return /"(timeSpentOnDay|crossModelVersion|taskRepeatCfg|archiveYoung|simpleCounter|taskArchive|globalConfig)"\s*:/.test(
    head,
  )
    ? 0.9
    : 0
}

function* read({ text }: { text: string }, { zone }: Surroundings): Generator<Read> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    yield { complaint: complaint(WHOLE_FILE, 'this JSON is cut off or damaged', EXPORT_INSTEAD) }
    return
  }
  const kept = keptIn(parsed)
  if (!kept) yield { complaint: complaint(WHOLE_FILE, 'there are no tasks in this backup', EXPORT_INSTEAD) }
  else yield* readTasks(kept, zone)
}

function* readTasks(kept: Kept, zone: Zone): Generator<Read> {
  const layout = new DayLayout(zone)
  const keys = new ContentKeys('super-productivity')
  let [told, placed] = [0, 0]
  for (const { id, task, written, spent } of ownTime(kept)) {
    told++
    const words = wordsOf(task, kept)
    const place = `task ${quoted(words.title)}`
    const laid = laidOut(written, spent, layout)
    if (typeof laid === 'string') yield { complaint: complaint(place, laid, REMEDY.correct) }
    else yield readStretch({ place, ...laid, words }, () => keys.keyOf(id, written), zone, REMEDY)
    if (typeof laid === 'object') placed++
  }
  if (placed) yield placedWithoutTime(countOf(placed, 'entry', 'entries'), NO_TIMES)
  if (!told) yield { complaint: complaint(WHOLE_FILE, 'no task in this backup has taken any time', EXPORT_INSTEAD) }
}

/** Where it stands, or why nowhere. */
function laidOut(written: string, spent: unknown, layout: DayLayout): { start: number; end: number } | string {
  const day = parsePlainDate(written)
  if (!day) return `${quoted(written)} is no day that exists`
  if (typeof spent !== 'number' || spent < 0) return `the time of ${written} is no duration`
  if (spent > DAY) return `it took more than 24 hours on ${written}`
  return layout.place(dayNumber(day), Math.round(spent / 1000)) ?? DAY_IS_FULL
}

function wordsOf(task: Task, { tasks, projects, tags }: Kept): RowWords {
  const parent = typeof task.parentId === 'string' ? tasks.get(task.parentId) : undefined
  const title = tidyLine(textIn(task.title), 1_000)
  const projectId = textIn(task.projectId) ?? textIn(parent?.projectId)
  const project = projectId && projectId !== INBOX ? tidyLine(projects.get(projectId), 300) : undefined
  const ids = [task, parent].flatMap((one) => (Array.isArray(one?.tagIds) ? one.tagIds : []))
  const names = ids.flatMap((id) => (typeof id === 'string' && !OWN_TAGS.has(id) ? [tags.get(id)] : []))
  const told = [...names, textIn(parent?.title)].flatMap((name) => tidyLine(name, 200) ?? [])
  return {
    ...(title ? { title } : {}),
    ...(project ? { project } : {}),
    ...(told.length ? { tags: [...new Set(told)].slice(0, 100) } : {}),
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined
}
