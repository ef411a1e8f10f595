import { complaint, nameKey } from '#record'
import type { Read } from '../format.ts'
import { fitted } from './fitted.ts'

/** A skill or language as a résumé lists it. */
export interface ListedSkill {
  place: string
  name: string
  kind: 'skill' | 'language'
  level?: string | undefined
  keywords: readonly string[]
}

/** One skill per name: what is listed again adds its keywords and is a complaint. */
export function* skillsOfAResume(listed: readonly ListedSkill[]): Iterable<Read> {
  const skills = new Map<string, ListedSkill>()
  for (const skill of listed) {
    const key = nameKey('skill', skill.name)
    const known = skills.get(key)
    if (!known) {
      skills.set(key, skill)
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
    const kind = known.kind === 'language' ? known.kind : skill.kind
    skills.set(key, { ...known, kind, level, keywords: [...new Set([...known.keywords, ...skill.keywords])] })
  }
  for (const [key, { place, name, kind, level, keywords }] of skills)
    yield* fitted({
      concept: 'skill',
      key,
      place,
      value: { name, kind, ...(level ? { level } : {}), ...(keywords.length ? { keywords } : {}) },
    })
}
