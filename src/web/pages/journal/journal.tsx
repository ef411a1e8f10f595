import { capture } from '#actions'
import { journal as ask } from '#questions'
import type { Complaint } from '#record'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { energyRoutes } from './energy/energy.tsx'
import { entryRoutes } from './entry.tsx'
import { filterOf, pageOf } from './filter.ts'
import { JournalView } from './journal-view.tsx'

/** The journal by day, its filters, its entries one by one, and the capture field of every page. */
export const journal: Page<{ visit: Visit }> = {
  name: 'journal',
  routes: (app) => {
    app.get('/journal', (c) => showJournal(c))
    app.post('/journal/capture', async (c) => {
      const { visit } = c.var
      const form = (await c.req.parseBody()) as Record<string, string>
      const outcome = await capture(visit.doer(form.operation), form.text ?? '')
      return outcome.complaints ? showJournal(c, outcome.complaints) : sendOn(c, '/journal', outcome.operation)
    })
    energyRoutes(app)
    entryRoutes(app)
  },
}

async function showJournal(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const query = c.req.query()
  const page = pageOf(query)
  const found = await ask(visit.asker, filterOf(query), page)
  const body = <JournalView visit={visit} journal={found} query={query} page={page} />
  return show(c, { page: 'journal', at: 'journal', title: visit.words.journal.title, body, complaints })
}
