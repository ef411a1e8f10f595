import { holdsOn } from '#calendar'
import type { Intended } from '#measures'
import { freshId } from '#record'
import { type ShareBar, ShareBars } from '#web/charts'
import { HowComputed } from '../../figures/index.ts'
import type { ThingField, Typed } from '../../forms/thing-field.ts'
import { ThingFields } from '../../forms/thing-fields.tsx'
import { Actions, Button, Card, Disclosure, EmptyState, Form, Table } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { spanText } from './period-links.tsx'
import type { WorksViewProps } from './works.tsx'

/** Where attention goes beside where it is meant to go, and the intentions to change in place. */
export const IntentionCard = (props: WorksViewProps) => {
  const { intention: words } = props.visit.words.work
  return (
    <Card layer="work" id="intention" eyebrow={words.eyebrow} heading={words.heading}>
      <IntentionBars {...props} />
      <IntentionForm {...props} />
    </Card>
  )
}

/** Where attention goes and is meant to go, of whichever page asked. */
export interface IntentionBarsProps {
  visit: Visit
  now: Pick<WorksViewProps['now'], 'named' | 'period' | 'attention' | 'intended' | 'jobs'>
}

/** A bar for each job with a tick where it is meant to be, the table behind, and how it was computed. */
export const IntentionBars = (props: IntentionBarsProps) => {
  const { visit, now } = props
  const { intention: words } = visit.words.work
  const { spread, all } = now.attention
  const share = now.attention.jobs[0]?.share
  const jobs = spread.value && visit.words.work.spread(visit.formatting.number(spread.value, 1))
  if (now.intended.length === 0) return <EmptyState>{words.none}</EmptyState>
  return (
    <>
      <ShareBars id="intention-bars" title={words.title} bars={now.intended.map((line) => barOf(props, line))} />
      <p class="card-foot">
        {words.sample(all.n, spanText(visit, now))} {jobs && `${sentence(jobs)}.`}
      </p>
      <AssumedNote {...props} />
      <div class="disclosures">
        <IntentionTable {...props} />
        {share && <HowComputed visit={visit} finding={share} id="intention-how" general />}
      </div>
    </>
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function nameOf({ visit, now }: IntentionBarsProps, job: string): string {
  return now.jobs.find(({ id }) => id === job)?.title ?? visit.words.work.unsorted
}

function barOf(props: IntentionBarsProps, { job, intention, actual }: Intended): ShareBar {
  const { visit, now } = props
  const { intention: words } = visit.words.work
  const { percent } = visit.formatting
  const name = nameOf(props, job)
  const share = actual?.value === undefined ? words.untraced : percent(actual.value)
  const meant = intention === undefined ? undefined : percent(intention)
  return {
    id: job,
    label: <a href={`/job/${job}`}>{name}</a>,
    title: words.bar(name, share, meant),
    share: actual?.value ?? 0,
    interval: actual?.interval,
    intention,
    tone: now.jobs.find(({ id }) => id === job)?.paid ? 'paid' : 'unpaid',
    figures: words.figures(share, meant),
  }
}

/** Jobs that count by their dates alone have no share; they are named, not left out. */
const AssumedNote = (props: IntentionBarsProps) => {
  const { visit, now } = props
  const assumed = now.attention.jobs.filter(({ hours }) => hours.assumed)
  if (!assumed.length) return null
  const listed = assumed.map(
    ({ job, hours }) =>
      `${nameOf(props, job)} ${visit.words.job.hours(visit.formatting.number(hours.assumed ?? 0, 0))}`,
  )
  return <p class="card-foot">{visit.words.work.intention.assumed(listed.join(', '))}</p>
}

const IntentionTable = (props: IntentionBarsProps) => {
  const { visit, now } = props
  const { intention: words } = visit.words.work
  const { percent } = visit.formatting
  const { none } = visit.words.things
  return (
    <Disclosure summary={words.table} id="intention-table-part">
      <Table
        id="intention-table"
        caption={words.title}
        rows={now.intended}
        rowKey={({ job }) => job}
        columns={[
          { key: 'job', label: visit.words.job.column.job, heads: true, cell: ({ job }) => nameOf(props, job) },
          {
            key: 'actual',
            label: words.actual,
            numeric: true,
            cell: ({ actual }) => (actual?.value === undefined ? none : percent(actual.value, 1)),
          },
          {
            key: 'interval',
            label: words.interval,
            numeric: true,
            cell: ({ actual }) =>
              actual?.interval ? `${percent(actual.interval[0], 1)}–${percent(actual.interval[1], 1)}` : none,
          },
          {
            key: 'meant',
            label: words.meant,
            numeric: true,
            cell: ({ intention }) => (intention === undefined ? none : percent(intention)),
          },
        ]}
      />
    </Disclosure>
  )
}

/** One field for each job held; what changes holds from a day on. */
export function intentionFields({ visit, now }: WorksViewProps): ThingField[] {
  const { intention: words } = visit.words.work
  const held = now.jobs.filter((job) => holdsOn(job, now.today) || meantFor(now, job.id) !== undefined)
  return [
    ...held.map(({ id, title }) => ({
      name: `share-${id}`,
      kind: 'percent' as const,
      label: words.field(title),
      min: 0,
      max: 100,
    })),
    { name: 'from', kind: 'day', label: words.from, hint: words.fromHint, required: true },
  ]
}

function meantFor(now: WorksViewProps['now'], job: string): number | undefined {
  return now.intentions.find((one) => one.job === job && holdsOn(one, now.today))?.share
}

const IntentionForm = (props: WorksViewProps) => {
  const { visit, now, typed } = props
  const { intention: words } = visit.words.work
  const fields = intentionFields(props)
  if (fields.length < 2) return null
  const meant = now.jobs.map(({ id }) => [id, meantFor(now, id)] as const)
  const sum = meant.reduce((all, [, share]) => all + (share ?? 0), 0)
  const shown: Typed = Object.fromEntries(
    meant.map(([id, share]) => [`share-${id}`, share === undefined ? '' : String(Math.round(share * 10_000) / 100)]),
  )
  return (
    <Disclosure summary={words.edit} id="intention-edit" open={typed !== undefined || sum === 0}>
      <Form action={`/work/intention?period=${now.named}`} token={visit.token} operation={freshId()} label={words.edit}>
        <ThingFields fields={fields} typed={typed ?? { ...shown, from: now.today }} prefix="meant-" />
        {sum > 0 && (
          <p class="hint">
            {words.sum(visit.formatting.percent(sum))}{' '}
            {sum > 1.0001 ? words.over : sum < 0.9999 ? words.notWhole : null}
          </p>
        )}
        <Actions>
          <Button tone="main">{words.keep}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
