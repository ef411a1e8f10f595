import { type Explanation, explain, type Finding, type Writing } from '#measures'

/** One figure as an export has it: what it is of, the finding whole, and the same words as on its page. */
export interface ToldFigure {
  part: string
  /** Outermost first: a job, a work, a period. */
  of: readonly string[]
  finding: Finding
  explanation: Explanation
}

/** Every figure there is on one day, each with how it was computed. */
export interface Figures {
  on: string
  figures: readonly ToldFigure[]
}

/** Numbers and days as an export writes them: the same for every reader. */
const WRITING: Writing = {
  number: (value, digits = 0) => value.toFixed(digits),
  percent: (share, digits = 0) => `${(share * 100).toFixed(digits)} %`,
  date: (day) => day,
}

/** Tells findings, part by part, as a person reads them. */
export function figuresOf(
  on: string,
  parts: readonly { part: string; found: readonly { of: readonly string[]; finding: Finding }[] }[],
): Figures {
  const figures = parts.flatMap(({ part, found }) =>
    found.map(({ of, finding }) => ({ part, of, finding, explanation: explain(finding, WRITING) })),
  )
  return { on, figures }
}
