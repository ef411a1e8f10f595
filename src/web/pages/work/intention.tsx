import type { Hono } from 'hono'
import { intend } from '#actions'
import { isPlainDate } from '#calendar'
import { worksNow } from '#questions'
import { complaint } from '#record'
import { readTyped } from '../../forms/read-typed.ts'
import { type Typed, typedText } from '../../forms/thing-field.ts'
import { sendOn } from '../../shell.tsx'
import type { VisitEnv } from '../../visit.ts'
import { intentionFields } from './intention-card.tsx'
import { showWorks } from './works.tsx'

/** Keeps what share each job is meant to have, from a day on. */
export function intentionRoutes(app: Hono<VisitEnv>): void {
  app.post('/work/intention', async (c) => {
    const { visit } = c.var
    const typed = (await c.req.parseBody({ all: true })) as Typed
    const now = await worksNow(visit.asker, c.req.query('period'))
    const { from, ...shares } = readTyped(intentionFields({ visit, now }), typed, visit.settings.zone)
    if (typeof from !== 'string' || !isPlainDate(from)) {
      const { intention } = visit.words.work
      return showWorks(c, typed, [complaint(intention.from, visit.words.things.notADay, visit.words.things.dayHint)])
    }
    const meant = Object.entries(shares).map(([name, share]) => ({ job: name.slice('share-'.length), share }))
    const outcome = await intend(visit.doer(typedText(typed, 'operation')), meant, from)
    if (outcome.complaints) return showWorks(c, typed, outcome.complaints)
    return sendOn(c, `/work?period=${now.named}#intention`, outcome.operation)
  })
}
