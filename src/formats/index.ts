import type { Format } from './format.ts'

/** Every format Thalweg reads, one line each. Content decides which one reads a file. */
export const FORMATS: readonly Format[] = []

export type { Format, Glimpse, Read, Surroundings } from './format.ts'
export type { FileReading } from './intake/reading.ts'
export { type Progress, type ReadingOptions, readFiles } from './read-files.ts'
