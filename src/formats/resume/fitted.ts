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
    return fit ? { fit, said: `is too long and was cut to ${fit.length} characters` } : { said: 'was left out' }
  }
  if (!Array.isArray(raw)) return { said: 'was left out' }
  const parts = raw.flatMap((part) =>
    field.check([part]) === undefined && typeof part === 'string'
      ? (longestThatFits(part, (text) => field.check([text]) !== undefined) ?? [])
      : part,
  )
  let most = parts.length
  while (most > 0 && field.check(parts.slice(0, most)) === undefined) most = Math.floor(most * 0.9)
  return most
    ? { fit: parts.slice(0, most), said: `is too much and was cut to ${most} parts` }
    : { said: 'was left out' }
}

/** The longest beginning with “…” behind it that passes, found by halving. */
function longestThatFits(text: string, passes: (text: string) => boolean): string | undefined {
  const clean = text.toWellFormed().replaceAll('\u0000', '')
  if (passes(clean)) return clean
  let [fits, least, most] = [undefined as string | undefined, 0, clean.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    const cut = `${clean.slice(0, middle).toWellFormed()}…`
    if (passes(cut)) [fits, least] = [cut, middle]
    else most = middle - 1
  }
  return fits
}
