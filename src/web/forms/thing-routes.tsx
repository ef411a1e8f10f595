import type { Hono } from 'hono'
import type { ComponentChildren } from 'preact'
import { type Edited, keep, takeAway } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { ask } from '#questions'
import type { Complaint, ConceptName } from '#record'
import type { Layer } from '../layout/index.ts'
import { sendOn, show } from '../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../visit.ts'
import { readTyped, typedFrom } from './read-typed.ts'
import { type Typed, typedText } from './thing-field.ts'
import type { FormPlace, ThingForm, Versioned } from './thing-form.ts'
import { ThingView } from './thing-view.tsx'

/** The pages on which the parts of one thing, a job or a work, are added and changed. */
export interface ThingPages<Scope> {
  page: string
  /** The entry of the menu it is below, and the page of that section, where `page` is not that entry. */
  menu?: { page: string; at: string } | undefined
  layer: Layer
  /** All a form may need to know of the owner; nothing when there is no such owner. */
  load: (visit: Visit, owner: string) => Promise<Scope | undefined>
  /** What the owner is called. */
  title: (scope: Scope) => ComponentChildren
  forms: readonly ThingForm<Scope>[]
}

/** Adds `/<page>/:owner/<concept>/new`, `…/:thing` and `…/:thing/away` for every form. */
export function thingRoutes<Scope>(app: Hono<VisitEnv>, pages: ThingPages<Scope>): void {
  for (const form of pages.forms) {
    const path = `/${pages.page}/:owner/${form.concept}/:thing`
    app.get(path, (c) => open(c, pages, form))
    app.post(path, (c) => keepThing(c, pages, form))
    app.post(`${path}/away`, (c) => away(c, pages, form))
  }
}

async function open<Scope>(c: VisitContext, pages: ThingPages<Scope>, form: ThingForm<Scope>): Promise<Response> {
  const at = await placeOf(c, pages, form, queryOf(c))
  if (!at) return c.notFound()
  const fields = form.fields(at)
  const { zone } = at.visit.settings
  const typed = at.thing
    ? { ...typedFrom(fields, at.thing, zone), ...form.shown?.(at) }
    : { ...form.fresh?.(at), ...at.typed }
  return showThing(c, pages, form, { ...at, typed })
}

async function keepThing<Scope>(c: VisitContext, pages: ThingPages<Scope>, form: ThingForm<Scope>): Promise<Response> {
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const at = await placeOf(c, pages, form, typed)
  if (!at) return c.notFound()
  const { visit, thing } = at
  const given = form.complete(readTyped(form.fields(at), typed, visit.settings.zone), at)
  const was = Number(typedText(typed, 'was'))
  const edited: Edited = thing ? { id: thing.id, was: Number.isInteger(was) && was > 0 ? was : undefined } : {}
  const doer = visit.doer(typedText(typed, 'operation'))
  const outcome = await (form.keep?.(doer, given, at, edited) ?? keep(doer, form.concept, given, edited))
  if (outcome.complaints) return showThing(c, pages, form, at, outcome.complaints)
  return sendOn(c, backOf(c, pages.page, form.anchor, typed), outcome.operation)
}

async function away<Scope>(c: VisitContext, pages: ThingPages<Scope>, form: ThingForm<Scope>): Promise<Response> {
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const at = await placeOf(c, pages, form, typed)
  const { visit } = c.var
  const operation = typedText(typed, 'operation')
  if (!at?.thing) {
    // Sent twice, it is gone by the second time.
    const before = operation ? await ask(visit.asker, (reader) => reader.operation(operation)) : undefined
    return before ? sendOn(c, backOf(c, pages.page, form.anchor, typed), before.id) : c.notFound()
  }
  const outcome = await takeAway(visit.doer(operation), form.concept, at.thing.id)
  if (outcome.complaints) return showThing(c, pages, form, at, outcome.complaints)
  return sendOn(c, backOf(c, pages.page, form.anchor, typed), outcome.operation)
}

async function placeOf<Scope>(
  c: VisitContext,
  pages: ThingPages<Scope>,
  form: ThingForm<Scope>,
  typed: Typed,
): Promise<FormPlace<Scope> | undefined> {
  const { visit } = c.var
  const wanted = c.req.param('thing') ?? ''
  const scope = await pages.load(visit, c.req.param('owner') ?? '')
  const thing = wanted === 'new' ? undefined : await findThing(visit, form.concept, wanted)
  if (!scope || (wanted !== 'new' && !thing)) return undefined
  const today = dayAt(visit.settings.zone, visit.asker.now() as Instant)
  return { visit, scope, thing, typed, today }
}

function findThing(visit: Visit, concept: ConceptName, id: string): Promise<Versioned | undefined> {
  return ask(visit.asker, (reader) => reader.find(concept, id))
}

async function showThing<Scope>(
  c: VisitContext,
  pages: ThingPages<Scope>,
  form: ThingForm<Scope>,
  at: FormPlace<Scope>,
  complaints: readonly Complaint[] = [],
): Promise<Response> {
  const { visit, thing, typed } = at
  const words = form.words(at)
  const heading = thing ? words.edit : words.add
  const owner = `/${pages.page}/${c.req.param('owner')}`
  const was = Number(typedText(typed, 'was')) || thing?.version
  const body = (
    <ThingView
      visit={visit}
      layer={pages.layer}
      crumb={<a href={owner}>{pages.title(at.scope)}</a>}
      heading={heading}
      lede={words.lede}
      action={`${owner}/${form.concept}/${thing?.id ?? 'new'}`}
      back={backOf(c, pages.page, form.anchor, typed)}
      fields={form.fields(at)}
      typed={typed}
      was={thing ? was : undefined}
      ways={form.ways?.(at)}
      instead={form.instead?.(at)}
      beside={await form.beside?.(at)}
    />
  )
  return show(c, { ...(pages.menu ?? { page: pages.page }), title: heading, body, complaints })
}

/** Where the form was opened from, when that is a page with such links; else the owner. */
function backOf(c: VisitContext, page: string, anchor: string, typed: Typed): string {
  const from = typedText(typed, 'back') || c.req.query('back') || ''
  return /^\/(job|day|work|career|journal|people)([/?#]|$)/.test(from)
    ? from
    : `/${page}/${c.req.param('owner')}#${anchor}`
}

function queryOf(c: VisitContext): Typed {
  return c.req.queries() as Typed
}
