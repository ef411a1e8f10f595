/**
 * Super Productivity, the JSON of its backups and of “Export data”
 * (https://github.com/super-productivity/super-productivity/blob/master/src/app/features/tasks/task.model.ts). What the program keeps
 * stands at the top or under `data`; tasks, projects and tags are `{ids, entities}`; done tasks are in archives.
 */
export interface Backup {
  data?: unknown
  task?: unknown
  project?: unknown
  tag?: unknown
  archiveYoung?: unknown
  archiveOld?: unknown
  /** Before version 10. */
  taskArchive?: unknown
}

export interface Task {
  title?: unknown
  projectId?: unknown
  parentId?: unknown
  tagIds?: unknown
  /** Day → milliseconds; of a task with subtasks the sum of theirs. */
  timeSpentOnDay?: unknown
}

/** Tags the program gives by itself. */
export const OWN_TAGS = new Set(['TODAY', 'EM_URGENT', 'EM_IMPORTANT', 'KANBAN_IN_PROGRESS'])
/** The project of what has none. */
export const INBOX = 'INBOX_PROJECT'

export const EXPORT_INSTEAD = 'In Super Productivity: Settings, Sync & Export, Import/Export, Export data.'
