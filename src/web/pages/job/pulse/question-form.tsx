import type { Hono } from 'hono'
import { keep, takeAway } from '#actions'
import { ask } from '#questions'
import type { Complaint } from '#record'
import { readTyped, typedFrom } from '../../../forms/read-typed.ts'
import { type ThingField, type Typed, typedText } from '../../../forms/thing-field.ts'
import { ThingView } from '../../../forms/thing-view.tsx'
import { sendOn, show } from '../../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../../visit.ts'

const BACK = '/job/pulse'

/** A question added, changed, let go, taken away. */
export function questionRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/pulse/question/:thing', (c) => showQuestion(c))
  app.post('/job/pulse/question/:thing', keepQuestion)
  app.post('/job/pulse/question/:thing/away', away)
}

function fieldsOf({ words }: Visit): ThingField[] {
  const { form } = words.pulse
  const choices = [
    { value: 'no', label: form.good },
    { value: 'yes', label: form.bad },
  ]
  return [
    { name: 'name', kind: 'line', label: form.name, required: true },
    { name: 'most', kind: 'number', label: form.most, min: 2, max: 10, step: 1, required: true },
    { name: 'low', kind: 'line', label: form.low },
    { name: 'high', kind: 'line', label: form.high },
    { name: 'reversed', kind: 'options', label: form.reversed, choices },
    { name: 'to', kind: 'day', label: form.to, hint: form.toHint },
  ]
}

async function showQuestion(c: VisitContext, typed?: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const { form: words } = visit.words.pulse
  const thing = c.req.param('thing') ?? 'new'
  const kept = thing === 'new' ? undefined : await ask(visit.asker, (reader) => reader.find('pulse', thing))
  if (thing !== 'new' && !kept) return c.notFound()
  const fields = fieldsOf(visit)
  const shown = kept && { ...typedFrom(fields, kept, visit.settings.zone), reversed: kept.reversed ? 'yes' : 'no' }
  const heading = kept ? words.edit : words.add
  const body = (
    <ThingView
      visit={visit}
      layer="job"
      crumb={<a href={BACK}>{visit.words.pulse.title}</a>}
      heading={heading}
      lede={words.lede}
      action={`${BACK}/question/${kept?.id ?? 'new'}`}
      back={BACK}
      fields={fields}
      typed={typed ?? shown ?? { most: '4', reversed: 'no' }}
      was={kept && (Number(typedText(typed ?? {}, 'was')) || kept.version)}
    />
  )
  return show(c, { page: 'job', at: 'pulse', title: heading, body, complaints })
}

async function keepQuestion(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody({ all: true })) as Typed
  const id = c.req.param('thing') === 'new' ? undefined : c.req.param('thing')
  if (id && !(await ask(visit.asker, (reader) => reader.find('pulse', id)))) return c.notFound() as Response
  const given = readTyped(fieldsOf(visit), typed, visit.settings.zone)
  const edited = id ? { id, was: Number(typedText(typed, 'was')) || undefined } : {}
  const question = { ...given, reversed: given.reversed === 'yes' || undefined }
  const outcome = await keep(visit.doer(typedText(typed, 'operation')), 'pulse', question, edited)
  return outcome.complaints ? showQuestion(c, typed, outcome.complaints) : sendOn(c, BACK, outcome.operation)
}

async function away(c: VisitContext): Promise<Response> {
  const form = await c.req.parseBody()
  const doer = c.var.visit.doer(String(form.operation ?? ''))
  const outcome = await takeAway(doer, 'pulse', c.req.param('thing') ?? '')
  return outcome.complaints ? (c.notFound() as Response) : sendOn(c, BACK, outcome.operation)
}
