import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Opened, Wiring } from '#cli'
import { whoAmI } from '#questions'
import { configure } from './configuration.ts'
import type { OpenRecord } from './open-record.ts'

/** What the terminal’s commands are given to work with. What is heavy is loaded when it is asked for. */
export function wiringOf(environment: NodeJS.ProcessEnv, version: () => string): Wiring {
  return {
    version,
    place: (named) => configure(environment, named).record,
    open: (named) => open(environment, named),
    openThrowAway: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'thalweg-try-'))
      const opened = await open(environment, join(folder, 'career.thalweg'))
      const close = async () => {
        await opened.close()
        await rm(folder, { recursive: true, force: true })
      }
      return { ...opened, close }
    },
    serve: async (named, terms) => {
      const { serve } = await import('./serve.ts')
      return serve(configure(environment, named), terms)
    },
  }
}

async function open(environment: NodeJS.ProcessEnv, named: string | undefined): Promise<Opened> {
  const { openRecord } = await import('./open-record.ts')
  return openedOf(await openRecord(configure(environment, named)))
}

async function openedOf({ store, person, machine }: OpenRecord): Promise<Opened> {
  const asker = { store, person, machine, now: Date.now }
  const { settings } = await whoAmI(asker)
  return {
    asker,
    doer: { store, person, actor: 'terminal', zone: settings.zone, now: Date.now },
    close: () => store.close(),
  }
}
