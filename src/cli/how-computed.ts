import { explain, type Finding, type Writing } from '#measures'
import { grouped, percent } from './bar.ts'
import type { Terminal } from './terminal.ts'
import { wrap } from './wrap.ts'

/** Numbers and days as the terminal writes them. */
export const WRITING: Writing = {
  number: (value, digits = 0) =>
    digits === 0 || Math.abs(value) >= 10_000 ? grouped(value).replace(/\.\d$/, '') : value.toFixed(digits),
  percent: (share) => percent(share),
  date: (day) => day,
}

/** How a figure was computed: the same words as on its page, one labelled paragraph after the other. */
export function howComputed(finding: Finding, terminal: Pick<Terminal, 'width' | 'paint'>, general = false): string {
  const { lines } = explain(finding, WRITING, { general })
  const room = Math.max(30, Math.min(terminal.width, 100) - LABEL)
  return lines
    .map(({ label, text }) => {
      const wrapped = wrap(text, room).replaceAll('\n', `\n${' '.repeat(LABEL)}`)
      return `${terminal.paint('faint', label.padEnd(LABEL))}${wrapped}\n`
    })
    .join('')
}

/** How the figures of a report were computed: each method once. */
export function howAll(findings: readonly Finding[], terminal: Pick<Terminal, 'width' | 'paint'>): string {
  const first = new Map(findings.toReversed().map((finding) => [finding.method, finding]))
  const methods = [...new Set(findings.map(({ method }) => method))]
  return methods
    .map(
      (method) => `${terminal.paint('strong', method)}\n${howComputed(first.get(method) as Finding, terminal, true)}`,
    )
    .join('\n')
}

/** As wide as the longest label and a gap. */
const LABEL = 15
