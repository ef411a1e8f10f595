import { type Complaint, complaint } from '#record'
import { findMethod, inputOf, type Json, METHODS, type Method, WrongInput } from '#statistics'
import type { RelatedBrought } from './related-brought.ts'

export type MethodRun = { method: Method; output: unknown } | Complaint

/** Bytes, values and levels of an input: far more than any published case has. */
export const MOST_INPUT = 8 * 1024 * 1024
const MOST_VALUES = 200_000
const MOST_LEVELS = 50

/** What can be run, without running it. */
export function methodsKnown(): readonly Method[] {
  return METHODS
}

/** Where the table of related occupations is asked for, when an input lacks it. */
export type Brought = () => Promise<RelatedBrought | undefined>

/**
 * Runs a method by its name, or by the key of a case it is held to, on a JSON text. What is wrong with the input is a sentence.
 * A table of occupations that the input lacks is taken from what was brought.
 */
export async function runMethod(name: string, text: string, place: string, brought: Brought): Promise<MethodRun> {
  const method = findMethod(name)
  if (!method) return complaint('', `no method is called “${name}”`, '“thalweg method” lists them all.')
  const read = readInput(text, place, method.most ?? MOST_VALUES)
  if ('hint' in read) return read
  try {
    const input = inputOf(read.json)
    const table = method.lacksTable?.(input) ? await brought() : undefined
    // The table is plain texts and numbers; only absent fields keep it from being JSON by its type.
    return { method, output: method.run(table ? ({ ...(input as object), ...table } as unknown as Json) : input) }
  } catch (error) {
    if (error instanceof WrongInput) return complaint(place, error.message, error.hint)
    return complaint(place, `“${method.name}” finds no answer for these figures`, ASK(method.name))
  }
}

const ASK = (name: string) => `“thalweg method ${name}” says what it does; docs/measures.md names its fields.`

function readInput(text: string, place: string, most: number): { json: Json } | Complaint {
  let json: Json
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return complaint(place, `this is no JSON: ${oneLine((error as Error).message)}`, hintOf(text))
  }
  return boundsOf(json, place, most) ?? { json }
}

/** Without recursion, so that no nesting is too deep to be refused. */
function boundsOf(json: Json, place: string, most: number): Complaint | undefined {
  let level: readonly Json[] = [json]
  let count = 0
  for (let depth = 0; level.length; depth++) {
    count += level.length
    if (depth > MOST_LEVELS) return complaint(place, `it is nested more than ${MOST_LEVELS} deep`, 'Write plain lists.')
    if (count > most)
      return complaint(place, `it has more than ${most} values`, 'Give fewer; a method is run on one figure’s.')
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as Json[]) : []))
  }
  return undefined
}

/** JSON knows neither of the words that R and Python write. */
function hintOf(text: string): string {
  return /\b(?:NaN|Infinity|NA|Inf|nan)\b/.test(text)
    ? 'JSON has no NaN, NA and Infinity: leave them out, or write null.'
    : 'Write the fields as {"field": value, …}.'
}

function oneLine(text: string): string {
  const shown = text.replace(/[\s\p{Cc}]+/gu, ' ')
  return shown.length > 160 ? `${shown.slice(0, 160)}…` : shown
}
