import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'
import { isBlank, textOf } from '../json-resume/raw-entry.ts'
import type { SectionName } from '../json-resume/shape.ts'
import { splitPeriod } from '../resume/split-period.ts'
import { toldText } from '../resume/told-text.ts'
import { LOOKS, NAMES } from './shape.ts'

/** An item of a section, as JSON Resume would have it. What nothing is known of keeps its name, so that it is told. */
export function translated(section: SectionName, item: JsonObject): JsonObject {
  const { date, period, url, website, summary, description, ...rest } = withoutLooks(item)
  const isLevel = section === 'skills' || section === 'languages'
  const told = isLevel ? {} : toldOf(section, summary, description)
  const named = renamed(section, isLevel && description !== undefined ? { ...rest, description } : rest)
  return {
    ...withLevel(section, named),
    ...withUrl(url ?? website),
    ...datesOf(section, date ?? period),
    ...told,
  }
}

function withoutLooks(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !LOOKS.has(name)))
}

function renamed(section: SectionName, item: JsonObject): JsonObject {
  const result = { ...item }
  for (const [name, names] of Object.entries(NAMES[section] ?? {})) {
    const found = names.find((one) => !isBlank(item[one]))
    if (!found) continue
    delete result[found]
    result[name] = item[found] as Json
  }
  return result
}

/** A level from 1 to 5 stands beside the words for it, or alone; 0 is none. */
function withLevel(section: SectionName, item: JsonObject): JsonObject {
  if (section !== 'skills' && section !== 'languages') return item
  const { level, ...rest } = item
  const name = section === 'skills' ? 'level' : 'fluency'
  if (typeof level !== 'number') return item
  return rest[name] !== undefined || level <= 0 ? rest : { ...rest, [name]: `${level} of 5` }
}

function withUrl(url: Json | undefined): JsonObject {
  const where = isObject(url) ? (url.href ?? url.url) : url
  return where === undefined || isBlank(where) ? {} : { url: where }
}

const HAS_PERIOD: readonly SectionName[] = ['work', 'volunteer', 'education', 'projects']

function datesOf(section: SectionName, date: Json | undefined): JsonObject {
  if (date === undefined || isBlank(date)) return {}
  if (!HAS_PERIOD.includes(section)) return { date: isObject(date) ? (date.end ?? date.start ?? null) : date }
  if (isObject(date)) return { startDate: date.start ?? null, endDate: date.end ?? null }
  const text = textOf(date)
  const { start, end } = splitPeriod(text) ?? { start: text }
  return { startDate: start, ...(end === undefined ? {} : { endDate: end }) }
}

/** Of a project, `description` is one line and `summary` all; elsewhere there is only one of the two. */
function toldOf(section: SectionName, summary: Json | undefined, description: Json | undefined): JsonObject {
  const [first, second] = [description, summary].map((one) => toldText(textOf(one)))
  const said = [first?.summary, second?.summary].filter(Boolean).join('\n\n')
  const points = [...(first?.highlights ?? []), ...(second?.highlights ?? [])]
  if (HAS_PERIOD.includes(section))
    return { ...(said ? { summary: said } : {}), ...(points.length ? { highlights: points } : {}) }
  const text = [said, ...points.map((point) => `- ${point}`)].filter(Boolean).join('\n')
  return text ? { summary: text } : {}
}
