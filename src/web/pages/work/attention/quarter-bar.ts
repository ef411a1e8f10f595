import { type Finding, notEnoughText, valueText } from '#measures'
import type { TimeBar } from '#web/charts'
import type { Visit } from '../../../visit.ts'
import { quarterSaid } from '../quarter-said.ts'

/** One quarter as a bar; `quarter` is the one it stands for, where the finding’s own period is longer. */
export function quarterBar(visit: Visit, finding: Finding, quarter: Finding['period'], isNow: boolean): TimeBar {
  const { attention: words } = visit.words
  const name = quarterSaid(quarter, words.quarter)
  return {
    id: quarter.from,
    label: quarterSaid(quarter, words.short),
    title:
      finding.value === undefined
        ? words.unknown(name, notEnoughText(finding.notEnough))
        : words.bar(name, valueText(finding, visit.formatting), finding.n),
    value: finding.value ?? null,
    emphasis: isNow,
  }
}
