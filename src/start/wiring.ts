import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Opened, Serving, ServingTerms, Wiring } from '#cli'
import { whoAmI } from '#questions'
import type { Complaint } from '#record'
import { type Configuration, configure } from './configuration.ts'

/** What the terminal’s commands are given to work with. What is heavy is loaded when it is asked for. */
export function wiringOf(environment: NodeJS.ProcessEnv, version: () => string, now = Date.now): Wiring {
  return {
    version,
    place: (named) => configure(environment, named).record,
    open: (named) => open(configure(environment, named), now),
    openThrowAway: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'thalweg-try-'))
      const opened = await open(configure(environment, join(folder, 'career.thalweg')), now)
      const close = async () => {
        await opened.close()
        rmSync(folder, { recursive: true, force: true })
      }
      return { ...opened, close }
    },
    backup: async (named, to, terms) => {
      const { backupRecord } = await import('#store')
      return backupRecord(configure(environment, named).record, to, { ...terms, now: now() })
    },
    restore: async (named, from) => {
      const { restoreRecord } = await import('#store')
      return restoreRecord(from, configure(environment, named).record, now())
    },
    examine: async (named) => {
      const { examineRecord } = await import('#store')
      return examineRecord(configure(environment, named).record, now())
    },
    sourceDesk: async (named) => {
      const [{ sourceDesk }, { besideRecord }] = await Promise.all([
        import('./source-desk.ts'),
        import('./beside-record.ts'),
      ])
      const { record } = configure(environment, named)
      return sourceDesk(record, besideRecord(record).sources, environment)
    },
    serve: (named, terms) => serveOnce(configure(environment, named), terms),
  }
}

async function open(configuration: Configuration, now: () => number): Promise<Opened> {
  const { openRecord } = await import('./open-record.ts')
  const { store, person, machine } = await openRecord(configuration)
  const asker = { store, person, machine, now }
  const { settings } = await whoAmI(asker)
  return {
    asker,
    doer: { store, person, actor: 'terminal', zone: settings.zone, now },
    close: () => store.close(),
  }
}

/** One server for one record: where one runs already, that one is answered, with a fresh link. */
async function serveOnce(configuration: Configuration, terms: ServingTerms): Promise<Serving | Complaint> {
  const [{ serve }, { besideRecord }, { noteServing, openAlready }] = await Promise.all([
    import('./serve.ts'),
    import('./beside-record.ts'),
    import('./open-already.ts'),
  ])
  const { record } = configuration
  if (record.includes('://')) return serve(configuration, terms)
  const running = await openAlready(record, besideRecord(record).secretFile)
  if (running) return { ...running, already: true, close: async () => {} }
  const door = await serve(configuration, terms)
  if ('hint' in door) return door
  const forget = noteServing(record, door.origin)
  const close = async () => {
    forget()
    await door.close()
  }
  return { ...door, close }
}
