import type { Format } from './format.ts'
import { icalendar } from './icalendar/read.ts'
import { jsonResume } from './json-resume/read.ts'
import { markdown } from './markdown/read.ts'

/** Every format Thalweg reads, one line each. Content decides which one reads a file. */
export const FORMATS: readonly Format[] = [jsonResume, icalendar, markdown]

export type { Format, Glimpse, Read, Surroundings } from './format.ts'
export type { FileReading } from './intake/reading.ts'
export { type JsonResumeOptions, writeJsonResume } from './json-resume/write.ts'
export { type WholeRecord, type WrittenFile, writeMarkdown } from './markdown/write.ts'
export { type Progress, type ReadingOptions, readFiles } from './read-files.ts'
