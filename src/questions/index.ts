export { type Asker, ask, whoAmI } from './asker.ts'
