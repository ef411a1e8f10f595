/**
 * Harvest, “Detailed time report” as CSV (https://support.getharvest.com/hc/en-us/articles/360048180732): `Date, Client, Project,
 * Project Code, Task, Notes, Hours, Hours Rounded, Billable?, Invoiced?, Approved?, First Name, Last Name, Employee Id, Roles, Employee?,
 * …, External Reference URL`, some of them missing by permission and settings; with `Started At, Ended At` where time is tracked by
 * start and end. `Date` is in the account's format; `Hours` are exact, `Hours Rounded` are for invoices.
 */
export const TOGETHER = ['Date', 'Client', 'Project', 'Task', 'Hours'] as const
/** One of these makes it Harvest's. */
export const ONLY_HERE = ['Hours Rounded', 'Billable?', 'Invoiced?', 'Approved?', 'Project Code', 'Employee?'] as const

/** First and last name side by side, as the report has them in every language. */
export const NAMES = [
  ['First Name', 'Last Name'],
  ['Vorname', 'Nachname'],
  ['Prénom', 'Nom'],
  ['Nombre', 'Apellido'],
  ['Nombre', 'Apellidos'],
] as const

/** What else Harvest exports, known by its columns. */
export const OTHER_TABLES = [
  { is: 'a list of clients from Harvest', has: ['Client Name', 'Address'] },
  { is: 'a list of projects from Harvest', has: ['Project', 'Project Code', 'Budget'] },
  { is: 'a list of people from Harvest', has: ['First Name', 'Last Name', 'Email', 'Weekly Capacity'] },
  { is: 'a list of tasks from Harvest', has: ['Task Name', 'Default Billable'] },
  { is: 'a list of expenses from Harvest', has: ['Date', 'Client', 'Project', 'Category', 'Amount'] },
  { is: 'a list of expenses from Harvest', has: ['Date', 'Client', 'Project', 'Expense Category'] },
  { is: 'a list of invoices from Harvest', has: ['Issue Date', 'Client', 'Invoice Amount'] },
  { is: 'a summary from Harvest', has: ['Total Hours', 'Billable Hours'] },
  { is: 'a summary from Harvest', has: ['Hours', 'Billable Hours', 'Billable Amount'] },
] as const

export const EXPORT_INSTEAD = 'In Harvest: Reports, Detailed time, choose the period, Run report, Export, CSV.'
