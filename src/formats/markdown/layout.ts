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
  goal: 'plan/goals',
  pulse: 'plan/pulse',
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
  goal: 'note',
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
  goal: [
    { name: 'milestones', concept: 'milestone', field: 'goal' },
    { name: 'forecasts', concept: 'forecast', field: 'goal' },
  ],
  pulse: [{ name: 'answers', concept: 'answer', field: 'pulse' }],
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

/** What one means to do and needs, with nothing of its own to stand in. */
export const PLAN = {
  path: 'plan/plan.md',
  marker: 'plan',
  parts: [
    { name: 'cadences', concept: 'cadence', field: '' },
    { name: 'needs', concept: 'need', field: '' },
    { name: 'lifeboats', concept: 'lifeboat', field: '' },
  ],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

/** Who knows whom, after all contacts. */
export const TIES = {
  path: 'career/ties.md',
  marker: 'ties',
  parts: [{ name: 'ties', concept: 'tie', field: '' }],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

/** Ratings of jobs, after the evidence and entries they rest on. */
export const RATINGS = {
  path: 'story/ratings.md',
  marker: 'ratings',
  parts: [{ name: 'ratings', concept: 'rating', field: '' }],
} as const satisfies { path: string; marker: string; parts: readonly Part[] }

/** Files that hold nothing but lists. */
export const LISTS = [LOOSE, TIMERS, SOURCES, PLAN, TIES, RATINGS] as const

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
