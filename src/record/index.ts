export { type Admitted, admit, check, type Draft, isKeyRef, type KeyRef, nameKey, pointingFields } from './admit.ts'
export { BOUNDARY_KINDS, type Boundary } from './boundary.ts'
export { type Complaint, complaint } from './complaint.ts'
export type { Concept } from './concept.ts'
export { CAREER_CONCEPTS, CONCEPT_NAMES, CONCEPTS, type ConceptName, type Content, type Thing } from './concepts.ts'
export type { Contact, Conversation, Tie } from './contact.ts'
export { type DayPiece, dayPieces } from './day-piece.ts'
export type { Duty } from './duty.ts'
export { ENTRY_KINDS, type Entry } from './entry.ts'
export type { Field } from './field.ts'
export {
  type Cadence,
  COUNTED_THINGS,
  type CountedThing,
  type Forecast,
  GOAL_OWNERS,
  type Goal,
  type Milestone,
} from './goal.ts'
export { birthOf, freshId, type Id, isId } from './id.ts'
export type { Intention } from './intention.ts'
export { type Interval, LEAD, LONGEST_INTERVAL, type Timer, TRACES, type Trace } from './interval.ts'
export { ASSUMED_WEEKLY_HOURS, JOB_KINDS, type Job, type JobKind } from './job.ts'
export type { Learning } from './learning.ts'
export type { Lifeboat } from './lifeboat.ts'
export {
  domainsAround,
  exampleWeight,
  type NameExample,
  type NameReason,
  namesOf,
  TOKEN_KINDS,
  type TokenKind,
  timeOf,
  tokensOf,
  wordsIn,
} from './likeness.ts'
export { MERGEABLE, type Mergeable, type Merging, subjectOf, type Variant } from './merging.ts'
export { DECIDERS, MOVE_KINDS, type Move } from './move.ts'
export type { Need } from './need.ts'
export {
  type Element,
  OCCUPATION_PARTS,
  type Occupation,
  type OccupationPart,
  RELEASE,
  TAXONOMIES,
  type Taxonomy,
  taxonomyOf,
} from './occupation.ts'
export { essentialsOf, levelsOf, type NeededLevel, type RelatedOccupation, relatedOf } from './occupation-rows.ts'
export type { Organisation } from './organisation.ts'
export {
  type AgreedDay,
  agreedDay,
  BLEED_KINDS,
  type BleedKind,
  type BleedPiece,
  boundariesOf,
  byDay,
  outside,
  secondsOf,
} from './outside-boundary.ts'
export { type OwnTime, ownTime } from './own-time.ts'
export { type Person, type Settings, settingsOf } from './person.ts'
export type { Position } from './position.ts'
export type { Answer, Pulse } from './pulse.ts'
export { RATED, type Rated, type Rating } from './rating.ts'
export { addRatings, type Named, NO_RATINGS, type RatedField, type RatingSums } from './rating-sums.ts'
export { SAMPLE_KEY } from './sample.ts'
export type { Serving } from './serving.ts'
export { EVIDENCE_KINDS, type Evidence, type Skill } from './skill.ts'
export { fits, SORTING_TRAITS, type Sorting, type SortingTrait, sortingFor, traitsOf } from './sorting.ts'
export { SOURCE_KINDS, type Source, type SourceKind } from './source.ts'
export { type Known, type KnownBy, knownFrom, SURENESSES, type Sureness } from './sureness.ts'
export { servingsOf, type Terms } from './terms.ts'
export { SESSION, type TimelinePiece, type TraceStretch, timeline, traceStretches } from './timeline.ts'
export { type DayTotal, dayTotals, type MonthTotal, monthTotals, type Strand } from './totals.ts'
export type { Statement, Work } from './work.ts'
