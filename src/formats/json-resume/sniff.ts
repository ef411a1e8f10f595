import type { Glimpse } from '../format.ts'
import { lookAlikeOf } from './look-alike.ts'
import { SECTION_NAMES } from './shape.ts'

/** The names the schema has; those that files only sometimes use for them say too little. */
const SECTIONS = new Set<string>(Object.keys(SECTION_NAMES))

/** How sure it is that a file is a résumé in JSON: by the names on its top level. Look-alikes count, to be refused. */
export function sniffResume({ head, path }: Glimpse): number {
  if (!/^\s*\{/.test(head)) return 0
  const names = topLevelNames(head)
  const known = [...names].filter((name) => SECTIONS.has(name))
  if (/"\$schema"\s*:\s*"[^"]*(?:jsonresume|resume-schema)/i.test(head)) return 0.95
  if (known.includes('basics')) return names.has('sections') ? 0.6 : 0.9
  if (lookAlikeOf(names)) return 0.6
  if (known.length > 1) return 0.7
  if (known.length === 1 && known[0] !== 'projects') return 0.4
  return /resume|résumé|lebenslauf|curriculum|\bcv\b/i.test(path.normalize('NFC')) ? 0.35 : 0
}

/** Names on the top level, also of text that breaks off or is broken further down. */
export function topLevelNames(text: string): Set<string> {
  const names = new Set<string>()
  let depth = 0
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"(?:\s*:)?|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth++
    else if (token === '}' || token === ']') depth--
    else if (depth === 1 && token.endsWith(':')) names.add(token.slice(1, token.lastIndexOf('"')))
  }
  return names
}
