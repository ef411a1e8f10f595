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
export function howComputed(finding: Finding, { width, paint }: Pick<Terminal, 'width' | 'paint'>): string {
  const { lines } = explain(finding, WRITING)
  const wide = Math.max(...lines.map(({ label }) => label.length)) + 2
  const room = Math.max(30, Math.min(width, 100) - wide)
  return lines
    .map(({ label, text }) => {
      const wrapped = wrap(text, room).replaceAll('\n', `\n${' '.repeat(wide)}`)
      return `${paint('faint', label.padEnd(wide))}${wrapped}\n`
    })
    .join('')
}
