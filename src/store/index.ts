import type { Id } from '#record'

export type { ContactLine, ConversationDay } from './contact-lines.ts'
export type { Examination, Finding } from './examination.ts'
export { likenessSlice } from './likeness-slice.ts'
export { isPostgres, type Opening, openStore } from './open-store.ts'
export { backupRecord, examineRecord, restoreRecord } from './safekeeping.ts'
export type { SkillNaming } from './skill-namings.ts'
export type { Backup, BackupTerms } from './sqlite/backup.ts'
export type { Restored } from './sqlite/restore.ts'
export type {
  Change,
  DayCount,
  Deed,
  EntryFilter,
  Found,
  Known,
  MonthSeconds,
  Operation,
  Origin,
  Page,
  Reader,
  Saving,
  Store,
  Stored,
  Writer,
} from './store.ts'
export { StoreTrouble } from './trouble.ts'

export type PersonId = Id<'person'>
