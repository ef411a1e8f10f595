import { expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const backup = (tasks: object, more: object = {}) => JSON.stringify({ task: { ids: [], entities: tasks }, ...more })
const read = (text: string) => timeTrial('super-productivity', text)

test('time in subtasks counts once, and what is left over in the task too', () => {
  const day = (minutes: number) => ({ '2025-03-03': minutes * 60_000 })
  const { rows } = read(
    backup({
      a: { title: 'All', timeSpentOnDay: day(90) },
      b: { title: 'Part', parentId: 'a', timeSpentOnDay: day(30) },
      c: { title: 'Part two', parentId: 'a', timeSpentOnDay: day(45) },
    }),
  )
  expect(rows).toEqual([
    '2025-03-03 09:00–09:15 All',
    '2025-03-03 09:15–09:45 Part [All]',
    '2025-03-03 09:45–10:30 Part two [All]',
  ])
})

test('a task has a key for each day, the same in the archive', () => {
  const task = { a: { title: 'A', timeSpentOnDay: { '2025-03-03': 60_000, '2025-03-04': 60_000 } } }
  const keys = (text: string) => read(text).drafts.map(({ key }) => key)
  const archived = backup({}, { archiveOld: { task: { entities: task } } })
  expect(new Set(keys(backup(task))).size).toBe(2)
  expect(keys(archived)).toEqual(keys(backup(task)))
})

test('names of projects and tags that an object has from elsewhere are none', () => {
  const task = {
    title: 'A',
    projectId: 'constructor',
    tagIds: ['__proto__', 7],
    timeSpentOnDay: { '2025-03-03': 60_000 },
  }
  expect(read(backup({ a: task })).rows).toEqual(['2025-03-03 09:00–09:01 A'])
})

test.each([
  ['{"task": {"ent', 'this JSON is cut off or damaged'],
  ['{"project": {"entities": {}}}', 'there are no tasks in this backup'],
  ['{"task": {"entities": {"a": {"title": "A", "timeSpentOnDay": {}}}}}', 'no task in this backup has taken any time'],
])('%s is refused', (text, message) => expect(read(text).said).toEqual([`the whole file: ${message}`]))
