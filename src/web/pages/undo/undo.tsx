import { undo as takeBack } from '#actions'
import type { Complaint } from '#record'
import { LinkButton, PageHead } from '../../layout/index.ts'
import type { Page } from '../../page.ts'
import { sendOn, show, wayOn } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'

/** Takes back one operation; the flash of every page posts here. */
export const undo: Page<{ visit: Visit }> = {
  name: 'undo',
  routes: (app) => {
    app.post('/undo', async (c) => {
      const { visit } = c.var
      const form = await c.req.parseBody()
      const outcome = await takeBack(visit.doer(String(form.operation ?? '')), String(form.undoes ?? ''))
      if (outcome.complaints) return notUndone(c, String(form.back ?? ''), outcome.complaints)
      return sendOn(c, String(form.back ?? '/career'), outcome.operation)
    })
  },
}

/** Says why, and leads back to where undo was asked for. */
function notUndone(c: VisitContext, from: string, complaints: readonly Complaint[]): Response | Promise<Response> {
  const { frame } = c.var.visit.words
  const body = (
    <PageHead
      heading={frame.notUndone}
      actions={<LinkButton href={wayOn(from || '/career')}>{frame.back}</LinkButton>}
    />
  )
  return show(c, { page: 'undo', title: frame.notUndone, body, complaints })
}
