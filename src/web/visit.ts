import type { Context } from 'hono'
import type { Doer, SourceDesk } from '#actions'
import { type Asker, whoAmI } from '#questions'
import { isId, type Person, type Settings } from '#record'
import type { Assets } from './door/assets.ts'
import { type Formatting, formattingFor } from './formatting.ts'
import type { PageEnv } from './page.ts'
import { type Words, wordsFor } from './words/index.ts'

/** All that answering one request needs: who asks, how they read, and how to write for them. */
export interface Visit {
  asker: Asker
  person: Person
  settings: Settings
  words: Words
  formatting: Formatting
  token: string
  assets: Assets
  /** Where files wait that were given in the browser and are not imported yet. */
  incoming: string
  /** Where the record is: a path, or an address without its password. */
  place: string
  /** Tells that the program ends. */
  ending?: AbortSignal | undefined
  /** Where sources keep their secrets, and what they may reach. */
  sources: SourceDesk
  /** A doer for one operation; the form's own id makes a form sent twice count once. */
  doer(operation?: string | undefined): Doer
}

export type VisitEnv = PageEnv<{ visit: Visit }>
export type VisitContext = Context<VisitEnv>

/** What the program gives its pages, beyond the guard's token. */
export interface Site {
  asker: Asker
  assets: Assets
  incoming: string
  place: string
  ending?: AbortSignal | undefined
  sources: SourceDesk
}

export async function visitOf(site: Site, token: string): Promise<Visit> {
  const { person, settings } = await whoAmI(site.asker)
  return {
    ...site,
    person,
    settings,
    words: wordsFor(settings.locale),
    formatting: formattingFor(settings),
    token,
    doer: (operation) => ({
      store: site.asker.store,
      person: site.asker.person,
      actor: 'browser',
      operation: isId(operation) ? operation : undefined,
      zone: settings.zone,
      now: site.asker.now,
      sources: site.sources,
    }),
  }
}
