/**
 * The tables of the LinkedIn export (Settings → Data privacy → Get a copy of your data). LinkedIn publishes no
 * specification; its help names what is in it: https://www.linkedin.com/help/linkedin/answer/a1339364. A table is known by
 * its columns, in any order, among others, and some only by its file's name besides.
 */
import type { Column } from './columns.ts'

export interface Table {
  /** As the file is called in the export. */
  name: TableName
  /** Each group has to be there with one of its columns. */
  needs: readonly (readonly Column[])[]
  /** Every column the table may have. */
  columns: readonly Column[]
  /** Too plain to be known by its columns: the file's name must say it too. */
  byFile?: RegExp
}

export type TableName =
  | 'Profile'
  | 'Profile Summary'
  | 'Positions'
  | 'Education'
  | 'Skills'
  | 'Languages'
  | 'Certifications'
  | 'Volunteering'
  | 'Organizations'
  | 'Projects'
  | 'Honors'
  | 'Publications'
  | 'Patents'
  | 'Courses'
  | 'Connections'
  | 'Email Addresses'
  | 'PhoneNumbers'

const PERIOD: readonly Column[] = ['started', 'finished']

/** What is taken, the most telling first. */
export const TABLES: readonly Table[] = [
  {
    name: 'Connections',
    needs: [['firstName'], ['lastName'], ['connected']],
    columns: ['firstName', 'lastName', 'url', 'email', 'company', 'position', 'title', 'connected'],
  },
  {
    name: 'Profile',
    needs: [['firstName'], ['lastName'], ['headline', 'summary', 'geoLocation']],
    columns: [
      'firstName',
      'lastName',
      'headline',
      'summary',
      'geoLocation',
      'address',
      'websites',
      'twitter',
      'location',
    ],
  },
  {
    name: 'Profile Summary',
    needs: [['profileSummary']],
    columns: ['profileSummary'],
    byFile: /summary|r[eé]sum[eé]/i,
  },
  {
    name: 'Positions',
    needs: [['company'], ['title', 'position'], PERIOD],
    columns: ['company', 'title', 'position', 'description', 'location', ...PERIOD],
  },
  {
    name: 'Volunteering',
    needs: [['company'], ['role'], [...PERIOD, 'cause', 'description']],
    columns: ['company', 'role', 'cause', 'description', ...PERIOD],
  },
  {
    name: 'Education',
    needs: [['school'], ['degree', 'field', 'notes', 'activities', ...PERIOD]],
    columns: ['school', 'degree', 'field', 'notes', 'activities', 'description', ...PERIOD],
  },
  {
    name: 'Certifications',
    needs: [['name'], ['authority'], [...PERIOD, 'url', 'license']],
    columns: ['name', 'authority', 'url', 'license', ...PERIOD],
  },
  {
    name: 'Organizations',
    needs: [['name'], ['position'], PERIOD],
    columns: ['name', 'position', 'description', ...PERIOD],
  },
  {
    name: 'Projects',
    needs: [['title'], ['description', 'url'], PERIOD],
    columns: ['title', 'description', 'url', ...PERIOD],
  },
  { name: 'Honors', needs: [['title'], ['issued'], ['description']], columns: ['title', 'description', 'issued'] },
  {
    name: 'Patents',
    needs: [['title'], ['patentNumber']],
    columns: ['title', 'description', 'url', 'issued', 'patentNumber'],
  },
  {
    name: 'Publications',
    needs: [['name', 'title'], ['published']],
    columns: ['name', 'title', 'published', 'description', 'publisher', 'url'],
  },
  {
    name: 'Email Addresses',
    needs: [['email'], ['confirmed', 'primary']],
    columns: ['email', 'confirmed', 'primary'],
  },
  { name: 'PhoneNumbers', needs: [['number'], ['extension']], columns: ['extension', 'number', 'type'] },
  { name: 'Languages', needs: [['name'], ['proficiency']], columns: ['name', 'proficiency'] },
  { name: 'Courses', needs: [['name'], ['number']], columns: ['name', 'number'] },
  { name: 'Skills', needs: [['name']], columns: ['name'], byFile: /skill|comp[eé]tence|kenntnis|aptitud|habilidad/i },
]

/** Tables of the export that are not taken: columns they are known by, what they hold, and how their file is called. */
export const TABLES_LEFT: readonly (readonly [columns: string, holds: string, file?: RegExp])[] = [
  ['Endorsement Date|Skill Name', 'endorsements'],
  ['Job Title|Text|Creation Date', 'recommendations'],
  ['Conversation Id|Content', 'messages'],
  ['Sent At|Direction', 'invitations'],
  ['Organization|Followed On', 'organisations you follow'],
  ['Application Date|Job Title', 'applications'],
  ['Saved Date|Job Title', 'saved openings'],
  ['Content Title|Content Type', 'LinkedIn Learning'],
  ['Score|Dated On', 'test scores'],
  ['Supported Cause', 'causes you care about', /cause/i],
  ['Share Link|Share Commentary', 'posts you shared'],
  ['Date|Link|Message', 'comments you wrote', /comment/i],
  ['Date|Type|Link', 'reactions', /reaction/i],
  ['Date|Option Text', 'votes'],
  ['Time|Search Query', 'searches'],
  ['Registered At|Registration Ip', 'your registration'],
  ['Login Date|IP Address', 'logins'],
  ['Media Link|Media Description', 'pictures and documents you posted'],
  ['Category|Type Of Inference', 'what LinkedIn infers about you'],
  ['Member Age|Company Names', 'advertising'],
  ['Transaction Made At|Description', 'receipts', /receipt/i],
  ['Job Seeking Urgency Level|Preferred Job Types', 'what you told recruiters you look for'],
  ['Event Name|Event Time', 'events', /event/i],
  ['Hashtag', 'hashtags you follow', /hashtag/i],
  ['Full Name|Follow Type', 'people you follow'],
  ['Saved Item|Created Time', 'saved posts'],
]
