/**
 * The text release of the O*NET database (`db_29_0_text.zip`): tab-separated tables, the first line names the columns.
 * Before 29.x most tables had no `Title`, `Element Name` and `Scale Name`.
 * https://www.onetcenter.org/dictionary/29.0/text/
 */
export const CODE = 'O*NET-SOC Code'

export type Table = 'occupations' | 'levels' | 'related' | 'elements' | 'scales' | 'zones' | 'read me' | 'other'

/** Which table a file is, from its first line; nothing when it is none of O*NET’s. */
export function tableOf(head: string): Table | undefined {
  const first = head.slice(0, 2_000).split(/\r\n|\n|\r/, 1)[0] ?? ''
  if (/^O\*NET [\d.]+ Database\s*$/.test(first)) return 'read me'
  const names = first.split('\t').map((name) => name.trim())
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name))
  if (has('Element ID', 'Element Name', 'Description') && !has(CODE)) return 'elements'
  if (has('Scale ID', 'Scale Name', 'Minimum', 'Maximum') && !has('Element ID')) return 'scales'
  if (!has(CODE)) return undefined
  if (has('Related O*NET-SOC Code')) return 'related'
  if (has('Element ID', 'Scale ID', 'Data Value')) return 'levels'
  if (has('Job Zone')) return 'zones'
  return has('Title', 'Description') ? 'occupations' : 'other'
}

/** `29.0` from `…/db_29_0_text/Skills.txt`; nothing when no folder says it. */
export function releaseOf(path: string): string | undefined {
  const match = /(?:^|[/_-])db_(\d{1,2})_(\d)(?:_|\/|\.|$)/i.exec(path)
  return match ? `${match[1]}.${match[2]}` : undefined
}

/** An O*NET-SOC code: `17-2121.01`. */
export function isCode(text: string): boolean {
  return /^\d{2}-\d{4}\.\d{2}$/.test(text)
}

/** The id of an element, as its branch of the content model: `2.A.1.a`. */
export function isElement(text: string): boolean {
  return /^\d(\.[\w-]{1,20}){0,10}$/.test(text)
}

/** The table an element is of, by the branch of the content model it stands in; nothing for those no figure uses. */
export function partOf(element: string): 'skills' | 'knowledge' | 'abilities' | undefined {
  if (/^2\.[AB](\.|$)/.test(element)) return 'skills'
  if (/^2\.C(\.|$)/.test(element)) return 'knowledge'
  return /^1\.A(\.|$)/.test(element) ? 'abilities' : undefined
}
