import type { Hono } from 'hono'
import { endJob } from '#actions'
import { dayAt, type Instant } from '#calendar'
import { jobParts } from '#questions'
import type { Complaint } from '#record'
import { deciderChoices } from '../../forms/choices.ts'
import { readTyped } from '../../forms/read-typed.ts'
import { type ThingField, type Typed, typedText } from '../../forms/thing-field.ts'
import { ThingView } from '../../forms/thing-view.tsx'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../visit.ts'
import { fullTitle } from './full-title.ts'

/** Closes a job: its last day, and the move that says who decided. */
export function endingRoutes(app: Hono<VisitEnv>): void {
  app.get('/job/:owner/end', (c) => {
    const { settings, asker } = c.var.visit
    return showEnding(c, { on: dayAt(settings.zone, asker.now() as Instant), kind: 'resignation' })
  })
  app.post('/job/:owner/end', async (c) => {
    const { visit } = c.var
    const typed = (await c.req.parseBody({ all: true })) as Typed
    const given = readTyped(fieldsOf(visit), typed, visit.settings.zone)
    const job = c.req.param('owner') ?? ''
    const { on, kind, decidedBy, note } = given
    const outcome = await endJob(visit.doer(typedText(typed, 'operation')), job, { on, kind, decidedBy, note })
    if (outcome.complaints) return showEnding(c, typed, outcome.complaints)
    return sendOn(c, `/job/${job}`, outcome.operation)
  })
}

async function showEnding(c: VisitContext, typed: Typed, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const { ending } = visit.words.things
  const parts = await jobParts(visit.asker, c.req.param('owner') ?? '')
  if (!parts) return c.notFound()
  const path = `/job/${parts.job.id}`
  const body = (
    <ThingView
      visit={visit}
      layer="job"
      crumb={<a href={path}>{fullTitle(parts)}</a>}
      heading={ending.heading}
      lede={ending.lede}
      action={`${path}/end`}
      back={path}
      fields={fieldsOf(visit)}
      typed={typed}
      ways={[{ value: 'end', label: ending.end }]}
    />
  )
  return show(c, { page: 'job', title: ending.heading, body, complaints })
}

function fieldsOf({ words }: Visit): ThingField[] {
  const { ending, move, partialHint } = words.things
  const kinds = (['resignation', 'lay-off', 'end'] as const).map((value) => ({ value, label: ending.kinds[value] }))
  return [
    { name: 'on', kind: 'partial date', label: ending.on, hint: partialHint, required: true },
    { name: 'kind', kind: 'options', label: ending.kind, choices: kinds },
    { name: 'decidedBy', kind: 'choice', label: move.decidedBy, choices: deciderChoices(words) },
    { name: 'note', kind: 'line', label: move.note },
  ]
}
