import type { Property } from './shape.ts'
import { componentsOf, lineOf } from './values.ts'

/**
 * What people call whom the card is of, and how it is written in full where that is more. FN without the honorifics N
 * has (`Dr.`, `Jr.`), so that it is the name other files have; without FN the parts of N; else the nickname.
 */
export function personName(of: (name: string) => readonly Property[]): { name: string; inFull?: string } | undefined {
  const [family = '', given = '', additional = '', before = '', after = ''] = componentsOf(of('N')[0]?.value ?? '')
  const written = of('FN').flatMap(({ value }) => lineOf(value) ?? [])[0]
  const parts = [given, additional, family].filter(Boolean).join(' ')
  const nickname = of('NICKNAME').flatMap(({ value }) => lineOf(value) ?? [])[0]
  const turned = family && given && written === `${family}, ${given}`
  const name = (turned ? `${given} ${family}` : written && without(written, before, after)) || parts || nickname
  if (!name) return undefined
  return written && !turned && written !== name ? { name, inFull: written } : { name }
}

function without(name: string, before: string, after: string): string {
  let rest = name
  if (before && rest.startsWith(`${before} `)) rest = rest.slice(before.length + 1)
  if (after && rest.endsWith(` ${after}`)) rest = rest.slice(0, -after.length - 1).replace(/,\s*$/, '')
  return rest.trim()
}
