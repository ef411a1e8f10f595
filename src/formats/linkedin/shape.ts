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
  /** Tables that look the same are told apart by their file's name. */
  file?: RegExp
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
  | 'Recommendations Received'
  | 'Recommendations Given'
  | 'Endorsements Received'
  | 'Learning'
  | 'Job Applications'
  | 'Saved Jobs'
  | 'messages'

const PERIOD: readonly Column[] = ['started', 'finished']
const RECOMMENDATION: readonly Column[] = ['firstName', 'lastName', 'company', 'jobTitle', 'text', 'created', 'status']

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
  {
    name: 'Recommendations Received',
    needs: [['firstName'], ['lastName'], ['text'], ['created', 'status']],
    columns: RECOMMENDATION,
    file: /receiv|reçue|erhalten|recibid|recebid|ricevut/i,
  },
  {
    name: 'Recommendations Given',
    needs: [['firstName'], ['lastName'], ['text'], ['created', 'status']],
    columns: RECOMMENDATION,
    file: /given|donnée|gegeben|abgegeben|realizad|feita|fornit/i,
  },
  {
    name: 'Endorsements Received',
    needs: [['skill'], ['endorserFirstName', 'endorserLastName', 'endorserUrl'], ['endorsed', 'endorsementStatus']],
    columns: ['endorsed', 'skill', 'endorserFirstName', 'endorserLastName', 'endorserUrl', 'endorsementStatus'],
  },
  {
    name: 'Learning',
    needs: [['contentTitle'], ['contentType', 'watched', 'completed', 'saved']],
    columns: ['contentTitle', 'contentDescription', 'contentType', 'watched', 'completed', 'saved', 'learningNotes'],
  },
  {
    name: 'Job Applications',
    needs: [['applied'], ['jobTitle', 'company', 'openingUrl']],
    columns: ['applied', 'contactEmail', 'contactPhone', 'company', 'jobTitle', 'openingUrl', 'resumeName', 'answers'],
  },
  {
    name: 'Saved Jobs',
    needs: [['openingSaved'], ['jobTitle', 'company', 'openingUrl']],
    columns: ['openingSaved', 'company', 'jobTitle', 'openingUrl'],
  },
  {
    name: 'messages',
    needs: [['conversation'], ['from'], ['to'], ['sentAt']],
    columns: [
      'conversation',
      'conversationTitle',
      'from',
      'senderUrl',
      'to',
      'recipientUrls',
      'sentAt',
      'subject',
      'content',
      'folder',
      'attachments',
      'isDraft',
      'isConversationDraft',
    ],
    file: /^(?!.*(?:guide|coach|role.?play))/i,
  },
  { name: 'Courses', needs: [['name'], ['number']], columns: ['name', 'number'] },
  { name: 'Skills', needs: [['name']], columns: ['name'], byFile: /skill|comp[eé]tence|kenntnis|aptitud|habilidad/i },
]

/** Tables of the export that are not taken: columns they are known by, what they hold, and how their file is called. */
export const TABLES_LEFT: readonly (readonly [columns: string, holds: string, file?: RegExp])[] = [
  ['Endorsement Date|Skill Name', 'endorsements you gave'],
  ['Text|Creation Date|Status', 'recommendations, under a name that does not say if you received or gave them'],
  ['Conversation Id|Content', 'messages with LinkedIn’s assistants'],
  ['Sent At|Direction', 'invitations'],
  ['Organization|Followed On', 'organisations you follow'],
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
  ['Date|Status|FullName', 'people you follow'],
  ['Question|Answer', 'answers for applications', /answer|response/i],
  ['Alert_Parameters|Saved_Search_Id', 'saved searches'],
  ['Challenge Date|Challenge Type', 'security checks'],
  ['Verification Type|Verified Date', 'verifications of who you are'],
  ['Private Identity Asset Name', 'saved résumés'],
  ['Ad Clicked Date', 'advertising'],
  ['Action|Date|Page/App', 'advertising'],
  ['Marketplace Type|Creation Time', 'services you offer'],
  ['Date|Link', 'posts you shared again', /repost/i],
  ['Saved Item|Created Time', 'saved posts'],
]
