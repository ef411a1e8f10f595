import { setTimeout } from 'node:timers/promises'
import { lookAtDueSources, type SourceDesk } from '#actions'
import { type Asker, whoAmI } from '#questions'

const FIRST = 5_000
const NEXT = 30_000

/** Looks at the sources whose time has come, as long as the server runs. Ends when `ending` says so; never throws. */
export async function watchSources(
  { asker, sources }: { asker: Asker; sources: SourceDesk },
  ending: AbortSignal,
): Promise<void> {
  for (let wait = FIRST; !ending.aborted; wait = NEXT) {
    await setTimeout(wait, undefined, { signal: ending, ref: false }).catch(() => undefined)
    if (ending.aborted) return
    try {
      const { settings } = await whoAmI(asker)
      const { store, person, now } = asker
      await lookAtDueSources({ store, person, now, actor: 'source', zone: settings.zone, sources }, ending)
    } catch (error) {
      // A record that cannot be written now can be later; the source says on its page when it last was looked at.
      if (!ending.aborted) process.stderr.write(`sources: ${(error as Error).message}\n`)
    }
  }
}
