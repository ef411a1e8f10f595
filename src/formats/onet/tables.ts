import { complaint, RELEASE } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { elementDraft, MOST_NAMED, MOST_ROWS, occupationDraft } from '../taxonomy/drafts.ts'
import { tabRows } from './rows.ts'
import { CODE, isCode } from './shape.ts'

const AGAIN = 'Download the release again.'

/** Occupation Data: code, title, description. */
export function* titleDrafts(text: string, release: string | undefined): Iterable<Read> {
  for (const { number, cell } of tabRows(text)) {
    const [place, code, name] = [`row ${number}`, cell(CODE), cell('Title')]
    if (!code || !isCode(code) || !name)
      yield { complaint: complaint(place, 'it has no O*NET-SOC code or no title', AGAIN) }
    else
      yield occupationDraft(place, { taxonomy: 'onet', part: 'title', code, name, text: cell('Description'), release })
  }
}

/** Related Occupations (and the retired matrices of the same shape): O*NET’s own order, read and never computed. */
export function* relatedDrafts(text: string, release: string | undefined): Iterable<Read> {
  const found = new Map<string, { place: string; name: string | undefined; rows: [rank: number, row: string][] }>()
  for (const { number, cell } of tabRows(text)) {
    const [code, related] = [cell(CODE), cell('Related O*NET-SOC Code')]
    const rank = Number(cell('Index') ?? cell('Related Index'))
    if (!code || !related || !isCode(code) || !isCode(related) || !Number.isInteger(rank) || rank < 1) {
      yield { complaint: complaint(`row ${number}`, 'it does not relate two codes at a rank', AGAIN) }
      continue
    }
    const one = found.get(code) ?? { place: `row ${number}`, name: cell('Title'), rows: [] }
    if (found.size <= MOST_NAMED) found.set(code, one)
    const tier = (cell('Relatedness Tier') ?? '-').replace(/\s+/g, '-')
    if (one.rows.length < MOST_ROWS) one.rows.push([rank, `${rank} ${tier} ${related} ${cell('Related Title') ?? ''}`])
  }
  for (const [code, { place, name, rows }] of found) {
    const ranked = rows.toSorted(([a], [b]) => a - b).map(([, row]) => row)
    yield occupationDraft(place, { taxonomy: 'onet', part: 'related', code, name, rows: ranked, release })
  }
}

/** Job Zones: how much preparation an occupation asks for, 1 to 5. */
export function* zoneDrafts(text: string, release: string | undefined): Iterable<Read> {
  for (const { number, cell } of tabRows(text)) {
    const [place, code, zone] = [`row ${number}`, cell(CODE), cell('Job Zone')]
    if (!code || !isCode(code)) yield { complaint: complaint(place, 'it has no O*NET-SOC code', AGAIN) }
    else if (zone && !/^[1-5]$/.test(zone))
      yield { complaint: complaint(place, `the job zone “${zone.slice(0, 20)}” is none from 1 to 5`, AGAIN) }
    else if (zone)
      yield occupationDraft(place, { taxonomy: 'onet', part: 'zone', code, name: cell('Title'), rows: [zone], release })
  }
}

/** Content Model Reference: what each element is. */
export function* elementDrafts(text: string): Iterable<Read> {
  for (const { number, cell } of tabRows(text)) {
    const [place, code, name] = [`row ${number}`, cell('Element ID'), cell('Element Name')]
    if (!code || !name) yield { complaint: complaint(place, 'this element has no id or no name', AGAIN) }
    else yield elementDraft(place, 'element', { taxonomy: 'onet', code, name, text: cell('Description') })
  }
}

/** Scales Reference: from where to where each scale goes. */
export function* scaleDrafts(text: string): Iterable<Read> {
  for (const { number, cell } of tabRows(text)) {
    const [place, scale, name] = [`row ${number}`, cell('Scale ID'), cell('Scale Name')]
    const [least, most] = [cell('Minimum'), cell('Maximum')]
    if (!scale || !name || !least || !most || !(Number(least) < Number(most)))
      yield { complaint: complaint(place, 'this scale has no name or no two ends', AGAIN) }
    else
      yield elementDraft(place, 'scale', { taxonomy: 'onet', code: `scale ${scale}`, name, text: `${least} ${most}` })
  }
}

/** Read Me: which release it is. */
export function* releaseDrafts(text: string): Iterable<Read> {
  const [first = '', second = ''] = text.split(/\r\n|\n|\r/, 2)
  const release = /^O\*NET ([\d.]+) Database/.exec(first)?.[1]
  if (release)
    yield elementDraft(WHOLE_FILE, 'release', { taxonomy: 'onet', code: RELEASE, name: release, text: second })
}
