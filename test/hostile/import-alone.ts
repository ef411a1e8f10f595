/** Imports the paths it is given into a record of its own, in a process of its own, and prints what came of it and the most memory it held. */
import { importFiles } from '#actions'
import type { Zone } from '#calendar'
import { freshId } from '#record'
import { openStore } from '#store'

const store = await openStore(':memory:')
const person = freshId<'person'>()
const doer = {
  store,
  person,
  actor: 'terminal' as const,
  zone: 'Europe/Berlin' as Zone,
  now: () => Date.UTC(2026, 10, 22),
}
const before = process.resourceUsage().maxRSS
const { files } = await importFiles(doer, process.argv.slice(2), { addresses: ['ann@example.org'] })
await store.close()
const { maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({ files, megabytes: Math.round(maxRSS / 1024), grown: Math.round((maxRSS - before) / 1024) }),
)
