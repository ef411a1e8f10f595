import type { Task } from './shape.ts'
import { isObject, type Kept } from './tasks.ts'

/** What a task took on a day as it is written, in milliseconds if it is well. */
export interface Took {
  id: string
  task: Task
  written: string
  spent: unknown
}

/** What each task took on each day, without its subtasks; days on which it took nothing, give or take a second, are none. */
export function* ownTime(kept: Kept): Generator<Took> {
  const inside = spentInSubtasks(kept)
  for (const [id, task] of kept.tasks)
    for (const [written, said] of daysOf(task)) {
      if (typeof said !== 'number' || said < 0) yield { id, task, written, spent: said }
      else {
        const spent = said - (inside.get(`${id}\u0000${written}`) ?? 0)
        if (spent >= 1_000) yield { id, task, written, spent }
      }
    }
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
