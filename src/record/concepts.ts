import { boundary } from './boundary.ts'
import type { Kept } from './concept.ts'
import { contact, conversation, tie } from './contact.ts'
import { duty } from './duty.ts'
import { entry } from './entry.ts'
import { cadence, forecast, goal, milestone } from './goal.ts'
import { intention } from './intention.ts'
import { interval, timer } from './interval.ts'
import { job } from './job.ts'
import { learning } from './learning.ts'
import { lifeboat } from './lifeboat.ts'
import { merging, variant } from './merging.ts'
import { move } from './move.ts'
import { need } from './need.ts'
import { element, occupation } from './occupation.ts'
import { organisation } from './organisation.ts'
import { person } from './person.ts'
import { position } from './position.ts'
import { answer, pulse } from './pulse.ts'
import { rating } from './rating.ts'
import { serving } from './serving.ts'
import { evidence, skill } from './skill.ts'
import { sorting } from './sorting.ts'
import { source } from './source.ts'
import { statement, work } from './work.ts'

/** Every concept of a record; what is pointed at stands before what points at it. */
export const CONCEPTS = {
  person,
  organisation,
  job,
  position,
  duty,
  work,
  statement,
  sorting,
  interval,
  timer,
  serving,
  boundary,
  intention,
  contact,
  conversation,
  skill,
  entry,
  evidence,
  learning,
  move,
  source,
  merging,
  variant,
  tie,
  goal,
  milestone,
  cadence,
  forecast,
  need,
  rating,
  pulse,
  answer,
  lifeboat,
  element,
  occupation,
}

export type ConceptName = keyof typeof CONCEPTS
export const CONCEPT_NAMES = Object.keys(CONCEPTS) as ConceptName[]

/** The thing in the record that a concept's name stands for. */
export type Thing<Name extends ConceptName> = Kept<(typeof CONCEPTS)[Name]>
/** Its fields without the id. */
export type Content<Name extends ConceptName> = Omit<Thing<Name>, 'id'>

/** The concepts a career is told with: everything but the journal, the traced time and other people. */
export const CAREER_CONCEPTS = [
  'person',
  'organisation',
  'job',
  'position',
  'duty',
  'work',
  'statement',
  'serving',
  'boundary',
  'intention',
  'skill',
  'evidence',
  'learning',
  'move',
] as const satisfies readonly ConceptName[]
