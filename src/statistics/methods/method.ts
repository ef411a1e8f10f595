/** A JSON value as it was read. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * A method on plain numbers that anybody can run on a JSON input, so that every figure can be checked. What it needs
 * and what it answers have the field names of the reference cases.
 */
export interface Method {
  /** Kebab-case, as it is typed: `ratio-estimator`. */
  name: string
  /** What it is called in its field. */
  title: string
  /** The formula in one line of plain text. */
  formula: string
  /** Who published it, with the year. */
  source: string
  /** Keys of the reference cases it is held to: `b3`. */
  cases: readonly string[]
  /** How many values an input has at most, where the method takes long on many: its time grows faster than they do. */
  most?: number
  /** Whether an input lacks the table of occupations that the person may have brought into their record. */
  lacksTable?(input: Json): boolean
  /** @throws WrongInput when a field is missing or cannot be what it says. */
  run(input: Json): unknown
}

/** What is wrong with a method’s input, in a sentence, and what to do. */
export class WrongInput extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}
