import { clockify } from './clockify/read.ts'
import { contactsSheet } from './contacts-sheet/read.ts'
import type { AnyFormat } from './format.ts'
import { goodreads } from './goodreads/read.ts'
import { icalendar } from './icalendar/read.ts'
import { jsonResume } from './json-resume/read.ts'
import { learningList } from './learning-list/read.ts'
import { linkedIn } from './linkedin/read.ts'
import { markdown } from './markdown/read.ts'
import { reactiveResume } from './reactive-resume/read.ts'
import { timeSheet } from './time-sheet/read.ts'
import { timewarrior } from './timewarrior/read.ts'
import { toggl } from './toggl/read.ts'
import { vcard } from './vcard/read.ts'

/** Every format Thalweg reads, one line each. Content decides which one reads a file. */
export const FORMATS: readonly AnyFormat[] = [
  jsonResume,
  reactiveResume,
  linkedIn,
  goodreads,
  learningList,
  icalendar,
  markdown,
  vcard,
  contactsSheet,
  toggl,
  clockify,
  timewarrior,
  timeSheet,
]

export type { AnyFormat, Format, Glimpse, Read, StreamFormat, Surroundings } from './format.ts'
export { type PackedDrafts, packDrafts, unpackDrafts } from './intake/packed-drafts.ts'
export type { FileReading } from './intake/reading.ts'
export { textFormats } from './intake/recognise.ts'
export type { GivenFile } from './intake/taken.ts'
export { type JsonResumeOptions, writeJsonResume } from './json-resume/write.ts'
export { isOwnKey, ownKeys } from './markdown/own-keys.ts'
export { type WholeRecord, type WrittenFile, writeMarkdown } from './markdown/write.ts'
export { type Progress, type ReadingOptions, readFiles } from './read-files.ts'
export { careerKeys, careerPrefix } from './resume/career-drafts.ts'
