import { complaint } from '#record'
import type { Format, Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { atMost } from '../taxonomy/drafts.ts'
import { levelDrafts } from './levels.ts'
import { releaseOf, type Table, tableOf } from './shape.ts'
import { elementDrafts, relatedDrafts, releaseDrafts, scaleDrafts, titleDrafts, zoneDrafts } from './tables.ts'

const READ: Readonly<Record<Exclude<Table, 'other'>, (text: string, release: string | undefined) => Iterable<Read>>> = {
  occupations: titleDrafts,
  levels: levelDrafts,
  related: relatedDrafts,
  elements: elementDrafts,
  scales: scaleDrafts,
  zones: zoneDrafts,
  'read me': releaseDrafts,
}

/** The text release of the O*NET database, table by table, as the person downloaded it. */
export const onet: Format = {
  name: 'onet',
  title: 'O*NET database (text)',
  sniff: ({ head }) => (tableOf(head) ? 0.98 : 0),
  *read({ path, text }) {
    const table = tableOf(text) ?? 'other'
    if (table === 'other') {
      const message = 'this table of the O*NET database holds nothing that a figure here uses'
      const hint = 'Occupation Data, Skills, Knowledge, Abilities, Related Occupations and Job Zones are taken.'
      yield { complaint: complaint(WHOLE_FILE, message, hint) }
    } else yield* atMost(READ[table](text, releaseOf(path)))
  },
}
