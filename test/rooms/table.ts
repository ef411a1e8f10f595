/** Which rooms a room may import from, type-only imports included. The table of the house. */
export const TABLE: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  statistics: [],
  record: ['calendar'],
  measures: ['record', 'calendar', 'statistics'],
  documents: ['record', 'measures', 'calendar'],
  formats: ['record', 'calendar'],
  sources: ['formats', 'record', 'calendar'],
  store: ['record', 'calendar'],
  actions: ['store', 'sources', 'formats', 'documents', 'measures', 'statistics', 'record', 'calendar'],
  questions: ['store', 'sources', 'documents', 'measures', 'statistics', 'record', 'calendar'],
  web: ['actions', 'questions', 'record', 'measures', 'documents', 'calendar'],
  'web/islands': ['record', 'calendar'],
  cli: ['actions', 'questions', 'record', 'measures', 'documents', 'calendar'],
  mcp: ['actions', 'questions', 'record', 'measures', 'documents', 'calendar'],
  start: [
    'calendar',
    'statistics',
    'record',
    'measures',
    'documents',
    'formats',
    'sources',
    'store',
    'actions',
    'questions',
    'web',
    'cli',
    'mcp',
  ],
}

/** What single files may import beyond their room. */
export const ALLOWANCES: readonly { file: RegExp; rooms: readonly string[] }[] = [
  { file: /^formats\/(.+\/)?write\.tsx?$/, rooms: ['documents'] },
  { file: /^formats\/(.+\/)?write\.test\.tsx?$/, rooms: ['documents'] },
]

/** Doors besides `#room`, open to their own room only. */
export const INNER_DOORS: Readonly<Record<string, string>> = { '#web/charts': 'web' }

/** Where a program, a worker or a browser enters: files reached without an import, besides each room's `index.ts`. */
export const ENTRIES: readonly RegExp[] = [
  /^start\/thalweg\.ts$/,
  /^formats\/reading-worker\.ts$/,
  /^questions\/measuring-worker\.ts$/,
  /^web\/islands\/[^/]+\.tsx?$/,
  /\.d\.ts$/,
]

/** Lists written out by hand: every one of `members` has to be imported by one of the files in `lists`. */
export const LISTS: readonly { kind: string; member: RegExp; lists: readonly string[] }[] = [
  { kind: 'page', member: /^(web\/pages\/[^/]+)\//, lists: ['web/pages/index.ts', 'web/pages/index.tsx'] },
  {
    kind: 'command',
    member: /^(cli\/commands\/(?!index\.)[^/.]+)[./]/,
    lists: ['cli/commands/index.ts', 'cli/index.ts'],
  },
  { kind: 'format', member: /^(formats\/[^/]+)\/(?:read|write)\.tsx?$/, lists: ['formats/index.ts'] },
  { kind: 'tool', member: /^(mcp\/tools\/(?!index\.)[^/.]+)[./]/, lists: ['mcp/tools/index.ts', 'mcp/index.ts'] },
]
