import type { Hono } from 'hono'
import { keepContact, takeAwayContact } from '#actions'
import { type ContactNow, contactNow } from '#questions'
import type { Complaint } from '#record'
import { readTyped, typedFrom } from '../../forms/read-typed.ts'
import { type ThingField, type Typed, typedText } from '../../forms/thing-field.ts'
import { contentOf } from '../../forms/thing-form.ts'
import { ThingView } from '../../forms/thing-view.tsx'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../visit.ts'

/** `/people/new` and `/people/<id>/change`: a contact, added or changed. */
export function contactFormRoutes(app: Hono<VisitEnv>): void {
  app.get('/people/new', (c) => showForm(c))
  app.post('/people/new', keepForm)
  app.get('/people/:id/change', (c) => showForm(c))
  app.post('/people/:id/change', keepForm)
  app.post('/people/:id/change/away', async (c) => {
    const form = (await c.req.parseBody()) as Record<string, string>
    const outcome = await takeAwayContact(c.var.visit.doer(form.operation), c.req.param('id'))
    return outcome.complaints ? c.notFound() : sendOn(c, '/people', outcome.operation)
  })
}

function fieldsOf({ words }: Visit): ThingField[] {
  const { form } = words.people
  return [
    { name: 'name', kind: 'line', label: form.name, required: true },
    { name: 'organisationName', kind: 'line', label: form.organisation, hint: form.organisationHint },
    { name: 'title', kind: 'line', label: form.job },
    {
      ...{ name: 'everyDays', kind: 'number', label: form.everyDays, hint: form.everyHint },
      ...{ min: 1, max: 3_650, step: 1 },
    },
    { name: 'since', kind: 'day', label: form.since },
    { name: 'email', kind: 'line', label: form.email },
    { name: 'phone', kind: 'line', label: form.phone },
    { name: 'url', kind: 'line', label: form.url },
    { name: 'note', kind: 'text', label: form.note },
  ]
}

/** The contact of the address; nothing for a new one, `'none'` where there is no such contact. */
async function formOf(c: VisitContext): Promise<ContactNow | undefined | 'none'> {
  const id = c.req.param('id')
  return id === undefined ? undefined : ((await contactNow(c.var.visit.asker, id)) ?? 'none')
}

async function showForm(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const now = await formOf(c)
  if (now === 'none') return c.notFound() as Response
  const { form: words, title } = visit.words.people
  const fields = fieldsOf(visit)
  const standing = now && {
    ...typedFrom(fields, now.contact, visit.settings.zone),
    organisationName: now.organisation ?? '',
  }
  const heading = now ? words.edit(now.contact.name) : words.add
  const body = (
    <ThingView
      visit={visit}
      layer="career"
      crumb={<a href={backOf(now)}>{now ? now.contact.name : title}</a>}
      heading={heading}
      lede={words.lede}
      action={now ? `/people/${now.contact.id}/change` : '/people/new'}
      back={backOf(now)}
      fields={fields}
      typed={typed ?? standing ?? {}}
      was={now && (Number(typedText(typed ?? {}, 'was')) || now.contact.version)}
    />
  )
  return show(c, { page: 'people', title: heading, body, complaints })
}

function backOf(now: ContactNow | undefined): string {
  return now ? `/people/${now.contact.id}` : '/people'
}

async function keepForm(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const now = await formOf(c)
  if (now === 'none') return c.notFound() as Response
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const { organisationName, ...given } = readTyped(fieldsOf(visit), typed, visit.settings.zone)
  const { organisation: _, ...before } = contentOf(now?.contact)
  // What this form does not ask for stays as it was.
  const asked = Object.fromEntries(
    fieldsOf(visit).flatMap(({ name }) => (name === 'organisationName' ? [] : [[name, undefined]])),
  )
  const edited = now ? { id: now.contact.id, was: Number(typedText(typed, 'was')) || undefined } : {}
  const whom = typeof organisationName === 'string' ? organisationName : undefined
  const outcome = await keepContact(
    visit.doer(typedText(typed, 'operation')),
    { ...before, ...asked, ...given },
    whom,
    edited,
  )
  if (outcome.complaints) return showForm(c, typed, outcome.complaints)
  return sendOn(c, `/people/${outcome.done.id}`, outcome.operation)
}
