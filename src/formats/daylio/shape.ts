/**
 * Daylio, CSV export (https://daylio.net): `full_date,date,weekday,time,mood,activities,note_title,note`, since 2024 with `scales`
 * before the title; before 2020 `year,date,weekday,time,mood,activities,note`, its date `18 May`. Activities stand between `|`.
 */
export const COLUMNS = [
  'full_date',
  'year',
  'date',
  'weekday',
  'time',
  'mood',
  'activities',
  'scales',
  'note_title',
  'note',
] as const
export type Column = (typeof COLUMNS)[number]

/** The moods Daylio begins with, as energy. `fugly` is what awful was called once. Others are a person’s own words. */
export const ENERGY: Readonly<Record<string, number>> = { rad: 2, good: 1, meh: 0, bad: -1, awful: -2, fugly: -2 }
