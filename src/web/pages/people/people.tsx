import { type Given, keep, recordConversation } from '#actions'
import { findContact, peopleNow } from '#questions'
import { type Complaint, complaint, isId } from '#record'
import { contentOf } from '../../forms/thing-form.ts'
import { thingRoutes } from '../../forms/thing-routes.tsx'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { contactRoutes, loadContact } from './contact.tsx'
import { contactFormRoutes } from './contact-form.tsx'
import { conversationForm } from './conversation-form.ts'
import { PeopleView } from './people-view.tsx'
import type { TypedTalk } from './talked-form.tsx'
import { termsOf } from './terms.ts'
import { tieForm } from './tie-form.ts'

/** Contacts inside and outside, who is due, how recent each tie is; each contact by themselves. */
export const people: Page<{ visit: Visit }> = {
  name: 'people',
  routes: (app) => {
    app.get('/people', (c) => showPeople(c))
    app.post('/people/talked', keepTalk)
    app.post('/people/half-life', keepHalfLife)
    contactFormRoutes(app)
    contactRoutes(app)
    thingRoutes(app, {
      page: 'people',
      layer: 'career',
      load: loadContact,
      title: ({ contact }) => contact.name,
      forms: [conversationForm, tieForm],
    })
  },
}

async function showPeople(c: VisitContext, typed?: TypedTalk, complaints: readonly Complaint[] = []) {
  const { visit } = c.var
  const terms = termsOf(c.req.query())
  const now = await peopleNow(visit.asker, terms)
  const body = <PeopleView visit={visit} now={now} terms={terms} typed={typed} />
  return show(c, { page: 'people', at: 'people', title: visit.words.people.title, body, complaints })
}

/** A conversation in one line; a name nobody has yet is asked for once more before it becomes a contact. */
async function keepTalk(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const { talked: words } = visit.words.people
  const form = (await c.req.parseBody()) as Record<string, string>
  const { name = '', day = '', note, contact, way, operation } = form
  const typed = { name: name.trim(), day, note }
  const told = (whom: Parameters<typeof recordConversation>[1]) =>
    recordConversation(visit.doer(operation), whom, { day, note })
  const back = /^\/people\/\w+$/.test(form.back ?? '') ? (form.back as string) : '/people'
  if (isId(contact)) {
    const outcome = await told({ contact })
    return outcome.complaints ? showPeople(c, typed, outcome.complaints) : sendOn(c, back, outcome.operation)
  }
  if (!typed.name) return showPeople(c, typed, [complaint(words.name, words.nobody, words.nobodyHint)])
  const found = await findContact(visit.asker, typed.name)
  const isNew = !('found' in found) && way === 'new'
  if (!('found' in found) && !isNew) return showPeople(c, { ...typed, isUnknown: true }, [found])
  const outcome = await told('found' in found ? { contact: found.found.id } : { name: typed.name })
  return outcome.complaints ? showPeople(c, typed, outcome.complaints) : sendOn(c, '/people', outcome.operation)
}

async function keepHalfLife(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = (await c.req.parseBody()) as Record<string, string>
  const typed = form.days?.trim() ? Number(form.days) : undefined
  const person: Given = { ...contentOf(visit.person), halfLifeDays: typed }
  // All else of the person is written as it was read a moment ago: whoever changed it since is not overruled.
  const { version: was } = visit.person as { version?: number }
  const outcome = await keep(visit.doer(form.operation), 'person', person, { id: visit.asker.person, was })
  return outcome.complaints ? showPeople(c, undefined, outcome.complaints) : sendOn(c, '/people', outcome.operation)
}
