import { activityWatch } from './activitywatch/read.ts'
import { bragdoc } from './bragdoc/read.ts'
import { clockify } from './clockify/read.ts'
import { contactsSheet } from './contacts-sheet/read.ts'
import { datedText } from './dated-text/read.ts'
import { dayOne } from './day-one/read.ts'
import { daygram } from './daygram/read.ts'
import { daylio } from './daylio/read.ts'
import { esco } from './esco/read.ts'
import { europass } from './europass/read.ts'
import { feed } from './feed/read.ts'
import type { AnyFormat } from './format.ts'
import { gitLog } from './git/log.ts'
import { git } from './git/read.ts'
import { goodreads } from './goodreads/read.ts'
import { harvest } from './harvest/read.ts'
import { icalendar } from './icalendar/read.ts'
import { journiv } from './journiv/read.ts'
import { jrnl } from './jrnl/read.ts'
import { jsonResume } from './json-resume/read.ts'
import { kimai } from './kimai/read.ts'
import { klog } from './klog/read.ts'
import { learningList } from './learning-list/read.ts'
import { linkedIn } from './linkedin/read.ts'
import { mail } from './mail/read.ts'
import { markdown } from './markdown/read.ts'
import { monica } from './monica/read.ts'
import { onet } from './onet/read.ts'
import { pdfResume } from './pdf-resume/read.ts'
import { reactiveResume } from './reactive-resume/read.ts'
import { solidtime } from './solidtime/read.ts'
import { superProductivity } from './super-productivity/read.ts'
import { timeSheet } from './time-sheet/read.ts'
import { timeclock } from './timeclock/read.ts'
import { timewarrior } from './timewarrior/read.ts'
import { toggl } from './toggl/read.ts'
import { vcard } from './vcard/read.ts'
import { watson } from './watson/read.ts'

/** Every format Thalweg reads, one line each. Content decides which one reads a file. */
export const FORMATS: readonly AnyFormat[] = [
  jsonResume,
  reactiveResume,
  europass,
  pdfResume,
  bragdoc,
  linkedIn,
  goodreads,
  learningList,
  onet,
  esco,
  icalendar,
  feed,
  mail,
  markdown,
  vcard,
  contactsSheet,
  monica,
  toggl,
  clockify,
  timewarrior,
  activityWatch,
  git,
  gitLog,
  harvest,
  kimai,
  solidtime,
  watson,
  timeclock,
  klog,
  superProductivity,
  timeSheet,
  jrnl,
  dayOne,
  daylio,
  journiv,
  daygram,
  datedText,
]

export { FIGURES_HEAD, writeFiguresJson, writeFiguresMarkdown } from './figures/write.ts'
export type { AnyFormat, Format, Glimpse, Read, StreamFormat, Surroundings } from './format.ts'
export { folderKind, isNotes } from './intake/folder-kind.ts'
export { type PackedDrafts, packDrafts, unpackDrafts } from './intake/packed-drafts.ts'
export type { FileReading } from './intake/reading.ts'
export { textFormats } from './intake/recognise.ts'
export { isSkipped } from './intake/skipped.ts'
export type { FoundFile, GivenFile, Handed } from './intake/taken.ts'
export { type JsonResumeOptions, writeJsonResume } from './json-resume/write.ts'
export { isOwnKey, ownKeys } from './markdown/own-keys.ts'
export { type WholeRecord, type WrittenFile, writeMarkdown } from './markdown/write.ts'
export { type Progress, type ReadingOptions, readFiles } from './read-files.ts'
export { careerKeys, careerPrefix } from './resume/career-drafts.ts'
