import { complaint, type OccupationPart } from '#record'
import type { Read } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { elementDraft, occupationDraft } from '../taxonomy/drafts.ts'
import { countOf } from '../tidy-line.ts'
import { type TabRow, tabRows } from './rows.ts'
import { CODE, isCode, isElement, partOf } from './shape.ts'

interface Rated {
  importance?: string
  level?: string
  left?: true
}

interface OfOccupation {
  place: string
  part: OccupationPart
  code: string
  name?: string | undefined
  elements: Map<string, Rated>
}

/**
 * Skills, Knowledge and Abilities: importance and level of each element. What O*NET recommends to suppress is left out; so
 * is an element that is not relevant to the occupation.
 */
export function* levelDrafts(text: string, release: string | undefined): Iterable<Read> {
  const found = new Levels()
  for (const row of tabRows(text)) {
    const wrong = found.take(row)
    if (wrong) yield { complaint: complaint(`row ${row.number}`, wrong, 'Download the release again.') }
  }
  for (const [code, name] of found.names) yield elementDraft(WHOLE_FILE, 'named', { taxonomy: 'onet', code, name })
  for (const one of found.occupations.values()) {
    const rows = [...one.elements].flatMap(([element, { importance, level, left }]) =>
      left || (!importance && !level) ? [] : [`${element} ${importance ?? '-'} ${level ?? '-'}`],
    )
    const { place, part, code, name } = one
    if (rows.length) yield occupationDraft(place, { taxonomy: 'onet', part, code, name, rows, release })
  }
  yield* found.said()
}

/** Ratings of one file: many times what a table of any release has. */
const MOST_RATED = 200_000

/** Where each scale begins and ends. */
const ENDS = { IM: [1, 5], LV: [0, 7] } as const

class Levels {
  readonly occupations = new Map<string, OfOccupation>()
  readonly names = new Map<string, string>()
  #suppressed = 0
  #other = 0
  #count = 0
  #beyond = 0

  /** What is wrong with the row, if anything. */
  take({ number, cell }: TabRow): string | undefined {
    const [code, element, scale, value] = [cell(CODE), cell('Element ID'), cell('Scale ID'), cell('Data Value')]
    if (!code || !isCode(code)) return 'it has no O*NET-SOC code'
    if (!element || !isElement(element)) return 'it names no element'
    const part = partOf(element)
    if (!part || (scale !== 'IM' && scale !== 'LV')) {
      this.#other++
      return undefined
    }
    if (value !== undefined && !isRating(value, ENDS[scale])) return `its value “${value.slice(0, 20)}” is no rating`
    if (this.#count >= MOST_RATED) {
      this.#beyond++
      return undefined
    }
    const rated = this.#rated(`row ${number}`, part, code, element, cell)
    if (cell('Not Relevant') === 'Y') rated.left = true
    if (value === undefined) return undefined
    if (cell('Recommend Suppress') === 'Y') this.#suppressed++
    else rated[scale === 'IM' ? 'importance' : 'level'] = value
    return undefined
  }

  #rated(place: string, part: OccupationPart, code: string, element: string, cell: TabRow['cell']): Rated {
    const key = `${part} ${code}`
    const one = this.occupations.get(key) ?? { place, part, code, name: cell('Title'), elements: new Map() }
    this.occupations.set(key, one)
    const rated: Rated = one.elements.get(element) ?? {}
    if (!one.elements.has(element)) this.#count++
    one.elements.set(element, rated)
    const name = cell('Element Name')
    if (name && !this.names.has(element)) this.names.set(element, name)
    return rated
  }

  *said(): Iterable<Read> {
    const say = (message: string, hint: string): Read => ({ complaint: complaint(WHOLE_FILE, message, hint) })
    if (this.#suppressed)
      yield say(
        `not taken: ${countOf(this.#suppressed, 'rating')} that O*NET itself recommends to suppress, as few people were asked`,
        'Nothing to do.',
      )
    if (this.#other)
      yield say(
        `not taken: ${countOf(this.#other, 'row')} of other scales or other parts of the content model`,
        'Importance and level of skills, knowledge and abilities are.',
      )
    if (this.#beyond)
      yield say(
        `not taken: ${countOf(this.#beyond, 'rating')} after the first ${MOST_RATED.toLocaleString('en')}`,
        'No release has so many: download it again.',
      )
    if (!this.occupations.size && !this.#other) yield say('there is no occupation in this table', 'Download it again.')
  }
}

function isRating(value: string, [least, most]: readonly [number, number]): boolean {
  return /^\d(\.\d{1,4})?$/.test(value) && Number(value) >= least && Number(value) <= most
}
