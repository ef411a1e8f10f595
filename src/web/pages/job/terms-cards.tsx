import type { Serving } from '#record'
import { periodText } from '../../forms/period-text.ts'
import { Actions, Card, Definitions, LinkButton, Table } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'

/** Which works this job and its duties serve. */
export const ServesCard = ({ visit, now }: JobViewProps) => {
  const { words, formatting } = visit
  const { job, servings, works, duties } = now.parts
  const path = `/job/${job.id}/serving`
  const workOf = (id: string) => works.find((work) => work.id === id)?.name
  const subjectOf = ({ duty }: Serving) =>
    duty ? duties.find(({ id }) => id === duty)?.name : words.job.serves.wholeJob
  return (
    <Card
      layer="work"
      id="serves"
      eyebrow={words.job.serves.eyebrow}
      heading={words.job.serves.heading}
      footer={words.things.serving.lede}
      actions={
        <LinkButton small href={`${path}/new`}>
          {words.things.serving.add}
        </LinkButton>
      }
    >
      <Table
        id="servings-table"
        caption={words.job.serves.heading}
        captionHidden
        rows={servings}
        rowKey={({ id }) => id}
        empty={<p class="soft">{words.job.serves.none}</p>}
        columns={[
          { key: 'work', label: words.things.serving.work, heads: true, cell: (one) => workOf(one.work) },
          { key: 'what', label: words.things.serving.what, cell: subjectOf },
          { key: 'share', label: words.job.serves.share, numeric: true, cell: (one) => formatting.percent(one.share) },
          {
            key: 'when',
            label: words.job.column.period,
            cell: (one) => (one.from || one.to ? periodText(visit, one) : words.job.edges.always),
          },
          {
            key: 'change',
            label: words.job.change,
            cell: (one) => (
              <a href={`${path}/${one.id}`} aria-label={words.job.changeOf(workOf(one.work) ?? '')}>
                {words.job.change}
              </a>
            ),
          },
        ]}
      />
    </Card>
  )
}

/** The share of attention one means to give this job, now and before. */
export const IntentionCard = ({ visit, now }: JobViewProps) => {
  const { words, formatting } = visit
  const { job, intentions } = now.parts
  const path = `/job/${job.id}/intention`
  return (
    <Card
      layer="work"
      id="intention"
      eyebrow={words.job.intention.eyebrow}
      heading={words.job.intention.heading}
      actions={
        <LinkButton small href={`${path}/new`}>
          {words.job.intention.add}
        </LinkButton>
      }
      footer={<a href="/work#intention">{words.job.intention.all}</a>}
    >
      {intentions.length === 0 ? (
        <p class="soft">{words.job.intention.none}</p>
      ) : (
        <Definitions
          rows={intentions.map((intention) => ({
            key: intention.id,
            term: (
              <>
                {intention.from || intention.to ? periodText(visit, intention) : words.job.edges.always}{' '}
                <a href={`${path}/${intention.id}`} aria-label={words.job.changeOf(words.job.intention.heading)}>
                  {words.job.change}
                </a>
              </>
            ),
            detail: formatting.percent(intention.share),
          }))}
        />
      )}
    </Card>
  )
}

/** What kind of job it is, in short, and its end. */
export const TermsCard = ({ visit, now }: JobViewProps) => {
  const { words } = visit
  const { job, organisation } = now.parts
  const path = `/job/${job.id}`
  const rows = [
    { key: 'title', term: words.things.job.title, detail: job.title },
    { key: 'whom', term: words.things.job.organisation, detail: organisation?.name },
    { key: 'kind', term: words.things.job.kind, detail: words.things.job.kinds[job.kind] },
    { key: 'url', term: words.things.job.url, detail: linkTo(job.url) },
  ]
  return (
    <Card layer="job" id="terms" eyebrow={words.job.terms.eyebrow} heading={words.job.terms.heading}>
      <Definitions rows={rows.filter(({ detail }) => detail)} />
      {job.summary && <p class="written">{job.summary}</p>}
      <Actions>
        <LinkButton href={`${path}/edit`}>{words.job.edit}</LinkButton>
        {!job.to && <LinkButton href={`${path}/end`}>{words.things.ending.end}</LinkButton>}
      </Actions>
    </Card>
  )
}

/** Only addresses of the web become links. */
function linkTo(url: string | undefined) {
  if (!url || !/^https?:\/\//i.test(url)) return url
  return (
    <a href={url} rel="noreferrer">
      {url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </a>
  )
}
