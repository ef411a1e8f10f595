import type { Hono } from 'hono'
import { isPartialDate } from '#calendar'
import { changeNow } from '#questions'
import { type Complaint, complaint } from '#record'
import { show } from '../../../shell.tsx'
import type { Visit, VisitContext, VisitEnv } from '../../../visit.ts'
import { ChangeView } from './change-view.tsx'

/** What came after a move, what outlets go with, and changes nobody named. */
export function changeRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/change', (c) => showChange(c))
}

async function showChange(c: VisitContext): Promise<Response> {
  const { visit } = c.var
  const on = c.req.query('on')?.trim() || undefined
  const terms = { move: c.req.query('move'), on, job: c.req.query('job') }
  const now = await changeNow(visit.asker, terms)
  const complaints = complaintsOf(visit, on)
  const body = <ChangeView visit={visit} now={now} typed={terms} />
  return show(c, { page: 'work', at: 'change', title: visit.words.change.heading, body, complaints })
}

function complaintsOf({ words }: Visit, on: string | undefined): Complaint[] {
  if (!on || (isPartialDate(on) && on.length > 4)) return []
  return [complaint('on', words.change.own.wrong(on), words.change.own.hint)]
}
