import type { Hono } from 'hono'
import { ownershipNow } from '#questions'
import { show } from '../../../shell.tsx'
import type { VisitEnv } from '../../../visit.ts'
import { OwnershipView } from './ownership-view.tsx'

/** Who decided, whose goals, how long, how wide, how far. */
export function ownershipRoutes(app: Hono<VisitEnv>): void {
  app.get('/career/ownership', async (c) => {
    const { visit } = c.var
    const body = <OwnershipView visit={visit} now={await ownershipNow(visit.asker)} />
    return show(c, { page: 'career', at: 'ownership', title: visit.words.ownership.title, body })
  })
}
