import { type Env, Hono } from 'hono'
import type { Complaint } from '#record'
import { type Assets, findAsset } from './assets.ts'
import { chooseEncoding, compress } from './compression.ts'
import type { EnterKeys } from './enter-key.ts'
import { enter } from './entrance.ts'
import { admitKnown, admitOwnForms, type Guarded, type GuardOptions, show } from './guard.ts'
import { protect, time } from './headers.ts'

export interface AppOptions<E extends Env> extends GuardOptions {
  keys: EnterKeys
  assets: Assets
  /** Adds the pages; everything they answer is behind the guard. */
  pages: (app: Hono<E & { Variables: Guarded }>) => void
  /** Told of what a page throws; the browser only learns that something failed. */
  report: (error: unknown) => void
}

/** The whole of what is answered once a request is known to be meant for this door. */
export function createApp<E extends Env>(options: AppOptions<E>): Hono<E & { Variables: Guarded }> {
  const app = new Hono<E & { Variables: Guarded }>()
  app.use(protect)
  app.get('/enter', enter(options, options.keys))
  app.use(admitKnown(options), time, compress, admitOwnForms(options))
  app.get('/assets/:name', (c) => {
    const encoding = chooseEncoding(c.req.header('accept-encoding'))
    return findAsset(options.assets, c.req.param('name') ?? '', encoding) ?? c.notFound()
  })
  app.notFound((c) => show(c, options.showTrouble, 'missing'))
  app.onError((error, c) => {
    // A full disk and the like have a sentence; everything else is a mistake, to be looked into.
    const { complaint } = error as { complaint?: Complaint }
    if (!complaint) options.report(error)
    return show(c, options.showTrouble, 'failed', complaint)
  })
  options.pages(app)
  return app
}
