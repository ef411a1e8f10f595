import type { Json } from '../json/parse-json.ts'

/**
 * Journiv (https://github.com/journiv/journiv-app), data export: a ZIP with `data.json` beside the folder media. At first
 * entries stood inside their journals; since `export_version` 1.5 at the latest all stand in `moments`, each with a narrative
 * entry or none.
 */
export interface JournivExport {
  export_version?: Json
  journals?: Json
  moments?: Json
  mood_definitions?: Json
}

export interface JournivJournal {
  title?: Json
  external_id?: Json
  entries?: Json
}

/** An entry by itself has the words and the time; inside a moment the words only. */
export interface JournivEntry {
  title?: Json
  /** Before 2026: Markdown or plain words. */
  content?: Json
  /** Rich text as Quill keeps it (https://quilljs.com/docs/delta). */
  content_delta?: Json
  content_plain_text?: Json
  entry_date?: Json
  entry_datetime_utc?: Json
  entry_timezone?: Json
  tags?: Json
  mood_log?: Json
  is_pinned?: Json
  is_draft?: Json
  journal_external_id?: Json
  prompt_text?: Json
  created_at?: Json
}

export interface JournivMoment {
  logged_at_utc?: Json
  logged_date_tz?: Json
  logged_timezone?: Json
  note?: Json
  tags?: Json
  primary_mood_name?: Json
  mood_activity?: Json
  entry?: Json
  created_at?: Json
}

/** Scores go from 1 to 5; the names are those it begins with, for exports whose moods have no score. */
export interface JournivMood {
  name?: Json
  score?: Json
}

/** Fields kept as they are. */
export const KEPT = [
  'location_json',
  'latitude',
  'longitude',
  'weather_json',
  'weather_summary',
  'is_pinned',
  'is_draft',
  'prompt_text',
] as const
