import type { LeftOut } from '../people/left-out.ts'
import { isWebLink, type ListedContact } from '../people/listed-contact.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'
import type { Column, Role } from './shape.ts'

/** Without `name` the row says it of nobody. */
export type RowContact = Omit<ListedContact, 'name'> & { name: string | undefined }

const NO_PHONE = /fax|pager/i
/** What Google puts every contact into. */
const OF_EVERYBODY = /^\*? ?(?:my ?contacts|starred|friends and family)?$/i
/** What Outlook writes where nothing is meant. */
const NOTHING = /^(?:0\/0\/00|00\.00\.0000|unspecified|keine angabe|non spécifié)$/i

/** One row of an address book. What is not taken is counted in `left`. */
export function contactOfRow(
  cells: readonly string[],
  columns: readonly Column[],
  place: string,
  left: LeftOut,
): RowContact {
  const all = (role: Role) => valuesOf(cells, columns, role)
  const [organisation, ...others] = all('organisation')
  const [title, ...titles] = all('title')
  leave(cells, columns, left)
  const nicknames = all('nickname')
  const name = nameOf(all) ?? nicknames[0]
  const [emails, urls] = [all('email'), all('url')]
  return {
    place,
    name: tidyLine(name, 4_000),
    organisation,
    title,
    emails: emails.filter((one) => one.includes('@')),
    phones: all('phone'),
    urls: urls.filter(isWebLink),
    notes: [
      ...columns.flatMap(({ at, role }) => (role === 'note' ? (tidyText(cells[at]) ?? []) : [])),
      ...labelled('Nickname', name === nicknames[0] ? [] : nicknames),
      ...labelled('Department', all('department')),
      ...labelled('Also at', others),
      ...labelled('Also', titles),
      ...labelled(
        'Labels',
        all('words')
          .flatMap((words) => words.split(/[;,]/))
          .map((word) => word.trim())
          .filter((word) => !OF_EVERYBODY.test(word)),
      ),
      ...labelled('Also reached by', [
        ...emails.filter((one) => !one.includes('@')),
        ...urls.filter((one) => !isWebLink(one)),
      ]),
    ],
  }
}

/** Given name before family name, unless the whole name has them the other way round (山田 太郎). */
function nameOf(all: (role: Role) => readonly string[]): string | undefined {
  const [whole] = all('name')
  const parts = (['first', 'middle', 'last'] as const).flatMap((role) => all(role)[0] ?? [])
  const words = (text: string) => text.split(' ').sort().join(' ')
  const name = parts.join(' ')
  return !name || (whole && words(whole) === words(name)) ? whole : name
}

/** Several values of one cell stand between “:::”; Google marks the main one's kind with a star. */
function valuesOf(cells: readonly string[], columns: readonly Column[], role: Role): string[] {
  const of = columns.filter((column) => column.role === role && !(role === 'phone' && isNoPhone(cells, column)))
  const isMain = ({ kindAt }: Column) => kindAt !== undefined && cells[kindAt]?.trim().startsWith('*')
  return of
    .toSorted((a, b) => Number(isMain(b) ?? false) - Number(isMain(a) ?? false) || a.rank - b.rank || a.at - b.at)
    .flatMap(({ at }) => (cells[at] ?? '').split(':::'))
    .flatMap((value) => tidyLine(value, 4_000) ?? [])
}

function isNoPhone(cells: readonly string[], { kindAt }: Column): boolean {
  return kindAt !== undefined && NO_PHONE.test(cells[kindAt] ?? '')
}

function labelled(label: string, words: readonly string[]): string[] {
  return words.length ? [`${label}: ${[...new Set(words)].join(', ')}`] : []
}

function leave(cells: readonly string[], columns: readonly Column[], left: LeftOut): void {
  const private_ = new Set<string>()
  for (const column of columns) {
    const cell = cells[column.at]?.trim()
    if (!cell || NOTHING.test(cell) || column.role === 'own' || column.role === 'kind') continue
    if (column.role === 'phone' && isNoPhone(cells, column)) private_.add('fax and pager numbers')
    else if (column.role) continue
    else if (column.keeps) private_.add(column.keeps)
    else left.noteForeign(column.header || 'a column without a header')
  }
  for (const what of private_) left.notePrivate(what)
}
