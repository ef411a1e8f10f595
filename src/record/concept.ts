import type { Complaint } from './complaint.ts'
import type { Field } from './field.ts'
import type { Id } from './id.ts'

export type Fields = Readonly<Record<string, Field<unknown>>>

type Value<F> = F extends Field<infer T> ? T : never
type RequiredNames<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends false ? K : never }[keyof F]

/** What a concept's fields hold, without its id. */
export type FieldValues<F extends Fields> = { [K in RequiredNames<F>]: Value<F[K]> } & {
  [K in Exclude<keyof F, RequiredNames<F>>]?: Value<F[K]> | undefined
}

/** A rule over several fields: what is wrong, or nothing. */
export type Rule<T> = (value: T) => Pick<Complaint, 'message' | 'hint'> | undefined

/** One concept of a career record: its fields and its rules, in one place. */
export interface Concept<Name extends string = string, F extends Fields = Fields> {
  name: Name
  /** As counted in sentences and in the import contract: “3 jobs”. */
  plural: string
  fields: F
  rules: readonly Rule<never>[]
  /** Known by its name alone: the same name from several files is the same thing. */
  byName: boolean
}

export function concept<const Name extends string, F extends Fields>(
  name: Name,
  plural: string,
  fields: F,
  rules: readonly Rule<FieldValues<F>>[] = [],
  byName = false,
): Concept<Name, F> {
  return { name, plural, fields, rules, byName }
}

/** A thing in the record: its fields and its id. */
export type Kept<C> = C extends Concept<infer Name, infer F> ? { id: Id<Name> } & FieldValues<F> : never
