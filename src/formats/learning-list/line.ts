import type { Learning } from '#record'
import { splitPeriod } from '../resume/split-period.ts'
import { hoursIn, kindNamed, stageNamed } from './words.ts'

/** What one line of a written list says. */
export interface SaidLine {
  title: string
  by?: string
  kind?: Learning['kind']
  stage?: Learning['stage']
  hours?: number
  from?: string
  to?: string
  url?: string
  rest: string[]
}

/**
 * Reads `Title by Author (book, 6 h, 2021-03)`: the brackets at the end may say the kind, hours, a date or period, the
 * stage and an address, in any order; the title may be a link, or in quotes or stars.
 */
export function saidInLine(line: string): SaidLine {
  const text = line.replace(/\s+/g, ' ').trim().slice(0, 2_000)
  const { before, said } = bracketed(text)
  const { title, behind, url } = titled(before)
  const by = behind.replace(/^(?:\s*[-–—,:|]\s*|\s+)(?:(?:by|von|par)\s+)?/i, '').trim()
  return { title, ...(by ? { by } : {}), ...(url ? { url } : {}), rest: [], ...said }
}

/** The brackets at the end, when at least one part of them says something that is known. */
function bracketed(text: string): { before: string; said: Partial<SaidLine> } {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1
  if (open < 1 || text[open - 1] === ']') return { before: text, said: {} }
  const said: Partial<SaidLine> & { rest: string[] } = { rest: [] }
  const parts = text.slice(open + 1, -1).split(/[;·]|,(?!\d)/)
  for (const part of parts) {
    const found = knownPart(part.trim())
    if (found) Object.assign(said, found)
    else if (part.trim()) said.rest.push(part.trim())
  }
  return said.rest.length < parts.length ? { before: text.slice(0, open).trim(), said } : { before: text, said: {} }
}

function knownPart(part: string): Partial<SaidLine> | undefined {
  if (!part) return {}
  if (/^https?:\/\/\S+$/i.test(part)) return { url: part }
  const [kind, stage, hours] = [kindNamed(part), stageNamed(part), hoursIn(part, false)]
  if (kind) return { kind }
  if (stage) return { stage }
  if (hours !== undefined) return { hours }
  const period = splitPeriod(part)
  if (!period) return undefined
  return period.end === period.start
    ? { to: period.start }
    : { from: period.start, ...(period.end ? { to: period.end } : {}) }
}

const MARKED: readonly RegExp[] = [
  /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/,
  /^\*\*([^*]+)\*\*/,
  /^[*_]([^*_]+)[*_]/,
  /^["“„]([^"“”„]+)["”“]/,
  /^«\s*([^»]+?)\s*»/,
]

function titled(text: string): { title: string; behind: string; url?: string } {
  const [link, words, url] = /^\[([^\]]+)\]\((\S{1,2000}?)\)/.exec(text) ?? []
  if (link && words && url) return { title: words.trim(), behind: text.slice(link.length), url }
  for (const mark of MARKED) {
    const [whole, title] = mark.exec(text) ?? []
    if (whole && title) return { title: title.trim(), behind: text.slice(whole.length) }
  }
  const between = [/ (?:by|von|par) (?=\p{Lu})/gu, / [–—] /g, / - /g].map((sign) => [...text.matchAll(sign)].at(-1))
  const found = between.find((match) => match && match.index > 0)
  return found
    ? { title: text.slice(0, found.index).trim(), behind: text.slice(found.index) }
    : { title: text, behind: '' }
}
