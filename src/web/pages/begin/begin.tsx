import { whatIsMissing } from '#questions'
import type { Complaint } from '#record'
import { type Typed, typedText } from '../../forms/thing-field.ts'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { BeginView } from './begin-view.tsx'
import type { Step } from './step.ts'
import { findStep, type Run, stepsOf } from './steps.ts'

/** The beginning: ten questions in ten minutes, or after an import only what files could not say. */
export const begin: Page<{ visit: Visit }> = {
  name: 'begin',
  routes: (app) => {
    app.get('/begin', async (c) => {
      const { missing, jobs } = await whatIsMissing(c.var.visit.asker)
      const run: Run = jobs.length && missing.length ? 'missing' : 'ten'
      const [first] = run === 'missing' ? missing : ['you']
      return c.redirect(`/begin/${first}?run=${run}`)
    })
    app.get('/begin/:step', async (c) => {
      const step = findStep(c.req.param('step'))
      return step ? showStep(c, step, runOf(c.req.query('run')), {}) : c.notFound()
    })
    app.post('/begin/:step', async (c) => {
      const step = findStep(c.req.param('step'))
      if (!step) return c.notFound()
      const { visit } = c.var
      const typed = (await c.req.parseBody({ all: true })) as Typed
      const run = runOf(typedText(typed, 'run'))
      const complaints = await step.keep(visit, typed, await whatIsMissing(visit.asker))
      return complaints.length ? showStep(c, step, run, typed, complaints) : sendOn(c, await nextOf(visit, step, run))
    })
  },
}

function runOf(text: string | undefined): Run {
  return text === 'missing' ? 'missing' : 'ten'
}

/** The question after this one; of what is missing, the next that is still to be answered; the career at the end. */
async function nextOf(visit: Visit, step: Step, run: Run): Promise<string> {
  const steps = stepsOf(run)
  const after = steps.slice(steps.indexOf(step) + 1)
  if (run === 'ten') return after[0] ? `/begin/${after[0].name}?run=ten` : '/career'
  const beginning = await whatIsMissing(visit.asker)
  const next = after.find((one) => !one.isAnswered(beginning, visit))
  return next ? `/begin/${next.name}?run=missing` : '/career'
}

async function showStep(c: VisitContext, step: Step, run: Run, typed: Typed, complaints?: readonly Complaint[]) {
  const { visit } = c.var
  const beginning = await whatIsMissing(visit.asker)
  const nextHref = await nextOf(visit, step, run)
  const body = <BeginView {...{ visit, beginning, typed, run, step, nextHref }} steps={stepsOf(run)} />
  const title = visit.words.begin.questions[step.name].heading
  return show(c, { page: 'begin', title, body, ...(complaints ? { complaints } : {}) })
}
