import { leaveSample, loadSample } from '#actions'
import { LinkButton, PageHead } from '../../layout/index.ts'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit } from '../../visit.ts'

/** Opens the sample career in an empty record, and leaves it again. */
export const sample: Page<{ visit: Visit }> = {
  name: 'sample',
  routes: (app) => {
    for (const [path, act] of [
      ['/sample', loadSample],
      ['/sample/leave', leaveSample],
    ] as const) {
      app.post(path, async (c) => {
        const { visit } = c.var
        const form = await c.req.parseBody()
        const outcome = await act(visit.doer(String(form.operation ?? '')))
        if (outcome.complaints) {
          const { sample: words, frame } = visit.words
          const home = <LinkButton href="/career">{frame.home}</LinkButton>
          const body = <PageHead heading={words.heading} actions={home} />
          return show(c, { page: 'career', title: words.heading, body, complaints: outcome.complaints })
        }
        return sendOn(c, '/career', path === '/sample' ? undefined : outcome.operation)
      })
    }
  },
}
