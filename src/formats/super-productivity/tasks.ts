import type { Backup, Task } from './shape.ts'

/** The tasks of a backup by id, those in the archives too, and the names of projects and tags by theirs. */
export interface Kept {
  tasks: ReadonlyMap<string, Task>
  projects: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string>
}

/** `undefined` when there is no list of tasks in it. */
export function keptIn(parsed: unknown): Kept | undefined {
  const backup = (isObject(field(parsed, 'data')) ? field(parsed, 'data') : parsed) as Backup
  const lists = [
    field(backup, 'task'),
    field(field(backup, 'archiveYoung'), 'task'),
    field(field(backup, 'archiveOld'), 'task'),
    field(backup, 'taskArchive'),
  ].flatMap((list) => (isObject(field(list, 'entities')) ? [entitiesOf(list)] : []))
  if (!lists.length) return undefined
  // A task that stands in several is the one not archived.
  return {
    tasks: new Map(lists.reverse().flatMap((list) => [...list])),
    projects: namesOf(field(backup, 'project')),
    tags: namesOf(field(backup, 'tag')),
  }
}

function entitiesOf(list: unknown): Map<string, Task> {
  return new Map(Object.entries((field(list, 'entities') ?? {}) as object).filter(([, one]) => isObject(one)))
}

function namesOf(list: unknown): Map<string, string> {
  const names = [...entitiesOf(isObject(list) ? list : {})].map(([id, { title }]) => [id, title] as const)
  return new Map(names.filter((one): one is [string, string] => typeof one[1] === 'string'))
}

/** A field an object has itself. */
function field(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
