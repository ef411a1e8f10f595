import { countAlike, earlierImports } from '#questions'
import type { Page } from '../../page.ts'
import { sendOn, show } from '../../shell.tsx'
import type { Visit, VisitContext } from '../../visit.ts'
import { ImportDesk, type Waiting } from './import-desk.ts'
import { ImportView } from './import-view.tsx'
import { WaitingView } from './waiting-view.tsx'

const desks = new Map<string, ImportDesk>()

/** Drop, preview, put into the record, undo. Long reading goes on in the background; its page tells how far it is. */
export const importing: Page<{ visit: Visit }> = {
  name: 'import',
  routes: (app) => {
    app.get('/import', (c) => showImport(c))
    app.post('/import', take)
    app.get('/import/:id', (c) => showWaiting(c))
    app.get('/import/:id/state', (c) => {
      const waiting = deskOf(c.var.visit).find(c.req.param('id'))
      return c.json({ state: waiting?.state ?? 'gone', progress: waiting?.progress })
    })
    app.post('/import/:id/keep', async (c) => {
      const { visit } = c.var
      const { confirmed } = await c.req.parseBody()
      deskOf(visit).keep(c.req.param('id'), visit.doer(), confirmed === 'yes')
      return sendOn(c, `/import/${c.req.param('id')}`)
    })
    app.post('/import/:id/columns', readAgain)
    app.post('/import/:id/leave', (c) => {
      deskOf(c.var.visit).leave(c.req.param('id'))
      return sendOn(c, '/import')
    })
  },
}

function deskOf({ incoming, ending }: Visit): ImportDesk {
  const desk = desks.get(incoming) ?? new ImportDesk(incoming, ending)
  desks.set(incoming, desk)
  return desk
}

async function showImport(c: VisitContext, complaints: Parameters<typeof show>[1]['complaints'] = []) {
  const { visit } = c.var
  const body = <ImportView visit={visit} earlier={await earlierImports(visit.asker)} alike={await alikeIn(visit)} />
  return show(c, { page: 'import', title: visit.words.importing.title, body, complaints, islands: ['import'] })
}

async function take(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const form = await c.req.formData()
  const given = [...form.getAll('files'), ...form.getAll('folder')].filter((one) => one instanceof File)
  const files = given.filter((file) => file.name && (file.size || file.name.includes('.')))
  if (!files.length) return showImport(c, [visit.words.importing.nothingChosen])
  const waiting = await deskOf(visit).take(visit.doer(), files)
  if (waiting === 'disk full') return showImport(c, [visit.words.importing.diskFull])
  await settled(waiting)
  return sendOn(c, `/import/${waiting.id}`)
}

/** `Beginn = start` on each line says what a column means. */
async function readAgain(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const lines = String((await c.req.parseBody()).columns ?? '').split('\n')
  const said = lines.map((line) => line.split('=').map((part) => part.trim()))
  const columns = Object.fromEntries(
    said.filter(([header, meaning]) => header && meaning).map(([a, b]) => [a, b]),
  ) as Record<string, string>
  const waiting = deskOf(visit).readAgain(c.req.param('id') ?? '', visit.doer(), columns)
  if (waiting) await settled(waiting)
  return sendOn(c, `/import/${c.req.param('id')}`)
}

/** Most files are read in a moment: worth a short wait, so that the next page already shows what was found. */
async function settled(waiting: Waiting): Promise<void> {
  for (let waited = 0; waiting.state === 'reading' && waited < 800; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

async function showWaiting(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const { importing: words } = visit.words
  const waiting = deskOf(visit).find(c.req.param('id') ?? '')
  if (!waiting) return showImport(c, [{ place: words.title, message: words.gone, hint: words.goneHint }])
  const under = waiting.state === 'reading' || waiting.state === 'keeping'
  if (under) c.header('refresh', '2')
  const alike = waiting.state === 'kept' ? await alikeIn(visit) : 0
  const body = <WaitingView visit={visit} waiting={waiting} alike={alike} />
  const complaints = waiting.complaint ? [waiting.complaint] : []
  return show(c, { page: 'import', title: words.title, body, complaints, islands: ['import'] })
}

/** How many answers about who is who are waited for. */
async function alikeIn({ asker }: Visit): Promise<number> {
  const { suggestions, otherwise } = await countAlike(asker)
  return suggestions + otherwise
}
