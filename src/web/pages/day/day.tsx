import { type PlainDate, parsePlainDate } from '#calendar'
import { day as ask } from '#questions'
import type { Page } from '../../page.ts'
import { show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { DayView } from './day-view.tsx'

/** One day: whose each stretch of it is, how well that is known, and the traces behind it. */
export const day: Page<{ visit: Visit }> = {
  name: 'day',
  routes: (app) => {
    app.get('/day', async (c) => {
      const chosen = parsePlainDate(c.req.query('day') ?? '')
      return chosen ? c.redirect(`/day/${chosen}`, 303) : showDay(c)
    })
    app.get('/day/:day', (c) => {
      const asked = parsePlainDate(c.req.param('day'))
      return asked ? showDay(c, asked) : c.notFound()
    })
  },
}

async function showDay(c: VisitContext, asked?: PlainDate): Promise<Response> {
  const { visit } = c.var
  const found = await ask(visit.asker, asked)
  const title = visit.formatting.date(found.day)
  return show(c, { page: 'day', title, body: <DayView visit={visit} day={found} /> })
}
