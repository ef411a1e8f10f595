import { check, complaint, freshId, type Id } from '#record'
import type { Writer } from '#store'
import { changedElsewhere } from './changed-elsewhere.ts'
import { type Doer, type Outcome, perform, thingOf } from './doer.ts'
import type { Edited, Given } from './keep.ts'
import { organisationNamed } from './organisation-named.ts'

/** Keeps a new or edited contact; their organisation is given by name and made when it is new. */
export async function keepContact(
  doer: Doer,
  given: Given,
  organisation: string | undefined,
  { id, was }: Edited = {},
): Promise<Outcome<{ id: Id }>> {
  const checked = check('contact', given, 'contact')
  const name = organisation ? check('organisation', { name: organisation }, 'organisation') : undefined
  const complaints = [checked, name].flatMap((one) => one?.complaints ?? [])
  if (complaints.length) return { complaints }
  const kept = (id ?? freshId()) as Id
  const { done, operation } = await perform(doer, `${id ? 'change' : 'add'} contact`, async (writer) => {
    const whom = await organisationNamed(writer, organisation)
    const thing = thingOf('contact', kept, { ...checked.content, organisation: whom })
    return (await writer.save('contact', thing, { was })) === 'conflict' ? undefined : { id: kept }
  })
  return done ? { done, operation } : { complaints: [changedElsewhere('contact')] }
}

/** Takes a contact out of sight, and with them their conversations and ties; entries no longer name them. */
export async function takeAwayContact(doer: Doer, id: string): Promise<Outcome<{ id: string }>> {
  const { done, operation } = await perform(doer, 'take away contact', async (writer) => {
    const contact = id as Id<'contact'>
    await unname(writer, contact)
    for (const { id: talk } of await writer.list('conversation', { contact })) await writer.remove('conversation', talk)
    const ties = [...(await writer.list('tie', { contact })), ...(await writer.list('tie', { other: contact }))]
    for (const { id: tie } of ties) await writer.remove('tie', tie)
    return writer.remove('contact', id)
  })
  return done ? { done: { id }, operation } : { complaints: [notThere()] }
}

function notThere() {
  return complaint('contact', 'it is not in the record', 'Perhaps it was taken away already.')
}

const BATCH = 1_000

async function unname(writer: Writer, contact: Id<'contact'>): Promise<void> {
  for (;;) {
    const entries = await writer.entries({ contact }, { limit: BATCH })
    if (!entries.length) return
    const unnamed = entries.map(({ version: _, ...entry }) => ({
      thing: { ...entry, contacts: entry.contacts?.filter((id) => id !== contact) },
    }))
    await writer.saveAll('entry', unnamed)
  }
}
