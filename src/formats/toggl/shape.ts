/**
 * Toggl Track. Detailed report as CSV (https://support.toggl.com/en/articles/2219207-exporting-reports): until 2024 `User, Email,
 * Client, Project, Task, Description, Billable, Start date, Start time, End date, End time, Duration, Tags, Amount ()`, since then
 * `Description, Billable, Duration, Member, Email, Project, Tags, Start date, Start time, Stop date, Stop time` and more.
 * Time entries as JSON (https://engineering.toggl.com/docs/api/time_entries and
 * https://engineering.toggl.com/docs/reports/detailed_reports).
 */
export const START = ['Start date', 'Start time'] as const

/** One time entry; a negative `duration` is still running. */
export interface TogglEntry {
  start?: unknown
  stop?: unknown
  end?: unknown
  /** Seconds. */
  duration?: unknown
  seconds?: unknown
  dur?: unknown
  description?: unknown
  project_name?: unknown
  project?: unknown
  client_name?: unknown
  client?: unknown
  tags?: unknown
  billable?: unknown
  /** In the reports interface entries stand inside a group that has their description. */
  time_entries?: unknown
}

export const OTHER_TABLES = [
  { is: 'a summary from Toggl', has: ['Project', 'Client', 'Title', 'Duration'] },
  { is: 'a summary from Toggl', has: ['Client', 'Project', 'Registered time'] },
] as const

/** The other tables of Toggl's data export, by a field only they have. */
export const OTHER_LISTS = [
  { is: 'a list of members from Toggl', field: 'labour_cost' },
  { is: 'a list of members from Toggl', field: 'uid' },
  { is: 'a list of projects from Toggl', field: 'auto_estimates' },
  { is: 'a list of projects from Toggl', field: 'is_private' },
  { is: 'a list of tasks from Toggl', field: 'estimated_seconds' },
  { is: 'a list of clients from Toggl', field: 'archived' },
  { is: 'a list of tags from Toggl', field: 'creator_id' },
  { is: 'a list from Toggl', field: 'workspace_id' },
  { is: 'a list from Toggl', field: 'wid' },
] as const

export const EXPORT_INSTEAD = 'In Toggl Track: Reports, Detailed, choose the period, Export, Download CSV.'
