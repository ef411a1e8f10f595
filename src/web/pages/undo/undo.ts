import { undo as takeBack } from '#actions'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit } from '../../visit.ts'

/** Takes back one operation; the flash of every page posts here. */
export const undo: Page<{ visit: Visit }> = {
  name: 'undo',
  routes: (app) => {
    app.post('/undo', async (c) => {
      const { visit } = c.var
      const form = await c.req.parseBody()
      const outcome = await takeBack(visit.doer(String(form.operation ?? '')), String(form.undoes ?? ''))
      if (outcome.complaints)
        return show(c, { page: 'undo', title: visit.words.frame.undo, body: null, complaints: outcome.complaints })
      return sendOn(c, String(form.back ?? '/career'), outcome.operation)
    })
  },
}
