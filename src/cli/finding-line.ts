import { type Finding, intervalText, sampleText, valueText } from '#measures'
import { WRITING } from './how-computed.ts'
import type { Terminal } from './terminal.ts'

/** One figure on a line of its own: what it is, its value with its interval, and what it rests on. */
export function findingLine(label: string, finding: Finding, { paint }: Pick<Terminal, 'paint'>, width = 12): string {
  const interval = intervalText(finding, WRITING)
  const value = [valueText(finding, WRITING), ...(interval ? [`(${interval})`] : [])].join(' ')
  return `${label.padEnd(width)}${value}  ${paint('faint', sampleText(finding, WRITING))}`
}
