import type { Finding, Intended } from '#measures'
import type { WorkNow, WorksNow } from '#questions'
import { type ShareBar, ShareBars } from '#web/charts'
import { Card, EmptyState, LinkButton, Statement } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'

/** The works these years: their wording, attention as it was and as it was meant, and the share of hours that serve them. */
export const WorkCard = ({ visit, now }: { visit: Visit; now: WorksNow }) => {
  const { work: words } = visit.words.career
  const pursued = now.works.filter(({ work }) => !work.to).sort((a, b) => startOf(a).localeCompare(startOf(b)))
  return (
    <Card layer="work" id="work" eyebrow={words.eyebrow}>
      {pursued.length ? (
        pursued.slice(0, 2).map((one) => <Wording key={one.work.id} one={one} />)
      ) : (
        <EmptyState action={<LinkButton href="/begin/work?run=missing">{words.name}</LinkButton>}>
          {words.none}
        </EmptyState>
      )}
      <Shares visit={visit} now={now} />
      {pursued.map((one) => (
        <Sharing key={one.work.id} visit={visit} one={one} />
      ))}
    </Card>
  )
}

function startOf({ work }: WorkNow): string {
  return work.from ?? ''
}

const Wording = ({ one: { work, wordings } }: { one: WorkNow }) => (
  <Statement>
    <a class="quiet-link" href={`/work#work-${work.id}`}>
      {wordings[0]?.text ?? work.name}
    </a>
  </Statement>
)

const Shares = ({ visit, now }: { visit: Visit; now: WorksNow }) => {
  const { work: words } = visit.words.career
  const { formatting } = visit
  const lines = now.intended.filter(({ actual, intention }) => actual?.value !== undefined || intention !== undefined)
  const lacking = now.attention.jobs[0]?.share.notEnough ?? (lines.length ? undefined : { need: 8, have: 0 })
  if (lacking) return <p class="hint">{words.notEnough(lacking.need ?? 0, lacking.have ?? 0)}</p>
  const { from, to } = now.period
  const period = words.period({ from: formatting.date(from), to: formatting.date(to), days: now.attention.all.n })
  return (
    <>
      <ShareBars id="shares" title={words.intention} bars={lines.map((line) => barOf(visit, now, line))} />
      <p class="hint">
        {period} {now.intentions.length ? words.legend : <IntendLink visit={visit} />}
      </p>
    </>
  )
}

const IntendLink = ({ visit }: { visit: Visit }) => {
  const { work: words } = visit.words.career
  return (
    <>
      {words.noIntention} <a href="/begin/intention?run=ten">{words.intend}</a>
    </>
  )
}

function barOf({ words, formatting }: Visit, { jobs }: WorksNow, { job, intention, actual }: Intended): ShareBar {
  const { work } = words.career
  const found = jobs.find(({ id }) => id === job)
  const share = actual?.value ?? 0
  const label = found?.title ?? work.unsorted
  const meant = intention === undefined ? '' : ` / ${formatting.percent(intention)}`
  return {
    id: job || 'unsorted',
    label: found ? <a href={`/job/${job}`}>{label}</a> : label,
    title: work.bar({
      job: label,
      share: formatting.percent(share),
      interval: between(actual, (low, high) => work.barInterval(formatting.percent(low), formatting.percent(high))),
      intention: intention === undefined ? '' : work.barIntention(formatting.percent(intention)),
    }),
    share,
    interval: actual?.interval,
    intention,
    tone: found?.paid ? 'paid' : 'unpaid',
    figures: (
      <>
        <strong>{formatting.number(share * 100)}</strong>
        {meant || ' %'}
      </>
    ),
  }
}

function between(finding: Finding | undefined, write: (low: number, high: number) => string): string {
  return finding?.interval ? write(...finding.interval) : ''
}

const Sharing = ({ visit, one: { work, served } }: { visit: Visit; one: WorkNow }) => {
  const { work: words } = visit.words.career
  const { formatting } = visit
  const { share, hours } = served
  if (share.value === undefined) return null
  const percent = (value: number) => formatting.number(value * 100)
  return (
    <p class="hint">
      {words.sharing({
        work: work.name,
        share: formatting.percent(share.value),
        interval: between(share, (low, high) => words.shareInterval(percent(low), percent(high))),
      })}{' '}
      <a href={`/work/${work.id}/ledger`}>{words.open(formatting.number(hours.value ?? 0))}</a>
    </p>
  )
}
