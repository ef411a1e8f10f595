import { assignIntervals, keepSorting, type StatedSorting, sortLikely, takeAway } from '#actions'
import { oneUnsorted, unsorted } from '#questions'
import type { Complaint } from '#record'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { AlikeView } from './alike-view.tsx'
import { RuleView } from './rule-form.tsx'
import { SortView } from './sort-view.tsx'

/** Whose time is it? Groups alike with a suggestion, single ones, and the sortings one made. */
export const sort: Page<{ visit: Visit }> = {
  name: 'sort',
  routes: (app) => {
    app.get('/sort', (c) => showSort(c))
    app.post('/sort/rule', keepRule)
    app.get('/sort/rule/:id', showRule)
    app.post('/sort/rule/:id', keepRule)
    app.post('/sort/rule/:id/take-away', async (c) => {
      const { visit } = c.var
      const outcome = await takeAway(visit.doer(await operationOf(c)), 'sorting', c.req.param('id'))
      return outcome.complaints ? showSort(c, outcome.complaints) : sendOn(c, '/sort', outcome.operation)
    })
    app.post('/sort/likely', async (c) => {
      const { operation } = await sortLikely(c.var.visit.doer(await operationOf(c)))
      return sendOn(c, '/sort', operation)
    })
    app.post('/sort/:id', sortOne)
    app.get('/sort/:id', showAlike)
  },
}

async function showSort(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const body = <SortView visit={visit} waiting={await unsorted(visit.asker)} />
  return show(c, { page: 'import', title: visit.words.sorting.title, body, complaints })
}

async function operationOf(c: VisitContext): Promise<string> {
  return String((await c.req.parseBody()).operation ?? '')
}

async function keepRule(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = (await c.req.parseBody()) as Record<string, string>
  const { trait, match, text, job } = form
  const stated = { trait, match, text, job } as unknown as StatedSorting
  const terms = { backwards: form.backwards === 'on', edited: c.req.param('id') }
  const outcome = await keepSorting(visit.doer(form.operation), stated, terms)
  return outcome.complaints ? showSort(c, outcome.complaints) : sendOn(c, '/sort', outcome.operation)
}

async function showRule(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const { rules, jobs } = await unsorted(visit.asker)
  const rule = rules.find(({ id }) => id === c.req.param('id'))
  if (!rule) return c.notFound()
  const body = <RuleView visit={visit} rule={rule} jobs={jobs} />
  return show(c, { page: 'import', title: visit.words.sorting.title, body })
}

/** One interval gets its job; then those alike are offered. */
async function sortOne(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = (await c.req.parseBody()) as Record<string, string>
  const id = c.req.param('id') as string
  const outcome = await assignIntervals(visit.doer(form.operation), [id], form.job || undefined)
  return outcome.complaints ? showSort(c, outcome.complaints) : sendOn(c, `/sort/${id}`, outcome.operation)
}

async function showAlike(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const found = await oneUnsorted(visit.asker, c.req.param('id') as string)
  if (!found) return sendOn(c, '/sort')
  if (!found.alike.length) return sendOn(c, '/sort', c.req.query('done'))
  const body = <AlikeView visit={visit} found={found} />
  return show(c, { page: 'import', title: visit.words.sorting.title, body })
}
