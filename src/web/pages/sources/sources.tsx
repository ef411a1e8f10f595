import { addSource, lookAtSource, pauseSource, removeSource } from '#actions'
import { sourcesHeld } from '#questions'
import { type Complaint, SOURCE_KINDS } from '#record'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import type { TypedSource } from './add-forms.tsx'
import { SourcesView } from './sources-view.tsx'

/** Most looks are over in a moment: worth a short wait, in milliseconds, so that the next page shows what came of it. */
const WAIT = 2_500

/** What is looked at again and again: what each last did, and how to stop it. Long looks go on in the background. */
export const sources: Page<{ visit: Visit }> = {
  name: 'sources',
  routes: (app) => {
    app.get('/sources', (c) => showSources(c))
    app.post('/sources', add)
    app.post('/sources/:id/look', (c) => look(c))
    app.post('/sources/:id/pause', (c) => pause(c, true))
    app.post('/sources/:id/resume', (c) => pause(c, false))
    app.post('/sources/:id/remove', remove)
  },
}

async function showSources(c: VisitContext, complaints: readonly Complaint[] = [], typed?: TypedSource) {
  const { visit } = c.var
  const held = await sourcesHeld(visit.asker, visit.sources.keyring)
  // Only where somebody waits for a look: a page that is shown anew loses what is being typed into its forms.
  if (visit.sources.underWay.size && c.req.query('looking')) c.header('refresh', '2')
  const body = <SourcesView visit={visit} held={held} typed={typed} />
  return show(c, { page: 'sources', title: visit.words.sources.title, body, complaints })
}

async function add(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = await c.req.parseBody()
  const text = (name: string) => (typeof form[name] === 'string' ? (form[name] as string) : '')
  const kind = SOURCE_KINDS.find((one) => one === text('kind')) ?? 'calendar'
  const [name, where, user, every] = [text('name'), text('where'), text('user'), text('every')]
  const stated = { kind, name, where, user, password: text('password'), every: every ? Number(every) : undefined }
  const doer = visit.doer(text('operation'))
  const { done, complaints, operation } = await addSource(doer, stated)
  if (complaints) return showSources(c, complaints, { kind, name, where, user, every })
  await begin(visit, done.id)
  return sendOn(c, wayTo(visit, done.id), operation)
}

async function look(c: VisitContext): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const complaints = await begin(c.var.visit, id)
  return complaints ? showSources(c, complaints) : sendOn(c, wayTo(c.var.visit, id))
}

/** To the list; to one that comes up again by itself, as long as the look goes on. */
function wayTo({ sources: { underWay } }: Visit, id: string): string {
  return underWay.has(id) ? '/sources?looking=yes' : '/sources'
}

/** Begins to look, and waits a little for what comes of it. */
async function begin(visit: Visit, id: string): Promise<readonly Complaint[] | undefined> {
  const looking = lookAtSource(visit.doer(), id, visit.ending)
  const waited = Promise.withResolvers<undefined>()
  const timer = setTimeout(() => waited.resolve(undefined), WAIT)
  const looked = await Promise.race([looking, waited.promise]).finally(() => clearTimeout(timer))
  // What fails later is tried again when its time comes, and told then.
  if (!looked) looking.catch(() => undefined)
  return looked?.complaints
}

async function pause(c: VisitContext, paused: boolean): Promise<Response> {
  const { visit } = c.var
  const { operation: own } = await c.req.parseBody()
  const { complaints, operation } = await pauseSource(visit.doer(String(own ?? '')), c.req.param('id') ?? '', paused)
  return complaints ? showSources(c, complaints) : sendOn(c, '/sources', operation)
}

async function remove(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const { operation: own } = await c.req.parseBody()
  const { complaints, operation } = await removeSource(visit.doer(String(own ?? '')), c.req.param('id') ?? '')
  return complaints ? showSources(c, complaints) : sendOn(c, '/sources', operation)
}
