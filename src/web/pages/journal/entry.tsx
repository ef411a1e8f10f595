import type { Hono } from 'hono'
import { keep, takeAway } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { ask, entryNames } from '#questions'
import type { Complaint } from '#record'
import { readTyped, typedFrom } from '../../forms/read-typed.ts'
import { type Typed, typedText } from '../../forms/thing-field.ts'
import { contentOf } from '../../forms/thing-form.ts'
import { ThingView } from '../../forms/thing-view.tsx'
import { sendOn, show } from '../../shell.tsx'
import type { VisitContext, VisitEnv } from '../../visit.ts'
import { entryFields, entryGiven, typedPeople, unknownPeople } from './entry-fields.ts'

/** `/journal/new` and `/journal/<id>`: one entry, written or changed. */
export function entryRoutes(app: Hono<VisitEnv>): void {
  app.get('/journal/:id', (c) => showEntry(c))
  app.post('/journal/:id', keepEntry)
  app.post('/journal/:id/away', async (c) => {
    const { visit } = c.var
    const form = (await c.req.parseBody()) as Record<string, string>
    const outcome = await takeAway(visit.doer(form.operation), 'entry', c.req.param('id'))
    return outcome.complaints ? showEntry(c, {}, outcome.complaints) : sendOn(c, '/journal', outcome.operation)
  })
}

async function showEntry(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const id = c.req.param('id') ?? ''
  const entry = id === 'new' ? undefined : await ask(visit.asker, (reader) => reader.find('entry', id))
  if (id !== 'new' && !entry) return c.notFound()
  const names = await entryNames(visit.asker)
  const fields = entryFields(visit, names)
  const today = dayAt(visit.settings.zone, visit.asker.now() as Instant)
  const standing = entry
    ? { ...typedFrom(fields, entry, visit.settings.zone), contacts: typedPeople(entry.contacts, names) }
    : { day: today, kind: 'note', ...c.req.query() }
  const { journal: words } = visit.words
  const body = (
    <ThingView
      visit={visit}
      layer="career"
      crumb={<a href="/journal">{words.title}</a>}
      heading={entry ? (entry.title ?? words.edit) : words.add}
      lede={entry ? words.editLede : words.lede}
      action={`/journal/${id}`}
      back="/journal"
      fields={fields}
      typed={typed ?? standing}
      was={entry ? Number(typedText(typed ?? {}, 'was')) || entry.version : undefined}
    />
  )
  return show(c, { page: 'journal', title: words.title, body, complaints })
}

async function keepEntry(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const id = c.req.param('id') ?? ''
  const before = id === 'new' ? undefined : await ask(visit.asker, (reader) => reader.find('entry', id))
  const names = await entryNames(visit.asker)
  const fields = entryFields(visit, names)
  const read = readTyped(fields, typed, visit.settings.zone)
  const unknown = unknownPeople(read, names, visit)
  if (unknown.length) return showEntry(c, typed, unknown)
  const given = entryGiven(read, names)
  // What this form does not ask for stays as it was.
  const whole = { ...contentOf(before), ...Object.fromEntries(fields.map(({ name }) => [name, undefined])), ...given }
  const was = Number(typedText(typed, 'was'))
  const edited = before ? { id, was: Number.isInteger(was) && was > 0 ? was : undefined } : {}
  const outcome = await keep(visit.doer(typedText(typed, 'operation')), 'entry', whole, edited)
  if (outcome.complaints) return showEntry(c, typed, outcome.complaints)
  return sendOn(c, '/journal', outcome.operation)
}
