import { type Complaint, complaint } from '#record'
import { WHOLE_FILE } from '../intake/taken.ts'
import type { Json } from '../json/parse-json.ts'
import { countOf } from '../tidy-line.ts'

/** Counts what is listed as media; none is taken. */
export function mediaIn(list: Json | undefined): number {
  return Array.isArray(list) ? list.length : 0
}

/** Told once for a whole journal. */
export function mediaLeft(count: number): Complaint {
  const said = countOf(count, 'photo, video or sound', 'photos, videos and sounds')
  return complaint(
    WHOLE_FILE,
    `${said} of its entries ${count === 1 ? 'was' : 'were'} left out`,
    'Keep the export: the record holds words only.',
  )
}
