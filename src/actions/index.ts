export type { Doer, Outcome } from './doer.ts'
export { type Edited, type Given, keep } from './keep.ts'
export { takeAway } from './take-away.ts'
export { undo } from './undo.ts'
