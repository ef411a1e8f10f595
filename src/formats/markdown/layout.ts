import type { ConceptName } from '#record'

/**
 * Where everything stands in the folder. Folders are named so that, in order of path, what is pointed at comes before
 * what points at it: files are admitted one by one.
 */
export const FOLDERS = {
  person: 'career',
  learning: 'career/learning',
  organisation: 'career/organisations',
  contact: 'career/people',
  skill: 'career/skills',
  work: 'career/works',
  job: 'jobs',
  entry: 'journal',
  evidence: 'story/evidence',
} as const

/** Concepts with a file for each thing. */
export type FiledConcept = keyof typeof FOLDERS

/** The field that is the text below the front matter. */
export const BODY: Partial<Record<ConceptName, string>> = {
  person: 'summary',
  organisation: 'summary',
  contact: 'note',
  job: 'summary',
  entry: 'text',
  evidence: 'text',
  learning: 'takeaways',
}

/** Things that stand in the file of what they belong to, as a list under `name`; `field` points at it. */
export interface Part {
  name: string
  concept: ConceptName
  field: string
}

/** Parts in the order they are admitted. */
export const PARTS: Partial<Record<ConceptName, readonly Part[]>> = {
  person: [{ name: 'boundaries', concept: 'boundary', field: '' }],
  organisation: [{ name: 'otherwise', concept: 'variant', field: 'organisation' }],
  contact: [
    { name: 'conversations', concept: 'conversation', field: 'contact' },
    { name: 'otherwise', concept: 'variant', field: 'contact' },
  ],
  work: [{ name: 'statements', concept: 'statement', field: 'work' }],
  job: [
    { name: 'positions', concept: 'position', field: 'job' },
    { name: 'boundaries', concept: 'boundary', field: 'job' },
    { name: 'intentions', concept: 'intention', field: 'job' },
    { name: 'moves', concept: 'move', field: 'job' },
    { name: 'sortings', concept: 'sorting', field: 'job' },
    { name: 'serves', concept: 'serving', field: 'job' },
    { name: 'otherwise', concept: 'variant', field: 'job' },
  ],
  position: [
    { name: 'duties', concept: 'duty', field: 'position' },
    { name: 'otherwise', concept: 'variant', field: 'position' },
  ],
  duty: [{ name: 'serves', concept: 'serving', field: 'duty' }],
}

/** Moves and sortings of one job that name a position or duty of another stand here, after all jobs. */
export const LOOSE = {
  path: 'loose.md',
  marker: 'loose',
  parts: [
    { name: 'moves', concept: 'move', field: '' },
    { name: 'sortings', concept: 'sorting', field: '' },
  ],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

export const TIMERS = {
  path: 'time/timer.md',
  marker: 'timer',
  parts: [{ name: 'timers', concept: 'timer', field: '' }],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

/** Places that are looked at for what is new; their secrets are in no export. */
export const SOURCES = {
  path: 'sources.md',
  marker: 'sources',
  parts: [{ name: 'sources', concept: 'source', field: '' }],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

/** `thalweg: hours` marks a month of intervals, one row each. */
export const HOURS = { folder: 'time', marker: 'hours' } as const

/** The name in the front matter by which a file of ours is known, and says what it holds. */
export const MARKER = 'thalweg'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `weeklyHours` → `weekly hours`: a field as it stands in a file. (`on` is “true” to many readers of YAML.) */
export function fieldName(field: string): string {
  if (field === 'on') return 'date'
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
