import type { Json } from '../json/parse-json.ts'

/**
 * jrnl (https://jrnl.sh/en/stable/): a text in which every entry begins on a line with its date, `[2024-01-31 09:30:00 AM] Title`;
 * the date as the person set `timeformat`. Before version 2 there were no brackets. A folder journal has one such file a day,
 * `2024/01/31.txt`. As JSON: `jrnl --format json`.
 */
export interface JrnlExport {
  /** How often each tag is met. */
  tags?: Json
  entries?: Json
}

/** One entry of the JSON export. `uuid` and `creator` only where the journal is one of Day One’s. */
export interface JrnlEntry {
  title?: Json
  body?: Json
  /** `2024-01-31`. */
  date?: Json
  /** `09:30`. */
  time?: Json
  /** With their sign: `@work`. */
  tags?: Json
  starred?: Json
  uuid?: Json
  creator?: Json
}

/** A head of an entry with brackets; the space behind may be missing where nothing follows. */
export const BRACKETED = /^\[([^\]\n]{4,60})\](?: (.*)|\s*)$/s
/** One of version 1: a date and a time, then the title. */
export const BARE =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4} \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?) (.*)$/s

/** What jrnl writes when a journal is encrypted: a Fernet token. That of version 4 begins with bytes that are no text. */
export const ENCRYPTED = /^gAAAAA[\w-]{60,}={0,2}\s*$/

/** Its tag sign is `@` unless a person chose others. */
export const TAG = /(?<!\S)@[-+*#/\p{L}\p{N}_]+/gu
