/**
 * Kimai (https://www.kimai.org). Export as CSV (https://www.kimai.org/documentation/export.html): `Date, From, To, Duration, …, User, …,
 * Customer, Project, Activity, Description, Billable, Tags, …` in the language of the person, `From` as a time of day or with its date.
 * JSON of its interface (https://www.kimai.org/documentation/rest-api.html): a list from `GET /api/timesheets`, with numbers for project
 * and activity, or with `?full=true` with the things themselves.
 */
export interface Timesheet {
  id?: unknown
  begin?: unknown
  end?: unknown
  /** Seconds, without the break. */
  duration?: unknown
  /** Seconds. */
  break?: unknown
  description?: unknown
  project?: unknown
  activity?: unknown
  tags?: unknown
  billable?: unknown
  user?: unknown
}

/** What the headers of its CSV are called where they are too short to mean the same in any sheet. */
export const SHORT_HEADERS: Readonly<Record<string, string>> = {
  De: 'start',
  À: 'end',
  A: 'end',
  Van: 'start',
  Tot: 'end',
  Da: 'start',
}

/** Headers that come together in no other program's table: customer, project and activity, in some languages. */
export const TOGETHER = [
  ['customer', 'project', 'activity'],
  ['kunde', 'projekt', 'tatigkeit'],
  ['client', 'projet', 'activite'],
  ['cliente', 'proyecto', 'actividad'],
  ['klant', 'project', 'activiteit'],
  ['cliente', 'progetto', 'attivita'],
] as const

export const OTHER_LISTS = [
  { is: 'a list of projects from Kimai', field: 'globalActivities' },
  { is: 'a list of projects from Kimai', field: 'parentTitle' },
  { is: 'a list of customers from Kimai', field: 'currency' },
  { is: 'a list of activities, projects or customers from Kimai', field: 'visible' },
] as const

export const EXPORT_INSTEAD = 'In Kimai: My times, the export button, CSV; or Export, with a filter for yourself, CSV.'
