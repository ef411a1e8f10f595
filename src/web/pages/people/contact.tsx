import type { Hono } from 'hono'
import { type ContactNow, contactNow } from '#questions'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../visit.ts'
import { ContactView } from './contact-view.tsx'

/** `/people/<id>`: one contact. */
export function contactRoutes(app: Hono<VisitEnv>): void {
  app.get('/people/:owner', showContact)
}

export function loadContact(visit: Visit, id: string): Promise<ContactNow | undefined> {
  return contactNow(visit.asker, id)
}

async function showContact(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const now = await loadContact(visit, c.req.param('owner') ?? '')
  // Undoing the deed that added a contact leads back to where they were.
  const done = c.req.query('done')
  if (!now) return done ? sendOn(c, '/people', done) : (c.notFound() as Response)
  const body = (
    <ContactView visit={visit} now={now} pages={{ talks: c.req.query('talks'), ties: c.req.query('ties') }} />
  )
  return show(c, { page: 'people', title: now.contact.name, body })
}
