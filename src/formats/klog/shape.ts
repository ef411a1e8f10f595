/**
 * klog (https://github.com/jotaen/klog/blob/main/Specification.md, version 1.4). A file holds records, parted by empty lines: a
 * date, perhaps the hours meant `(8h!)`, lines of summary, then indented entries: `1h30m`, `-30m`, `8:00 - 12:30`, `<23:00 - 1:00`,
 * `22:00 - 0:30>`, `9:00am - 1:00pm`, `14:00 - ?`, each with a summary that may go on, indented twice.
 */
export const HEADLINE = /^(\d{4})([-/])(\d{2})\2(\d{2})(?:[ \t]+(\([^()]{0,40}\)))?[ \t]*$/
export const SHOULD_TOTAL = /^\(\s*[+-]?(?=\d)(?:\d{1,5}h)?(?:\d{1,6}m)?!\s*\)$/
export const INDENTED = /^(?: {2,4}|\t)(?=[^ \t])/
/** A line that only an entry looks like: for sniffing. */
export const ENTRY = /^(?: {2,4}|\t)(?:[+-]?\d{1,5}[hm]|<?\d{1,2}:\d{2}(?:am|pm)?>? *-)/m

/** What is spent by one entry, in minutes; those of a range count from midnight of the record's day, −1,440 to 2,880. */
export type Spent = { minutes: number } | { from: number; to: number } | { from: number; to?: never }

export interface KlogEntry {
  line: number
  spent: Spent
  /** As written, without its summary. */
  said: string
  summary: string[]
}

export interface KlogRecord {
  line: number
  /** Days since 1970-01-01. */
  day: number
  summary: string[]
  entries: KlogEntry[]
}
