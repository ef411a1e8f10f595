import type { Hono } from 'hono'
import { keepJob, takeAway } from '#actions'
import { ask, jobParts } from '#questions'
import type { Complaint } from '#record'
import { readTyped, typedFrom } from '../../forms/read-typed.ts'
import { type Typed, typedText } from '../../forms/thing-field.ts'
import { ThingView } from '../../forms/thing-view.tsx'
import { sendOn, show } from '../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../visit.ts'
import { jobFields, jobGiven } from './forms/job-fields.ts'

/** A new job, and the terms of one there is. */
export function jobTermsRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/new', (c) => showTerms(c, { paid: 'true', kind: 'employment', ...queryOf(c) }))
  app.post('/job/new', (c) => keepTerms(c))
  app.get('/job/:owner/edit', (c) => showTerms(c))
  app.post('/job/:owner/edit', (c) => keepTerms(c))
  app.post('/job/:owner/edit/away', (c) => away(c))
}

async function showTerms(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []) {
  const { visit } = c.var
  const { words } = visit
  const owner = c.req.param('owner')
  const parts = owner ? await jobParts(visit.asker, owner) : undefined
  if (owner && !parts) return c.notFound()
  const fields = jobFields(words, { isNew: !parts })
  const kept = parts && {
    ...typedFrom(fields, parts.job, visit.settings.zone),
    organisation: parts.organisation?.name ?? '',
  }
  const heading = parts ? words.things.job.edit : words.things.job.add
  const back = parts ? `/job/${parts.job.id}` : '/job'
  const body = (
    <ThingView
      visit={visit}
      layer="job"
      crumb={<a href={back}>{parts?.job.title ?? words.job.heldNow}</a>}
      heading={heading}
      lede={words.things.job.lede}
      action={parts ? `/job/${parts.job.id}/edit` : '/job/new'}
      back={back}
      fields={fields}
      typed={typed ?? kept ?? {}}
      was={parts && (Number(typedText(typed ?? {}, 'was')) || parts.job.version)}
    />
  )
  return show(c, { page: 'job', title: heading, body, complaints })
}

async function keepTerms(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const id = c.req.param('owner')
  const fields = jobFields(visit.words, { isNew: !id })
  const { given, terms } = jobGiven(readTyped(fields, typed, visit.settings.zone))
  const was = Number(typedText(typed, 'was')) || undefined
  const before = id ? await ask(visit.asker, (reader) => reader.find('job', id)) : undefined
  // What this form does not ask for stays as it was.
  const whole = { ...(before?.occupation ? { occupation: before.occupation } : {}), ...given }
  const outcome = await keepJob(visit.doer(typedText(typed, 'operation')), whole, terms, { id, was })
  if (outcome.complaints) return showTerms(c, typed, outcome.complaints)
  return sendOn(c, `/job/${outcome.done.id}`, outcome.operation)
}

async function away(c: VisitContext): Promise<Response> {
  const form = await c.req.parseBody()
  const outcome = await takeAway(c.var.visit.doer(String(form.operation ?? '')), 'job', c.req.param('owner') ?? '')
  if (outcome.complaints) return c.notFound()
  return sendOn(c, '/job', outcome.operation)
}

function queryOf(c: VisitContext): Typed {
  return c.req.queries() as Typed
}
