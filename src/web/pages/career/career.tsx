import { keep } from '#actions'
import { ask, career as askCareer, longLine, weekNow, whatIsMissing, worksNow } from '#questions'
import type { Complaint } from '#record'
import { typedText } from '../../forms/thing-field.ts'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { CareerView } from './career-view.tsx'
import { EmptyCareer } from './empty-career.tsx'
import { lifeboatRoutes } from './lifeboat/lifeboat.tsx'
import { ownershipRoutes } from './ownership/ownership.tsx'
import { skillsRoutes } from './skills/skills.tsx'

/** The whole life: the river, moves and who decided them; an empty record is offered three ways in. */
export const career: Page<{ visit: Visit }> = {
  name: 'career',
  routes: (app) => {
    app.get('/career', (c) => showCareer(c))
    app.post('/career/moves/:id', decide)
    lifeboatRoutes(app)
    ownershipRoutes(app)
    skillsRoutes(app)
  },
}

async function showCareer(c: VisitContext, complaints: readonly Complaint[] = []): Promise<Response> {
  const { visit } = c.var
  const { asker, words } = visit
  const beginning = await whatIsMissing(asker)
  const shown = { page: 'career', at: 'career', title: words.career.title, complaints }
  if (beginning.isEmpty) return show(c, { ...shown, body: <EmptyCareer visit={visit} />, islands: ['import'] })
  const asked = await askCareer(asker, { year: yearOf(c.req.query('year')) })
  const body = (
    <CareerView
      visit={visit}
      career={asked}
      layers={asked.zoom ? undefined : await layersOf(asker)}
      beginning={beginning}
    />
  )
  return show(c, { ...shown, body })
}

async function layersOf(asker: Visit['asker']) {
  return { now: await weekNow(asker), works: await worksNow(asker, 'quarter'), line: await longLine(asker) }
}

function yearOf(text: string | undefined): number | undefined {
  return text && /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined
}

/** Says who decided a move; everything else of it stays as it is. */
async function decide(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = (await c.req.parseBody()) as Record<string, string>
  const id = c.req.param('id') ?? ''
  const move = await ask(visit.asker, (reader) => reader.find('move', id))
  if (!move) return c.notFound() as Response
  const { id: _, version: __, ...content } = move
  const given = { ...content, decidedBy: typedText(form, 'decidedBy') || undefined }
  const edited = { id, was: Number(form.was) || undefined }
  const outcome = await keep(visit.doer(form.operation), 'move', given, edited)
  if (outcome.complaints) return showCareer(c, outcome.complaints)
  return sendOn(c, `/career#move-${id}`, outcome.operation)
}
