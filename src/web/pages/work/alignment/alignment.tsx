import type { Hono } from 'hono'
import { type AlignmentNow, alignmentNow } from '#questions'
import { Card, EmptyState, LinkButton, PageHead } from '../../../layout/index.ts'
import { show } from '../../../shell.tsx'
import type { Visit, VisitEnv } from '../../../visit.ts'
import { PeriodLinks } from '../period-links.tsx'
import { AlignedWorkCard } from './aligned-work-card.tsx'
import { entriesRoutes } from './entries.tsx'
import { NeedsCard } from './needs-card.tsx'
import { ValueCard } from './value-card.tsx'

/** Needs beside what hours, energy and wins supply, work by work. */
export function alignmentRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/alignment', async (c) => {
    const { visit } = c.var
    const now = await alignmentNow(visit.asker, c.req.query('period'))
    const body = <AlignmentView visit={visit} now={now} />
    return show(c, { page: 'work', at: 'alignment', title: visit.words.frame.sections.alignment, body })
  })
  entriesRoutes(app)
}

export interface AlignmentViewProps {
  visit: Visit
  now: AlignmentNow
}

const AlignmentView = ({ visit, now }: AlignmentViewProps) => {
  const { alignment: words } = visit.words
  return (
    <>
      <PageHead layer="work" heading={words.heading} lede={<p>{words.lede}</p>} />
      <PeriodLinks visit={visit} now={now} path="/work/alignment" />
      {now.works.length === 0 && (
        <Card layer="work">
          <EmptyState action={<LinkButton href="/work/new">{words.name}</LinkButton>}>{words.none}</EmptyState>
        </Card>
      )}
      {now.works.map((work) => (
        <AlignedWorkCard key={work.work.id} visit={visit} now={now} work={work} />
      ))}
      <ValueCard visit={visit} now={now} />
      {now.works.length > 0 && <NeedsCard visit={visit} now={now} />}
    </>
  )
}
