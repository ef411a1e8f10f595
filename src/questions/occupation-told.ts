import type { Days } from '#calendar'
import { essentialsHeld, type Finding, type OccupationGap, occupationGap, ownLevels } from '#measures'
import {
  type Element,
  essentialsOf,
  levelsOf,
  type Occupation,
  type OccupationPart,
  RELEASE,
  type RelatedOccupation,
  relatedOf,
  type Skill,
  type Taxonomy,
  taxonomyOf,
} from '#record'
import type { Reader } from '#store'

/** Tables of levels, as they stand one under the other. */
export const LEVEL_PARTS = ['skills', 'knowledge', 'abilities'] as const
export type LevelPart = (typeof LEVEL_PARTS)[number]

/** One occupation as a classification tells it, with one’s own levels beside. */
export interface OccupationTold {
  taxonomy: Taxonomy
  code: string
  name: string
  text?: string | undefined
  /** Job zone, 1…5. */
  zone?: string | undefined
  /** Of the classification; absent where its files do not say it. */
  release?: string | undefined
  /** Tables with levels that were brought. */
  tables: readonly { part: LevelPart; gap: OccupationGap }[]
  /** Of a classification without levels. */
  essentials?: { share: Finding; missing: readonly string[] } | undefined
  /** What elements are called, and what they are. */
  elements: ReadonlyMap<string, Pick<Element, 'name' | 'text'>>
}

/** A related occupation, in the classification’s own order. */
export interface RelatedTold extends RelatedOccupation {
  name: string
  /** Own levels against its skills; absent where they were not brought. */
  gap?: OccupationGap | undefined
  /** Own skills that something shows and that are important there. */
  counting: readonly string[]
}

/** An element from this importance on is what an occupation lives by: the middle of O*NET’s scale. */
const IMPORTANT = 3

/** What was brought of an occupation; nothing where nothing was. */
export async function occupationTold(
  reader: Reader,
  code: string,
  skills: readonly Skill[],
  period: Days,
): Promise<OccupationTold | undefined> {
  const taxonomy = taxonomyOf(code)
  const parts = new Map((await reader.occupations(taxonomy, [code])).map((one) => [one.part, one]))
  const name = [...parts.values()].find((one) => one.name)?.name
  if (!parts.size) return undefined
  const own = ownLevels(skills)
  const tables = LEVEL_PARTS.flatMap((part) => {
    const gap = gapOf(parts.get(part), own, period)
    return gap?.elements.length ? [{ part, gap }] : []
  })
  const essentials =
    taxonomy === 'esco' ? essentialsHeld(essentialsOf(parts.get('skills') ?? {}), skills, period) : undefined
  const named = tables.flatMap(({ gap }) => gap.elements.map(({ element }) => element))
  const elements = await elementsNamed(reader, taxonomy, [...named, ...(essentials?.missing ?? []), RELEASE])
  return {
    ...{ taxonomy, code, tables, essentials, elements },
    name: name ?? code,
    text: parts.get('title')?.text,
    zone: parts.get('zone')?.rows?.[0],
    release: [...parts.values()].find((one) => one.release)?.release ?? elements.get(RELEASE)?.name,
  }
}

/** The occupations related to this one by the classification’s own table, each with one’s own levels beside. */
export async function relatedTold(
  reader: Reader,
  code: string,
  skills: readonly Skill[],
  period: Days,
  /** Skills that something in the record shows. */
  shown: ReadonlySet<string>,
): Promise<RelatedTold[]> {
  const taxonomy = taxonomyOf(code)
  const [table] = await reader.occupations(taxonomy, [code], ['related'])
  const related = table ? relatedOf(table) : []
  const said = await reader.occupations(
    taxonomy,
    related.map((one) => one.code),
    ['title', 'skills'],
  )
  const find = (of: string, part: OccupationPart) => said.find((one) => one.code === of && one.part === part)
  const own = ownLevels(skills)
  return related.map((one) => {
    const needs = find(one.code, 'skills')
    const name = find(one.code, 'title')?.name ?? needs?.name ?? one.name ?? one.code
    return {
      ...one,
      name,
      gap: gapOf(needs, own, period),
      counting: countingFor(
        needs,
        skills.filter(({ id }) => shown.has(id)),
      ),
    }
  })
}

function gapOf(needs: Occupation | undefined, own: ReadonlyMap<string, number>, period: Days) {
  return needs && occupationGap(levelsOf(needs), own, period)
}

/** Own skills that are an element of importance there. */
function countingFor(needs: Occupation | undefined, skills: readonly Skill[]): string[] {
  const important = new Set(
    levelsOf(needs ?? {}).flatMap(({ element, importance }) => ((importance ?? 0) >= IMPORTANT ? [element] : [])),
  )
  return skills.flatMap(({ id, elements }) => (elements?.some((one) => important.has(one)) ? [id] : []))
}

/** By code; what describes an element goes before what only names it. */
export async function elementsNamed(reader: Reader, taxonomy: Taxonomy, codes: readonly string[]) {
  const elements = new Map<string, Pick<Element, 'name' | 'text'>>()
  for (const { code, name, text } of await reader.elements(taxonomy, [...new Set(codes)]))
    if (text || !elements.has(code)) elements.set(code, { name, text })
  return elements
}
