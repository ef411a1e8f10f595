export { type Asker, ask, whoAmI } from './asker.ts'
export { type EarlierImport, earlierImports } from './earlier-imports.ts'
export { type PictureHours, pictureHours } from './picture.ts'
export {
  type OneUnsorted,
  oneUnsorted,
  type Suggestion,
  type SuggestionReason,
  type Unsorted,
  type UnsortedGroup,
  unsorted,
} from './unsorted.ts'
