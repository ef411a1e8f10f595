import type { Json } from '../json/parse-json.ts'

/**
 * Day One 2 and later: Export → JSON (https://dayoneapp.com/guides/tips-and-tutorials/exporting-entries/), a ZIP with one
 * JSON file for each journal beside the folders photos, videos, audios and pdfs.
 */
export interface DayOneEntry {
  uuid?: Json
  /** An instant in Greenwich: `2020-03-23T08:15:00Z`. */
  creationDate?: Json
  /** `Europe/Berlin`; some programs that write the format escape the slash twice. */
  timeZone?: Json
  /** Markdown, signs that Markdown might take for its own behind a backslash, media as `![](dayone-moment://…)`. */
  text?: Json
  /** The same as JSON in a text; alone in some entries. */
  richText?: Json
  tags?: Json
  location?: Json
}

/** Lists of media; their files are not read. */
export const MEDIA = ['photos', 'videos', 'audios', 'pdfAttachments'] as const

/** Taken into fields of the record, or said by them; all else goes to the extras. */
export const TAKEN: ReadonlySet<string> = new Set(['uuid', 'creationDate', 'text', 'richText', 'tags', ...MEDIA])

/**
 * Day One Classic: a folder `Journal.dayone/entries` with one property list for each entry (`.doentry`), in XML
 * (https://www.apple.com/DTDs/PropertyList-1.0.dtd). These names are taken, all else goes to the extras.
 */
export const CLASSIC = {
  uuid: 'UUID',
  creationDate: 'Creation Date',
  timeZone: 'Time Zone',
  text: 'Entry Text',
  tags: 'Tags',
  starred: 'Starred',
  location: 'Location',
  weather: 'Weather',
  creator: 'Creator',
} as const
