import { complaint, nameKey } from '#record'
import type { Read } from '../format.ts'
import { fitted } from './fitted.ts'

/** A skill or language as a résumé lists it. */
export interface ListedSkill {
  place: string
  name: string
  kind: 'skill' | 'language'
  level?: string | undefined
  keywords: Iterable<string>
}

/** One skill per name: what is listed again adds its keywords and is a complaint. */
export function* skillsOfAResume(listed: readonly ListedSkill[]): Iterable<Read> {
  const skills = new Map<string, ListedSkill & { keywords: Set<string> }>()
  for (const skill of listed) {
    const key = nameKey('skill', skill.name)
    const known = skills.get(key)
    if (!known) {
      skills.set(key, { ...skill, keywords: new Set(skill.keywords) })
      continue
    }
    const level = known.level ?? skill.level
    yield {
      complaint:
        skill.level && skill.level !== level
          ? complaint(
              skill.place,
              `“${skill.name}” stands in ${known.place} too, with another level`,
              `The level “${level}” is kept. Change it in the file or in the record.`,
            )
          : complaint(skill.place, `“${skill.name}” stands in ${known.place} too`, 'It is counted once.'),
    }
    if (skill.kind === 'language') known.kind = skill.kind
    known.level = level
    for (const keyword of skill.keywords) known.keywords.add(keyword)
  }
  for (const [key, { place, name, kind, level, keywords }] of skills)
    yield* fitted({
      concept: 'skill',
      key,
      place,
      value: { name, kind, ...(level ? { level } : {}), ...(keywords.size ? { keywords: [...keywords] } : {}) },
    })
}
