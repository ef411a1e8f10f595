import type { SourceKind } from '#record'
import { activityWatch } from './activity-watch.ts'
import { calDav } from './caldav.ts'
import { calendarAddress } from './calendar-address.ts'
import type { LiveSource } from './source.ts'
import { watchedFolder } from './watched-folder.ts'

/** Every kind of source that is looked at again and again, one line each. */
export const LIVE_SOURCES: Readonly<Record<SourceKind, LiveSource>> = {
  folder: watchedFolder,
  calendar: calendarAddress,
  CalDAV: calDav,
  ActivityWatch: activityWatch,
}

export { type Grant, isLocked, needsAddress } from './grant.ts'
export { type Kept, Keyring } from './keyring.ts'
export type { LastLook } from './last-look.ts'
export type { LiveSource, Looking, Memory, Secret, Seen } from './source.ts'
