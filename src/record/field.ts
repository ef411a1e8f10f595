import {
  type ClockTime,
  type Instant,
  isClockTime,
  isPartialDate,
  isPlainDate,
  isZone,
  type PartialDate,
  type PlainDate,
  type Weekday,
  type Zone,
} from '#calendar'
import { type Id, isId } from './id.ts'

/** How a field is kept: a list is kept as JSON text. */
export type Kept = 'text' | 'integer' | 'real' | 'flag' | 'list'

/**
 * One field of a concept: what values it takes and how it is kept.
 * `check` returns the value as the record holds it, or `undefined` with `expects` saying what would do.
 */
export interface Field<T, Optional extends boolean = boolean> {
  kept: Kept
  optional: Optional
  expects: string
  check(raw: unknown): T | undefined
  /** The concept this field points at. */
  to?: string
}

type Required_<T> = Field<T, false>

function field<T>(kept: Kept, expects: string, check: (raw: unknown) => T | undefined): Required_<T> {
  return { kept, optional: false, expects, check }
}

/** The field may be absent. */
export function optional<T>(inner: Field<T>): Field<T, true> {
  return { ...inner, optional: true }
}

/** Text that SQLite and PostgreSQL keep as it is: no NUL, no lone surrogate. */
function isSound(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}

/** White space that is not one plain space. */
const UNEVEN = /[^\S ]|\s\s/

/** One line of text, trimmed, 1 to `most` characters. */
export function line(most = 500): Required_<string> {
  return field('text', `one line of at most ${most} characters`, (raw) => {
    if (typeof raw !== 'string' || !isSound(raw)) return undefined
    const text = (UNEVEN.test(raw) ? raw.replace(/\s+/g, ' ') : raw).trim()
    return text && text.length <= most ? text : undefined
  })
}

/** Text of any number of lines, up to 2 million characters, kept to the letter. */
export function text(): Required_<string> {
  return field('text', 'text of at most 2 million characters', (raw) =>
    typeof raw === 'string' && isSound(raw) && raw.length <= 2_000_000 ? raw : undefined,
  )
}

export function oneOf<const T extends string>(values: readonly T[]): Required_<T> {
  return field('text', `one of ${values.join(', ')}`, (raw) => values.find((value) => value === raw))
}

export function flag(): Required_<boolean> {
  return field('flag', 'yes or no', (raw) => (typeof raw === 'boolean' ? raw : undefined))
}

export function number(least: number, most: number): Required_<number> {
  return field('real', `a number from ${least} to ${most}`, (raw) =>
    typeof raw === 'number' && raw >= least && raw <= most ? raw : undefined,
  )
}

export function wholeNumber(least: number, most: number): Required_<number> {
  return field('integer', `a whole number from ${least} to ${most}`, (raw) =>
    Number.isInteger(raw) && (raw as number) >= least && (raw as number) <= most ? (raw as number) : undefined,
  )
}

/** A share of a whole, 0 to 1. */
export function share(): Required_<number> {
  return { ...number(0, 1), expects: 'a share from 0 to 100 %' }
}

export function plainDate(): Required_<PlainDate> {
  return field('text', 'a day such as 2013-04-05', (raw) =>
    typeof raw === 'string' && isPlainDate(raw) ? raw : undefined,
  )
}

export function partialDate(): Required_<PartialDate> {
  return field('text', 'a date such as 2013, 2013-04 or 2013-04-05', (raw) =>
    typeof raw === 'string' && isPartialDate(raw) ? raw : undefined,
  )
}

/** Between 1900 and 2200. */
export function instant(): Required_<Instant> {
  return field('integer', 'an instant between 1900 and 2200', (raw) =>
    Number.isInteger(raw) && (raw as number) > -2_208_988_800_000 && (raw as number) < 7_258_118_400_000
      ? (raw as Instant)
      : undefined,
  )
}

export function zone(): Required_<Zone> {
  return field('text', 'a time zone such as Europe/Berlin', (raw) =>
    typeof raw === 'string' && isZone(raw) ? raw : undefined,
  )
}

/** Can dates and numbers be written for it? One that is not known is written as English is; one misspelt fails. */
export function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

export function locale(): Required_<string> {
  return field('text', 'a language and region such as en-GB', (raw) =>
    typeof raw === 'string' && raw.length <= 35 && isLocale(raw) ? raw : undefined,
  )
}

export function clockTime(): Required_<ClockTime> {
  return field('text', 'a time such as 09:00', (raw) => (typeof raw === 'string' && isClockTime(raw) ? raw : undefined))
}

export function weekday(): Required_<Weekday> {
  return { ...(wholeNumber(1, 7) as Required_<Weekday>), expects: 'a weekday, 1 Monday to 7 Sunday' }
}

/** Points at another thing in the record. */
export function ref<const Name extends string>(to: Name): Required_<Id<Name>> {
  return { ...field('text', `the id of a ${to}`, (raw) => (isId(raw) ? (raw as Id<Name>) : undefined)), to }
}

/** Up to `most` values of one kind, in order. */
export function list<T>(inner: Field<T>, most = 1_000): Required_<readonly T[]> {
  return {
    ...field('list', `a list, each ${inner.expects}`, (raw) => {
      if (!Array.isArray(raw) || raw.length > most) return undefined
      const values = raw.map((value) => inner.check(value))
      return values.includes(undefined) ? undefined : (values as T[])
    }),
    ...(inner.to ? { to: inner.to } : {}),
  }
}
