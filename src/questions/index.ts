export { type Asker, ask, whoAmI } from './asker.ts'
export { type EarlierImport, earlierImports } from './earlier-imports.ts'
export { findDuty, findJob, findWork, jobNamed } from './find-job.ts'
export { type PictureHours, pictureHours } from './picture.ts'
export { recentOperations } from './recent-operations.ts'
export { sampleShown } from './sample-shown.ts'
export { searchEntries } from './search-entries.ts'
export {
  type OneUnsorted,
  oneUnsorted,
  type Suggestion,
  type SuggestionReason,
  type Unsorted,
  type UnsortedGroup,
  unsorted,
} from './unsorted.ts'
export { type Stretch, type Week, type WeekDay, type WeekJob, type WeekStretch, week } from './week.ts'
