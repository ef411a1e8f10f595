import type { Days } from '#calendar'
import type { Skill } from '#record'
import type { Finding } from '../finding.ts'

/** Of what an occupation essentially needs, how much one’s own skills name; for classifications without levels. */
export function essentialsHeld(
  essentials: readonly string[],
  skills: readonly Pick<Skill, 'elements'>[],
  period: Days,
): { share: Finding; missing: readonly string[] } {
  const held = new Set(skills.flatMap(({ elements = [] }) => elements))
  const missing = essentials.filter((element) => !held.has(element))
  const count = essentials.length - missing.length
  const told = !essentials.length
    ? ({ notEnough: { missing: 'occupation' } } as const)
    : count
      ? { value: count / essentials.length }
      : ({ notEnough: { missing: 'own levels' } } as const)
  const basis = {
    unit: 'share',
    n: essentials.length,
    counted: 'elements',
    period,
    rows: { concept: 'skill' },
  } as const
  return { share: { ...basis, ...told, method: 'skills.essentials' }, missing }
}
