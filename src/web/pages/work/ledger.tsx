import type { Hono } from 'hono'
import { type Ledger, ledger } from '#questions'
import { MonthPager, monthText, YearOfMonths } from '../../forms/month-pager.tsx'
import { Card, EmptyState, PageHead } from '../../layout/index.ts'
import { show } from '../../shell.tsx'
import type { Visit, VisitEnv } from '../../visit.ts'
import { LedgerEntries, LedgerLines } from './ledger-tables.tsx'

/** The hours and entries behind a work’s figures, a month at a time. */
export function ledgerRoutes(app: Hono<VisitEnv>): void {
  app.get('/work/:owner/ledger', async (c) => {
    const { visit } = c.var
    const found = await ledger(visit.asker, c.req.param('owner') ?? '', c.req.query('month'))
    if (!found) return c.notFound()
    const title = visit.words.work.ledger.heading
    const first = Math.max(0, Number.parseInt(c.req.query('first') ?? '', 10) || 0)
    return show(c, { page: 'work', title, body: <LedgerView visit={visit} found={found} first={first} /> })
  })
}

/** Lines of a month on one page; a busy month has a few hundred. */
const LINES = 100

const LedgerView = ({ visit, found, first }: { visit: Visit; found: Ledger; first: number }) => {
  const { formatting, words } = visit
  const { ledger: own } = words.work
  const month = monthText(visit, found.month)
  const pager = { visit, path: `/work/${found.work.id}/ledger`, month: found.month, months: found.months }
  return (
    <>
      <PageHead
        layer="work"
        eyebrow={<a href={`/work#work-${found.work.id}`}>{found.work.name}</a>}
        heading={own.heading}
        lede={<p>{own.lede}</p>}
      />
      <Card
        layer="work"
        id="hours"
        eyebrow={month}
        heading={own.sum(formatting.hours(found.served), found.lines.length)}
        actions={found.months.length > 0 && <MonthPager {...pager} label={words.paging.months} />}
      >
        {found.lines.length ? (
          <LedgerLines visit={visit} found={found} first={first} lines={LINES} />
        ) : (
          <EmptyState>{own.noHours}</EmptyState>
        )}
        {found.months.length > 1 && <YearOfMonths {...pager} years={words.paging.years} />}
      </Card>
      <Card layer="work" id="entries" eyebrow={month} heading={own.entries(found.entries.length)}>
        <LedgerEntries visit={visit} found={found} />
      </Card>
    </>
  )
}
