import type { Hono } from 'hono'
import { lifeboatNow } from '#questions'
import { show } from '../../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../../visit.ts'
import { LifeboatView } from './lifeboat-view.tsx'
import { meansRoutes } from './means-form.tsx'

/** Runway, a search, ties, story and skills beside each other. */
export function lifeboatRoutes(app: Hono<VisitEnv>): void {
  app.get('/career/lifeboat', async (c) => {
    const { visit } = c.var
    const now = await lifeboatNow(visit.asker, {
      savings: amountIn(c, 'savings', 0),
      spending: amountIn(c, 'spending', 0),
      searchWeeks: amountIn(c, 'weeks', 0.1),
    })
    const { title } = visit.words.lifeboat
    const body = <LifeboatView visit={visit} now={now} page={c.req.query('stated')} />
    return show(c, { page: 'career', at: 'lifeboat', title, body, islands: ['slider'] })
  })
  meansRoutes(app)
}

/** A number of the address; what is none is as if it were not there. */
function amountIn(c: VisitContext, name: string, least: number): number | undefined {
  const text = c.req.query(name)
  if (!text) return undefined
  const amount = Number(text)
  return Number.isFinite(amount) && amount <= 1e12 ? Math.max(least, amount) : undefined
}
