import { type Instant, isPartialDate, parsePartialDate, parseWallTime, wallTime, type Zone } from '#calendar'
import { type ThingField, type Typed, typedList, typedText } from './thing-field.ts'

/**
 * What was typed, as the concept's fields want it; absent where nothing was typed. What cannot be read stays as it was
 * typed, so that the record’s own check says what is wrong with it.
 */
export function readTyped(fields: readonly ThingField[], typed: Typed, zone: Zone): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, readField(field, typed, zone)]))
}

function readField(field: ThingField, typed: Typed, zone: Zone): unknown {
  if (field.kind === 'weekdays') {
    const days = typedList(typed, field.name).map(Number)
    return days.length ? days : undefined
  }
  if (field.kind === 'several') {
    const chosen = typedList(typed, field.name)
    return chosen.length ? [...chosen] : undefined
  }
  const text = typedText(typed, field.name)
  if (!text.trim()) return undefined
  switch (field.kind) {
    case 'lines':
      return linesOf(text)
    case 'text':
      return text.replace(/\r\n?/g, '\n')
    case 'partial date':
      return isPartialDate(text.trim()) ? text.trim() : (parsePartialDate(text) ?? text)
    case 'number':
      return numberOf(text)
    case 'percent': {
      const number = numberOf(text)
      return typeof number === 'number' ? Math.round(number * 100) / 10_000 : number
    }
    case 'moment':
      return parseWallTime(text, zone) ?? text
    case 'time':
      return text.trim().slice(0, 5)
    default:
      return text.trim()
  }
}

function linesOf(text: string): string[] | undefined {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(Boolean)
  return lines.length ? lines : undefined
}

function numberOf(text: string): number | string {
  const number = Number(text.trim().replace(',', '.'))
  return Number.isFinite(number) ? number : text
}

/** A thing of the record as it stands in the controls of its form. */
export function typedFrom(fields: readonly ThingField[], thing: object, zone: Zone): Typed {
  const values = thing as Readonly<Record<string, unknown>>
  return Object.fromEntries(fields.map(({ name, kind }) => [name, typedOf(kind, values[name], zone)]))
}

function typedOf(kind: ThingField['kind'], value: unknown, zone: Zone): string | string[] {
  if (value === undefined || value === null) return kind === 'weekdays' || kind === 'several' ? [] : ''
  switch (kind) {
    case 'weekdays':
    case 'several':
      return (value as (number | string)[]).map(String)
    case 'lines':
      return (value as string[]).map((line) => line.replace(/\s*\n\s*/g, ' ')).join('\n')
    case 'percent':
      return String(Math.round((value as number) * 10_000) / 100)
    case 'moment':
      return wallTime(zone, value as Instant)
    default:
      return String(value)
  }
}
