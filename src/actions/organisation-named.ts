import { freshId, type Id, nameKey } from '#record'
import type { Writer } from '#store'
import { thingOf } from './doer.ts'

/** The organisation of this name, made when the record has none yet; without a name, none. Letters’ case does not matter. */
export async function organisationNamed(
  writer: Writer,
  name: string | undefined,
): Promise<Id<'organisation'> | undefined> {
  const wanted = name?.replace(/\s+/g, ' ').trim()
  if (!wanted) return undefined
  const key = nameKey('organisation', wanted)
  const known = (await writer.list('organisation')).find((one) => nameKey('organisation', one.name) === key)
  if (known) return known.id
  const id = freshId<'organisation'>()
  await writer.save('organisation', thingOf('organisation', id, { name: wanted }))
  return id
}
