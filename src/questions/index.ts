export { type Asker, ask, whoAmI } from './asker.ts'
export {
  alike,
  type Suggestion,
  type SuggestionReason,
  type Unsorted,
  type UnsortedGroup,
  unsorted,
} from './unsorted.ts'
