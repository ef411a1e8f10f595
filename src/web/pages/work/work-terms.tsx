import type { Hono } from 'hono'
import { keep, nameWork, takeAway } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { workParts } from '#questions'
import type { Complaint } from '#record'
import { periodFields } from '../../forms/period-fields.ts'
import { readTyped, typedFrom } from '../../forms/read-typed.ts'
import { type ThingField, type Typed, typedText } from '../../forms/thing-field.ts'
import { contentOf } from '../../forms/thing-form.ts'
import { ThingView } from '../../forms/thing-view.tsx'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../visit.ts'

/** A work named, renamed, ended, taken away. */
export function workTermsRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/new', (c) => showTerms(c))
  app.post('/work/new', nameNew)
  app.get('/work/:owner/edit', (c) => showTerms(c))
  app.post('/work/:owner/edit', change)
  app.post('/work/:owner/edit/away', away)
}

/** The first wording of a new work, and its name. */
export function newWorkFields({ words }: Visit): ThingField[] {
  const { work, statement } = words.things
  return [
    { name: 'text', kind: 'text', label: work.text, hint: work.textHint, required: true },
    { name: 'name', kind: 'line', label: work.name, hint: work.nameHint, required: true },
    { name: 'since', kind: 'day', label: statement.from, required: true },
  ]
}

function changeFields({ words }: Visit): ThingField[] {
  const { work } = words.things
  return [
    { name: 'name', kind: 'line', label: work.name, hint: work.nameHint, required: true },
    ...periodFields(words, work),
  ]
}

async function showTerms(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const { work: words } = visit.words.things
  const owner = c.req.param('owner')
  const parts = owner ? await workParts(visit.asker, owner) : undefined
  if (owner && !parts) return c.notFound()
  const fields = parts ? changeFields(visit) : newWorkFields(visit)
  const heading = parts ? words.edit : words.add
  const fresh = { since: dayAt(visit.settings.zone, visit.asker.now() as Instant) }
  const body = (
    <ThingView
      visit={visit}
      layer="work"
      crumb={<a href="/work">{visit.words.frame.work}</a>}
      heading={heading}
      lede={visit.words.work.lede}
      action={parts ? `/work/${parts.work.id}/edit` : '/work/new'}
      back="/work"
      fields={fields}
      typed={typed ?? (parts ? typedFrom(fields, parts.work, visit.settings.zone) : fresh)}
      was={parts && (Number(typedText(typed ?? {}, 'was')) || parts.work.version)}
    />
  )
  return show(c, { page: 'work', title: heading, body, complaints })
}

async function nameNew(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const { text, name, since } = readTyped(newWorkFields(visit), typed, visit.settings.zone)
  const doer = visit.doer(typedText(typed, 'operation'))
  const outcome = await nameWork(doer, { name: name ?? shortened(text) }, { text, from: String(since ?? '') })
  if (outcome.complaints) return showTerms(c, typed, outcome.complaints)
  return sendOn(c, '/work', outcome.operation)
}

/** The first words of a wording, as its name until there is a better one. */
function shortened(text: unknown): string | undefined {
  const words = String(text ?? '')
    .trim()
    .split(/\s+/)
  return words.slice(0, 6).join(' ').slice(0, 200) || undefined
}

async function change(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const parts = await workParts(visit.asker, c.req.param('owner') ?? '')
  if (!parts) return c.notFound()
  const given = readTyped(changeFields(visit), typed, visit.settings.zone)
  const was = Number(typedText(typed, 'was')) || undefined
  const doer = visit.doer(typedText(typed, 'operation'))
  const outcome = await keep(doer, 'work', { ...contentOf(parts.work), ...given }, { id: parts.work.id, was })
  if (outcome.complaints) return showTerms(c, typed, outcome.complaints)
  return sendOn(c, '/work', outcome.operation)
}

async function away(c: VisitContext): Promise<Response> {
  const form = await c.req.parseBody()
  const outcome = await takeAway(c.var.visit.doer(String(form.operation ?? '')), 'work', c.req.param('owner') ?? '')
  if (outcome.complaints) return c.notFound()
  return sendOn(c, '/work', outcome.operation)
}
