import { type Complaint, check, complaint, freshId, type Id, type Skill } from '#record'
import type { Writer } from '#store'
import { type Doer, type Outcome, perform } from './doer.ts'

/** One’s own level of an element, 0…100; without a level it is not known. */
export interface OwnLevel {
  element: string
  /** What a new skill is called. */
  name: string
  own: number | undefined
}

/**
 * States own levels of elements, as one deed. The skill that is the element gets the level; else the one of its name,
 * which from then on is the element; else a new one.
 */
export async function stateOwnLevels(doer: Doer, levels: readonly OwnLevel[]): Promise<Outcome<{ stated: number }>> {
  const complaints = levels.flatMap(wrongWith)
  if (complaints.length) return { complaints }
  return perform(doer, 'state own levels', async (writer) => {
    const skills = await writer.list('skill')
    let stated = 0
    for (const level of levels) stated += Number(await stateOne(writer, skills, level))
    return { stated }
  })
}

function wrongWith({ element, name, own }: OwnLevel): Complaint[] {
  const of = { name, kind: 'skill', elements: [element], own }
  const wrong = check('skill', of, name || 'a level').complaints
  return wrong ? [complaint(name || 'a level', `“${own}” is no level`, 'Give a number from 0 to 100.')] : []
}

type Kept = Skill & { version: number }

async function stateOne(writer: Writer, skills: readonly Kept[], { element, name, own }: OwnLevel): Promise<boolean> {
  const those = skills.filter(({ elements }) => elements?.includes(element))
  if (!those.length && own === undefined) return false
  const called = skills.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (those.length) for (const one of those) await writer.save('skill', thingOf(one, { own }))
  else if (called) {
    const elements = [...(called.elements ?? []), element]
    await writer.save('skill', thingOf(called, { elements, own }))
  } else
    await writer.save('skill', { id: freshId<'skill'>() as Id<'skill'>, name, kind: 'skill', elements: [element], own })
  return true
}

function thingOf({ version: _, ...skill }: Kept, change: Partial<Skill>): Skill {
  return { ...skill, ...change }
}
