/**
 * A plain table of time, as CSV with commas, semicolons or tabs (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, and what
 * spreadsheets make of it). It needs a start and an end, or a start and a duration, or a date and a duration. Columns are
 * guessed by their header in five languages (`sheet/roles.ts`), or said by the person.
 */

/** Tables of other programs that are not time. */
export const OTHER_TABLES = [
  { is: 'a list of clients from Harvest', has: ['Client Name', 'Address'] },
  { is: 'a list of projects from Harvest', has: ['Project', 'Project Code', 'Budget'] },
  { is: 'a list of people from Harvest', has: ['First Name', 'Last Name', 'Email', 'Weekly Capacity'] },
  { is: 'a list of tasks from Harvest', has: ['Task Name', 'Default Billable'] },
  { is: 'a list of projects', has: ['name', 'color', 'billable_rate'] },
  { is: 'a list of members of projects from solidtime', has: ['project_id', 'member_id', 'billable_rate'] },
  { is: 'a list of members from solidtime', has: ['user_id', 'organization_id', 'role', 'name'] },
  { is: 'a list of invitations from solidtime', has: ['email', 'organization_id', 'role'] },
  { is: 'a list of clients from solidtime', has: ['name', 'organization_id', 'archived_at'] },
  { is: 'a list of tasks from solidtime', has: ['name', 'project_id', 'organization_id'] },
  { is: 'a list of tags from solidtime', has: ['name', 'organization_id'] },
  { is: 'the organisation from solidtime', has: ['name', 'personal_team'] },
] as const

export const EXPORT_INSTEAD =
  'Export the time entries instead: in Harvest the detailed time report, in solidtime time_entries.csv.'
