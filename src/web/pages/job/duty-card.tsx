import type { DutyHours } from '#measures'
import type { Duty, Serving } from '#record'
import { HowComputed } from '../../figures/index.ts'
import { Card, Chip, EmptyState, LinkButton, Table } from '../../layout/index.ts'
import type { JobViewProps } from './job-view.tsx'

/** What fills the position: hours a week by duty beside those agreed, and the works each serves. */
export const DutyCard = (props: JobViewProps) => {
  const { visit, now } = props
  const { duties: words } = visit.words.job
  const { formatting } = visit
  const path = `/job/${now.parts.job.id}/duty`
  const { dutyPeriod, duties } = now.figures
  const weeks = duties[0]?.weekly.n ?? 0
  const hours = new Map(duties.map((one) => [one.duty, one.weekly.value ?? 0]))
  const own = now.parts.duties
    .filter(({ position }) => position === now.position?.id)
    .sort((a, b) => (hours.get(b.id) ?? 0) - (hours.get(a.id) ?? 0))
  const period = words.period(weeks, formatting.date(dutyPeriod.from), formatting.date(dutyPeriod.to))
  const add = (
    <LinkButton small href={`${path}/new`}>
      {visit.words.things.duty.add}
    </LinkButton>
  )
  return (
    <Card layer="job" id="duties" eyebrow={words.eyebrow} heading={words.heading} actions={own.length > 0 && add}>
      {own.length === 0 ? (
        <EmptyState action={add}>{words.none}</EmptyState>
      ) : (
        <>
          <DutyTable {...props} duties={own} />
          <p class="card-foot">{weeks > 0 ? period : words.untraced}</p>
          {duties[0] && <HowComputed visit={visit} finding={duties[0].weekly} id="duties-how" general />}
        </>
      )}
    </Card>
  )
}

const DutyTable = ({ visit, now, duties }: JobViewProps & { duties: readonly Duty[] }) => {
  const { duties: words, serves } = visit.words.job
  const { formatting } = visit
  const path = `/job/${now.parts.job.id}`
  const hoursOf = new Map(now.figures.duties.map((one) => [one.duty, one]))
  const worksOf = new Map(now.parts.works.map(({ id, name }) => [id as string, name]))
  const servingsOf = (duty: Duty) => now.parts.servings.filter((one) => one.duty === duty.id && !one.to)
  return (
    <Table
      id="duties-table"
      caption={words.heading}
      captionHidden
      rows={duties}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'duty',
          label: words.duty,
          heads: true,
          cell: ({ id, name }) => <a href={`${path}/duty/${id}`}>{name}</a>,
        },
        { key: 'hours', label: words.hours, numeric: true, cell: ({ id }) => weeklyText(visit, hoursOf.get(id)) },
        {
          key: 'agreed',
          label: words.agreed,
          numeric: true,
          cell: ({ weeklyHours }) =>
            weeklyHours === undefined
              ? visit.words.things.none
              : formatting.number(weeklyHours, weeklyHours % 1 ? 1 : 0),
        },
        {
          key: 'serves',
          label: words.serves,
          cell: (duty) => {
            const servings = servingsOf(duty)
            const served = servings.filter(({ share }) => share > 0)
            const [none] = servings
            if (!served.length)
              return (
                <Chip href={none ? `${path}/serving/${none.id}` : `${path}/serving/new?subject=duty:${duty.id}`}>
                  {serves.nothing}
                </Chip>
              )
            return served.map((one: Serving) => (
              <Chip key={one.id} tone="work" href={`${path}/serving/${one.id}`}>
                {worksOf.get(one.work)}
                {one.share < 1 && ` ${formatting.percent(one.share)}`}
              </Chip>
            ))
          },
        },
      ]}
    />
  )
}

function weeklyText({ formatting, words }: JobViewProps['visit'], hours: DutyHours | undefined) {
  const { value, interval } = hours?.weekly ?? {}
  if (value === undefined) return <span class="soft">{words.things.none}</span>
  return (
    <>
      {formatting.number(value, 1)}
      {interval && (
        <span class="row-note">
          {formatting.number(interval[0], 1)}–{formatting.number(interval[1], 1)}
        </span>
      )}
    </>
  )
}
