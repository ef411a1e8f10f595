/**
 * solidtime (https://docs.solidtime.io). Its export of an organisation is a ZIP of CSV files: `time_entries.csv` (`id, description,
 * start, end, billable_rate, billable, member_id, user_id, organization_id, client_id, project_id, task_id, tags, …`, times in UTC)
 * points by ids at `projects.csv`, `clients.csv`, `tasks.csv`, `tags.csv`. Its detailed report as CSV has names instead: `Description,
 * Task, Project, Client, User, Start, End, Duration, Duration (decimal), Billable, Tags`, without ids, times as the clock showed.
 */
export const ENTRIES = ['id', 'description', 'start', 'end', 'member_id', 'project_id'] as const
export const REPORT = [
  'Description',
  'Task',
  'Project',
  'Client',
  'User',
  'Start',
  'End',
  'Duration (decimal)',
] as const

/** `meta.json` of the export. */
export const META = /^\s*\{[^{}]*"version"[^{}]*"organizations"/

/** The other tables of the export. */
export const OTHER_TABLES = [
  { is: 'a list of members of projects from solidtime', has: ['project_id', 'member_id', 'billable_rate'] },
  { is: 'a list of members from solidtime', has: ['user_id', 'organization_id', 'role', 'name'] },
  { is: 'a list of invitations from solidtime', has: ['email', 'organization_id', 'role'] },
  { is: 'a list of projects from solidtime', has: ['name', 'organization_id', 'client_id'] },
  { is: 'a list of clients from solidtime', has: ['name', 'organization_id', 'archived_at'] },
  { is: 'a list of tasks from solidtime', has: ['name', 'project_id', 'organization_id'] },
  { is: 'a list of tags from solidtime', has: ['name', 'organization_id'] },
  { is: 'the organisation from solidtime', has: ['name', 'personal_team'] },
  { is: 'the organisation from solidtime', has: ['name', 'billable_rate', 'currency'] },
] as const

export const EXPORT_INSTEAD =
  'Import time_entries.csv of the same export; or with names of projects, in solidtime: Reporting, Detailed, Export, CSV.'
