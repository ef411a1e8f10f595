/**
 * Clockify, “Detailed report” as CSV (https://clockify.me/help/reports/detailed-report): 13 to 21 columns, of which some are
 * missing by plan and settings. `Start Date` is in the date format of the workspace (`dd/MM/yyyy`, `MM/dd/yyyy`,
 * `yyyy-MM-dd`), `Start Time` with or without AM/PM.
 */
export const START = ['Start Date', 'Start Time'] as const

/** What else Clockify exports, known by its columns. */
export const OTHER_TABLES = [
  { is: 'a list of projects from Clockify', has: ['Project', 'Visibility', 'Tracked (h)'] },
  { is: 'a list of projects from Clockify', has: ['Project', 'Billability'] },
  { is: 'a summary from Clockify', has: ['Time (h)', 'Time (decimal)'] },
  { is: 'a weekly report from Clockify', has: ['Project', 'Total (h)', 'Total (decimal)'] },
  { is: 'a list of members from Clockify', has: ['Name', 'Email', 'Role', 'Group'] },
] as const

export const EXPORT_INSTEAD = 'In Clockify: Reports, Detailed, choose the period, Export, Save as CSV.'
