/**
 * The CSV download of ESCO, a file for each list: https://esco.ec.europa.eu/en/structure-esco-downloadable-datasets.
 * Names of columns differ a little between 1.0 and 1.2; other names (`altLabels`) stand a line each in one cell, or
 * between bars in the collections.
 */
export type List = 'concepts' | 'collection' | 'needs' | 'hierarchy' | 'other'

/** Which list a file is, from its columns; nothing when it is none of ESCO’s. */
export function listOf(header: readonly string[]): List | undefined {
  const has = (...wanted: string[]) => wanted.every((name) => header.includes(name))
  if (has('occupationUri', 'relationType', 'skillUri')) return 'needs'
  if (has('Level 0 URI', 'Level 0 preferred term')) return 'hierarchy'
  if (has('conceptUri', 'preferredLabel') && has('conceptType'))
    return has('broaderConceptUri') ? 'collection' : 'concepts'
  if (has('originalSkillUri', 'relatedSkillUri') || has('conceptUri', 'broaderUri')) return 'other'
  return has('conceptSchemeUri', 'preferredLabel') ? 'other' : undefined
}

/** `1.2.0` from `ESCO dataset - v1.2.0 - classification - en - csv/skills_en.csv`; nothing when no folder or file says it. */
export function releaseOf(path: string): string | undefined {
  return /(?:^|[^a-z\d])v(\d{1,2}(?:\.\d{1,2}){1,2})(?![\d.]*\d)/i.exec(path)?.[1]
}

const BASE = 'http://data.europa.eu/esco/'

/** What an address names: a kind, and what stands behind it, which is its code here. */
export function addressed(
  uri: string | undefined,
): { kind: 'occupation' | 'element' | 'group'; code: string } | undefined {
  if (!uri?.startsWith(BASE)) return undefined
  const path = uri.slice(BASE.length)
  const [kind = '', ...rest] = path.split('/')
  const code = rest.join('/')
  if (!code || path.length > 200) return undefined
  if (kind === 'occupation') return { kind, code }
  if (kind === 'skill') return { kind: 'element', code }
  if (kind === 'isced-f') return { kind: 'element', code: path }
  return kind === 'isco' || kind === 'skill-group' ? { kind: 'group', code } : undefined
}
