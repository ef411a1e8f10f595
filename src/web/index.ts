import type { Hono } from 'hono'
import { PAGES } from './pages/index.ts'
import { type Site, type VisitEnv, visitOf } from './visit.ts'

export { type Assets, loadAssets } from './door/assets.ts'
export { type Door, openDoor } from './door/door.ts'
export { createEnterKey } from './door/enter-key.ts'
export { openSecret } from './door/secret.ts'
export { troubleOf } from './trouble.tsx'
export type { Site } from './visit.ts'

/** Adds every page of the site to the app behind the door. */
export function pagesOf(site: Site): (app: Hono<VisitEnv>) => void {
  return (app) => {
    app.use(async (c, next) => {
      c.set('visit', await visitOf(site, c.var.token))
      // No page has it in its address, and PostgreSQL takes it in no text.
      return /%00/.test(c.req.url) ? c.notFound() : next()
    })
    app.get('/', (c) => c.redirect('/career'))
    for (const page of PAGES) page.routes(app)
  }
}
