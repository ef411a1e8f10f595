import type { Hono } from 'hono'
import { chooseOccupation, type OwnLevel, stateOwnLevels } from '#actions'
import { ask, findOccupations, oneSkill, skillsNow } from '#questions'
import { type Complaint, isId } from '#record'
import { type Typed, typedText } from '../../../forms/thing-field.ts'
import { thingRoutes } from '../../../forms/thing-routes.tsx'
import { sendOn, show } from '../../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../../visit.ts'
import { SKILL_FORMS, type SkillScope } from './skill-forms.ts'
import { SkillView } from './skill-view.tsx'
import { SkillsView } from './skills-view.tsx'

const MENU = { page: 'career', at: 'skills' } as const

/** Skills with what shows them, and occupations beside; each skill with its evidence. */
export function skillsRoutes(app: Hono<VisitEnv>): void {
  app.get('/career/skills', (c) => showSkills(c))
  app.post('/career/skills/occupation', choose)
  app.post('/career/skills/levels', stateLevels)
  app.get('/career/skills/:id', showSkill)
  thingRoutes<SkillScope>(app, {
    page: 'career/skills',
    menu: MENU,
    layer: 'career',
    load: scopeOf,
    title: ({ skill }) => skill?.name ?? '',
    forms: SKILL_FORMS,
  })
}

async function showSkills(c: VisitContext, complaints: readonly Complaint[] = [], typed?: Typed): Promise<Response> {
  const { visit } = c.var
  const words = c.req.query('find')?.slice(0, 200).trim()
  const asked = (name: string) => (typed ? typedText(typed, name) : c.req.query(name))?.slice(0, 300)
  const now = await skillsNow(visit.asker, { job: asked('job'), beside: asked('beside') })
  const search = words ? { words, found: await findOccupations(visit.asker, words) } : undefined
  const body = <SkillsView visit={visit} now={now} search={search} typed={typed} />
  return show(c, { ...MENU, title: visit.words.skills.title, body, complaints })
}

async function showSkill(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  // Where a form below it goes back to, when nothing else was said.
  if (c.req.param('id') === 'new') return c.redirect('/career/skills', 303)
  const one = await oneSkill(visit.asker, c.req.param('id') ?? '')
  if (!one) return c.notFound() as Response
  return show(c, { ...MENU, title: one.skill.name, body: <SkillView visit={visit} one={one} /> })
}

async function choose(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody()) as Typed
  const [job, code] = [typedText(typed, 'job'), typedText(typed, 'code').trim().slice(0, 300)]
  const outcome = await chooseOccupation(visit.doer(typedText(typed, 'operation')), job, code || undefined)
  if (outcome.complaints) return showSkills(c, outcome.complaints, typed)
  return sendOn(c, `/career/skills?job=${outcome.done.job}#occupation`, outcome.operation)
}

async function stateLevels(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const typed = (await c.req.parseBody()) as Typed
  const outcome = await stateOwnLevels(visit.doer(typedText(typed, 'operation')), levelsTyped(typed))
  if (outcome.complaints) return showSkills(c, outcome.complaints, typed)
  const [job, beside] = [typedText(typed, 'job'), typedText(typed, 'beside')]
  const query = new URLSearchParams({ ...(isId(job) ? { job } : {}), ...(beside ? { beside } : {}) })
  return sendOn(c, `/career/skills?${query}#${beside ? 'beside' : 'occupation'}`, outcome.operation)
}

/** The controls `own 2.A.1.a`, each with the name of its element beside; what is no number stays as it was typed. */
function levelsTyped(typed: Typed): OwnLevel[] {
  return Object.keys(typed).flatMap((control) => {
    if (!control.startsWith('own ')) return []
    const element = control.slice('own '.length)
    const text = typedText(typed, control).trim().replace(',', '.')
    const name = typedText(typed, `name ${element}`) || element
    return [{ element, name, own: text === '' ? undefined : Number(text) }]
  })
}

/** The skill of the address and all jobs; `new` stands for one that is not there yet. */
function scopeOf(visit: Visit, owner: string): Promise<SkillScope | undefined> {
  return ask(visit.asker, async (reader) => {
    const skill = await reader.find('skill', owner)
    if (!skill && owner !== 'new') return undefined
    return { skill, jobs: await reader.list('job'), skills: await reader.list('skill') }
  })
}
