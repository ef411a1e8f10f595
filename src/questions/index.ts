export {
  type AlignedWork,
  type AlignmentNow,
  alignmentNow,
  type EntriesOfWork,
  entriesOfWork,
} from './alignment-now.ts'
export {
  ALIKE_SHOWN,
  type AlikeSuggestion,
  countAlike,
  type Origin,
  type SaidOtherwise,
  type WhoIsIt,
  whoIsIt,
} from './alike.ts'
export { allFindings, FIGURE_PARTS, type PartFindings } from './all-findings.ts'
export { type Asker, ask, whoAmI } from './asker.ts'
export { type AttentionNow, attentionNow } from './attention-now.ts'
export { type BleedPieces, type BleedStretch, bleedPieces } from './bleed-pieces.ts'
export { type Career, career, type LongLine, longLine } from './career.ts'
export { type ChangeNow, type ChangeTerms, type ChosenChange, changeNow } from './change-now.ts'
export { type ContactNow, contactNow, findContact } from './contact-now.ts'
export { type Day, type DayJob, day } from './day.ts'
export type { DayStretch } from './day-stretches.ts'
export { type EarlierImport, earlierImports } from './earlier-imports.ts'
export { type EnergyBehind, energyBehind } from './energy-behind.ts'
export { type EnergyNow, type EnergyTerms, energyNow, energySoon, MOST_CHECK_INS } from './energy-now.ts'
export { figuresNow } from './figures-now.ts'
export { findDuty, findJob, findWork, jobNamed } from './find-job.ts'
export { findMove } from './find-move.ts'
export { type FoundOccupation, findOccupations } from './find-occupations.ts'
export { type FoundFinding, findingsIn } from './findings-in.ts'
export { foretoldOf } from './foretold-of.ts'
export { type CadenceNow, DAYS_OVER, type GoalNow, type GoalsNow, goalsNow } from './goals-now.ts'
export type { JobFigures, MonthOfBleed, WeekFigures } from './job-figures.ts'
export { type JobNow, jobNow, type WeekSource, weeksAround } from './job-now.ts'
export { type JobParts, jobParts } from './job-parts.ts'
export { type JobRatings, jobRatings } from './job-ratings.ts'
export { type JobList, jobsHeld, type ListedJob, positionOn } from './jobs-held.ts'
export {
  type DutyOfJob,
  ENTRIES_A_PAGE,
  type EntryNames,
  entryNames,
  type Journal,
  type JournalNames,
  journal,
} from './journal.ts'
export { type Ledger, type LedgerLine, ledger } from './ledger.ts'
export { type LifeboatNow, lifeboatNow } from './lifeboat-now.ts'
export type { MadeOne } from './made-one.ts'
export { energyInThread } from './measuring-thread.ts'
export { LEVEL_PARTS, type LevelPart, type OccupationTold, type RelatedTold } from './occupation-told.ts'
export { type OwnershipNow, ownershipNow } from './ownership-now.ts'
export {
  CONTACTS_A_PAGE,
  type DueContact,
  type ListedContact,
  PEOPLE_ORDERS,
  PEOPLE_SHOWN,
  type PeopleNow,
  type PeopleTerms,
  peopleNow,
} from './people-now.ts'
export { PERIOD_NAMES, type PeriodName } from './period-named.ts'
export {
  type BleedFigure,
  type JobFigure,
  PICTURE_PARTS,
  type Picture,
  type PicturePart,
  type PictureTerms,
  picture,
  type WorkFigure,
} from './picture.ts'
export { PICTURE_PERIODS, type PictureBy, type PicturePeriod } from './picture-periods.ts'
export { type PulseNow, pulseNow } from './pulse-now.ts'
export { recentOperations } from './recent-operations.ts'
export { relatedBrought } from './related-brought.ts'
export { type RestNow, restNow } from './rest-now.ts'
export { type Brought, type MethodRun, MOST_INPUT, methodsKnown, runMethod } from './run-method.ts'
export { sampleShown } from './sample-shown.ts'
export { type FoundEntry, searchEntries } from './search-entries.ts'
export { ENTRIES_OF_SKILL, type OneSkill, oneSkill, type SkillsNow, type SkillsTerms, skillsNow } from './skills-now.ts'
export { type HeldSource, sourcesHeld } from './sources-held.ts'
export {
  type OneUnsorted,
  oneUnsorted,
  type Suggestion,
  type Unsorted,
  type UnsortedGroup,
  unsorted,
} from './unsorted.ts'
export { type Stretch, type Week, type WeekDay, type WeekJob, type WeekStretch, week } from './week.ts'
export { type WeekBleed, weekBleed } from './week-bleed.ts'
export { type WeekNow, weekNow } from './week-now.ts'
export { type Beginning, type Missing, whatIsMissing } from './what-is-missing.ts'
export { wordingOn, wordingsOf } from './wording.ts'
export { type WorkNow, type WorksNow, worksNow } from './work-now.ts'
export { type WorkParts, workParts } from './work-parts.ts'
