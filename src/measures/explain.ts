import type { Finding, Nature, Rows } from './finding.ts'
import type { How } from './how.ts'
import { howOf } from './hows.ts'
import { intervalText, sampleText, valueText, type Writing } from './said.ts'

/** One finding in plain words, the same on a page, in the terminal and in an export. */
export interface Explanation {
  how: How
  /** What it is and what it rests on, as labelled lines in order: value, interval, sample … */
  lines: readonly { label: string; text: string }[]
  /** What it was computed from. */
  rows?: Rows | undefined
}

const NATURES: Readonly<Record<Nature, string>> = {
  description: 'A description of what was traced and written down.',
  association: 'An association: two things that went together. It does not say that one made the other.',
  forecast: 'A forecast: what would come if things went on as they did.',
  'what-if': 'A what-if: it follows from what you entered, and is no forecast.',
}

/**
 * Of one figure; with `general`, of several of one method and sample at once (a chart, a table), without the single figure.
 */
export function explain(finding: Finding, writing: Writing, { general = false } = {}): Explanation {
  const how = howOf(finding)
  const said = [
    ['Figure', general ? undefined : valueText(finding, writing)],
    ['95 % interval', general ? undefined : intervalText(finding, writing)],
    ['From', sampleText(finding, writing)],
    ['Assumed', finding.assumed && !general ? writing.number(finding.assumed, 1) : undefined],
    ['What it is', `${how.says} ${NATURES[finding.nature ?? 'description']}`],
    ['Method', how.name],
    ['Formula', how.formula],
    ['Source', how.source],
    ['Check it', how.run && `thalweg method ${how.run}`],
  ] as const
  return { how, lines: said.flatMap(([label, text]) => (text ? [{ label, text }] : [])), rows: finding.rows }
}
