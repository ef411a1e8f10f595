import { type Doer, perform } from './doer.ts'

/** Adds addresses the person writes and commits from to those the record knows. */
export async function rememberAddresses(doer: Doer, addresses: readonly string[]): Promise<void> {
  await perform(doer, 'remember addresses', async (writer) => {
    const { version: _, ...own } = (await writer.find('person', writer.person)) ?? { id: writer.person, version: 0 }
    const known = own.addresses ?? []
    const said = addresses.map((address) => address.trim().toLowerCase()).filter((address) => address.includes('@'))
    const all = [...new Set([...known, ...said])].slice(0, 100)
    await writer.save('person', { ...own, addresses: all })
    return all.length
  })
}
