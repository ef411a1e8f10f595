import { dayNumber, type PlainDate, parsePlainDate, type Zone } from '#calendar'
import { complaint } from '#record'
import type { Format, Glimpse, Read, Surroundings } from '../format.ts'
import { ContentKeys } from '../sheet/content-keys.ts'
import { DayLayout } from '../sheet/day-layout.ts'
import { placedWithoutTime } from '../sheet/read-sheet.ts'
import type { RowWords } from '../sheet/row-words.ts'
import { readStretch, remedyIn } from '../sheet/stretch.ts'
import { quoted, tidyLine } from '../tidy-line.ts'
import { EXPORT_INSTEAD, INBOX, OWN_TAGS, type Task } from './shape.ts'
import { isObject, type Kept, keptIn } from './tasks.ts'

const WHOLE_FILE = 'the whole file'
const DAY = 86_400_000
const REMEDY = remedyIn('Super Productivity')

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
  const inside = spentInSubtasks(kept)
  let placed = 0
  for (const [id, task] of kept.tasks) {
    const words = wordsOf(task, kept)
    for (const [written, spent] of daysOf(task)) {
      const own = typeof spent === 'number' ? spent - (inside.get(`${id}\u0000${written}`) ?? 0) : spent
      // Nothing was spent, or all of it in subtasks, give or take a second.
      if (typeof own === 'number' && own < 1_000 && typeof spent === 'number' && spent >= 0) continue
      const trouble = troubleOf(written, own)
      if (trouble) yield { complaint: complaint(`task ${quoted(words.title)}`, ...trouble) }
      if (trouble) continue
      const { start, end } = layout.place(dayNumber(written as PlainDate), Math.round((own as number) / 1000))
      placed++
      yield readStretch(
        { place: `task ${quoted(words.title)}`, start, end, words },
        () => keys.keyOf(id, written),
        zone,
        REMEDY,
      )
    }
  }
  if (placed) yield placedWithoutTime(placed, 'entry', 'entries')
  else yield { complaint: complaint(WHOLE_FILE, 'no task in this backup has taken any time', EXPORT_INSTEAD) }
}

/** What of a task's day is in its subtasks: it must not count twice. By task and day. */
function spentInSubtasks({ tasks }: Kept): Map<string, number> {
  const sums = new Map<string, number>()
  for (const task of tasks.values()) {
    if (typeof task.parentId !== 'string' || !tasks.has(task.parentId)) continue
    for (const [written, spent] of daysOf(task)) {
      const key = `${task.parentId}\u0000${written}`
      if (typeof spent === 'number' && spent > 0) sums.set(key, (sums.get(key) ?? 0) + spent)
    }
  }
  return sums
}

function daysOf({ timeSpentOnDay }: Task): [string, unknown][] {
  return isObject(timeSpentOnDay) ? Object.entries(timeSpentOnDay) : []
}

function troubleOf(written: string, spent: unknown): [string, string] | undefined {
  if (!parsePlainDate(written)) return [`${quoted(written)} is no day that exists`, REMEDY.correct]
  if (typeof spent !== 'number' || spent < 0) return [`the time of ${written} is no duration`, REMEDY.correct]
  return spent > DAY ? [`it took more than 24 hours on ${written}`, REMEDY.correct] : undefined
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
