import { keepApart, mergeThings, takeAway, takeOverVariant } from '#actions'
import { whoIsIt } from '#questions'
import { type Complaint, MERGEABLE } from '#record'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { AlikeView } from './alike-view.tsx'

/** Who is it? Pairs that may be one, and what sources say otherwise. */
export const alike: Page<{ visit: Visit }> = {
  name: 'alike',
  routes: (app) => {
    app.get('/alike', (c) => showAlike(c))
    app.post('/alike/merge', (c) => answer(c, mergeThings))
    app.post('/alike/apart', (c) => answer(c, keepApart))
    app.post('/alike/said/:id/take-over', async (c) => {
      const id = c.req.param('id')
      return settled(c, await takeOverVariant(c.var.visit.doer((await formOf(c)).operation), id))
    })
    app.post('/alike/said/:id/leave', async (c) => {
      const id = c.req.param('id')
      return settled(c, await takeAway(c.var.visit.doer((await formOf(c)).operation), 'variant', id))
    })
  },
}

async function showAlike(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const place = { from: placeIn(c.req.query('from')), otherwise: placeIn(c.req.query('otherwise')) }
  const found = await whoIsIt(visit.asker, { from: place.from, otherwiseFrom: place.otherwise })
  const body = <AlikeView visit={visit} found={found} place={place} />
  return show(c, { page: 'import', title: visit.words.alike.title, body, complaints })
}

function placeIn(typed: string | undefined): number {
  return typed && /^\d{1,7}$/.test(typed) ? Number(typed) : 0
}

async function formOf(c: VisitContext): Promise<Record<string, string>> {
  return (await c.req.parseBody()) as Record<string, string>
}

/** Both answers name the two, and which of them stays. */
async function answer(c: VisitContext, act: typeof mergeThings | typeof keepApart): Promise<Response> {
  const { concept, one = '', other = '', kept, operation } = await formOf(c)
  const known = MERGEABLE.find((name) => name === concept)
  if (!known) return c.notFound()
  const [stays, goes] = kept === other ? [other, one] : [one, other]
  return settled(c, await act(c.var.visit.doer(operation), { concept: known, kept: stays, other: goes }))
}

function settled(c: VisitContext, outcome: { complaints?: readonly Complaint[]; operation?: string }) {
  return outcome.complaints ? showAlike(c, outcome.complaints) : sendOn(c, '/alike', outcome.operation)
}
