import { type Finding, intervalText, sampleText, valueText } from '#measures'
import { WRITING } from './how-computed.ts'
import type { Terminal } from './terminal.ts'

/** One figure in a line: its value, what it is of, and what it rests on. */
export function valueLine(finding: Finding, says: string, { paint }: Pick<Terminal, 'paint'>, width = 0): string {
  const value = valueText(finding, WRITING)
  const told = finding.value === undefined ? `${value} (${says})` : `${value.padEnd(width)}  ${says}`
  const sample = [intervalText(finding, WRITING), sampleText(finding, WRITING)].filter(Boolean).join(', ')
  return `${told}  ${paint('faint', sample)}`
}
