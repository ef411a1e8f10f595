export { type Asker, ask, whoAmI } from './asker.ts'
export { type PictureHours, pictureHours } from './picture.ts'
export {
  alike,
  type Suggestion,
  type SuggestionReason,
  type Unsorted,
  type UnsortedGroup,
  unsorted,
} from './unsorted.ts'
