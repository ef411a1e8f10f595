import type { WeekNow } from '#questions'
import { WeekSquares } from '#web/charts'
import { Actions, Card, Disclosure, EmptyState, Figure, Figures, LinkButton } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { lineText } from '../job/line-text.ts'
import { weekDaysOf } from '../job/week-blocks.ts'

/** The job that fills this week: inside its boundary, bleed, and what that displaced. */
export const WeekCard = ({ visit, now }: { visit: Visit; now: WeekNow | undefined }) => {
  const { job: words } = visit.words.career
  if (!now)
    return (
      <Card layer="job" id="week" eyebrow={words.eyebrow}>
        <EmptyState action={<LinkButton href="/job/new">{words.add}</LinkButton>}>{words.none}</EmptyState>
      </Card>
    )
  const { job } = now
  return (
    <Card
      layer="job"
      id="week"
      eyebrow={words.eyebrow}
      heading={
        <a class="quiet-link" href={`/job/${job.id}`}>
          {titleOf(now)}
        </a>
      }
    >
      <WeekFigures visit={visit} now={now} />
      <WeekSquares
        id="week-squares"
        title={words.squares(visit.formatting.dayAndMonth(now.week.from))}
        description={describe(visit, now)}
        days={weekDaysOf(visit, now.week).map((day) => ({ ...day, label: weekdayOnly(day.label) }))}
        hour={(hour) => String(hour).padStart(2, '0')}
      />
      {job.paid && (isBounded(now) ? <Agreed visit={visit} now={now} /> : <Unagreed visit={visit} />)}
    </Card>
  )
}

/** “Mon 16” → “Mon”. */
function weekdayOnly(label: string): string {
  return label.replace(/[\s\d.,]+/gu, '')
}

/** “Head of networks, City Hospital”. */
function titleOf({ job, position, organisation }: WeekNow): string {
  const title = position?.title ?? job.title
  return organisation ? `${title}, ${organisation}` : title
}

/** Weekly hours alone say nothing of when. */
function isBounded({ agreed }: WeekNow): boolean {
  return agreed.some(({ kind }) => kind === 'daily window' || kind === 'quiet evening')
}

const WeekFigures = ({ visit, now }: { visit: Visit; now: WeekNow }) => {
  const { job: words } = visit.words.career
  const { formatting } = visit
  const { seconds, bleed } = now
  if (!seconds) return <p class="hint">{words.nothing}</p>
  return (
    <>
      <Figures>
        {isBounded(now) ? (
          <>
            <Figure value={formatting.hours(seconds - bleed)} unit={words.inside} />
            <Figure value={formatting.hours(bleed)} unit={words.bleed} layer="job" />
          </>
        ) : (
          <Figure value={formatting.hours(seconds)} unit={words.hours} />
        )}
      </Figures>
      <Disclosure summary={visit.words.career.how.open}>
        <p>{words.how}</p>
        <p>
          {words.sample(now.days, formatting.date(now.week.from), formatting.date(now.week.to))}{' '}
          <a href={`/job/${now.job.id}/pieces`}>{words.pieces}</a>
        </p>
      </Disclosure>
    </>
  )
}

function describe({ words, formatting }: Visit, { seconds, bleed }: WeekNow): string {
  return words.career.job.squaresOf({ inside: formatting.hours(seconds - bleed), bleed: formatting.hours(bleed) })
}

/** In the order they are said. */
const KINDS = ['weekly hours', 'daily window', 'quiet evening'] as const

const Agreed = ({ visit, now }: { visit: Visit; now: WeekNow }) => {
  const { job: words } = visit.words.career
  const lines = KINDS.flatMap((kind) => now.agreed.filter((line) => line.kind === kind)).map((line) =>
    line.kind === 'quiet evening' ? words.quiet(lineText(visit, line)) : lineText(visit, line),
  )
  const taken = now.displaced.map((one) => words.taken[one.what](nameOf(now, one.job), hours(one.seconds)))
  function hours(seconds: number): string {
    return visit.formatting.hours(seconds)
  }
  return (
    <p class="card-foot">
      {taken.length > 0 && <>{words.displaced(taken)} </>}
      {words.boundary(lines)} {now.unsorted > 0 && <a href="/sort">{words.unsorted(now.unsorted)}</a>}
    </p>
  )
}

function nameOf({ week }: WeekNow, job: string | undefined): string {
  return week.jobs.find(({ id }) => id === job)?.title ?? ''
}

const Unagreed = ({ visit }: { visit: Visit }) => {
  const { job: words } = visit.words.career
  return (
    <>
      <p class="card-foot">{words.noBoundary}</p>
      <Actions>
        <LinkButton href="/begin/agreed?run=missing">{words.agree}</LinkButton>
      </Actions>
    </>
  )
}
