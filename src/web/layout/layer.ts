/** The three layers everything on a page speaks of; each has one colour everywhere. */
export type Layer = 'job' | 'work' | 'career'
