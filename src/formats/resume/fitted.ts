import { CONCEPTS, type Complaint, complaint, type Draft, type Field } from '#record'
import type { Read } from '../format.ts'

const CUT_HINT = 'Shorten it in the file and import it again, or leave it so.'

/**
 * A draft whose texts fit the record: what is too long is cut and what does not do for an optional field is left out,
 * each with a complaint, so that one odd field does not cost the whole thing.
 */
export function* fitted(draft: Draft): Iterable<Read> {
  const fields: Readonly<Record<string, Field<unknown>>> = CONCEPTS[draft.concept].fields
  const value: Record<string, unknown> = {}
  for (const [name, raw] of Object.entries(draft.value)) {
    const field = fields[name]
    if (!field || raw === undefined || raw === '') continue
    if (field.to || field.check(raw) !== undefined) {
      value[name] = raw
      continue
    }
    const { fit, said } = fitting(field, raw)
    if (fit !== undefined || !field.optional) value[name] = fit ?? raw
    if (fit !== undefined || field.optional) yield { complaint: tooMuch(draft, name, said) }
  }
  yield { draft: { ...draft, value } as Draft }
}

function tooMuch({ place, concept }: Draft, name: string, said: string): Complaint {
  return complaint(place, `the ${name} of this ${concept} ${said}`, CUT_HINT)
}

function fitting(field: Field<unknown>, raw: unknown): { fit?: unknown; said: string } {
  if (typeof raw === 'string') {
    const fit = longestThatFits(raw, (text) => field.check(text) !== undefined)
    return fit ? { fit, said: `was too long and was cut to ${fit.length} characters` } : { said: 'was left out' }
  }
  if (!Array.isArray(raw)) return { said: 'was left out' }
  const parts = raw.flatMap((part) =>
    field.check([part]) === undefined && typeof part === 'string'
      ? (longestThatFits(part, (text) => field.check([text]) !== undefined) ?? [])
      : part,
  )
  const most = greatest(parts.length, (count) => field.check(parts.slice(0, count)) !== undefined)
  const said = most < raw.length ? `were too many and were cut to the first ${most}` : 'were too long and were cut'
  return most ? { fit: parts.slice(0, most), said } : { said: 'were left out' }
}

/** The longest beginning with “…” behind it that passes. */
function longestThatFits(text: string, passes: (text: string) => boolean): string | undefined {
  const clean = text.toWellFormed().replaceAll('\u0000', '')
  if (passes(clean)) return clean
  const cut = (length: number) => `${clean.slice(0, length).toWellFormed()}…`
  const length = greatest(clean.length, (one) => passes(cut(one)))
  return length ? cut(length) : undefined
}

/** The greatest number from 1 to `most` that passes, 0 when none does; found by halving. */
function greatest(most: number, passes: (number: number) => boolean): number {
  let [least, last] = [0, most]
  while (least < last) {
    const middle = Math.ceil((least + last) / 2)
    if (passes(middle)) least = middle
    else last = middle - 1
  }
  return least
}
