import { type Displaced, displacedTogether } from '#measures'
import type { Job } from '#record'
import { HowBody } from '../../figures/index.ts'
import { Disclosure, Figure, Figures } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import type { JobViewProps } from './job-view.tsx'

/** The week in four figures, each with what it is compared with, and how they were computed. */
export const WeekFigures = (props: JobViewProps) => {
  const { visit, now } = props
  const { figures, parts } = now
  const { week } = visit.words.job
  const { formatting } = visit
  if (figures.assumed !== undefined)
    return (
      <Figure
        value={visit.words.job.hours(formatting.number(figures.assumed, figures.assumed % 1 ? 1 : 0))}
        label={week.assumed}
        sample={week.assumedHint}
        assumed
      />
    )
  const bled = figures.week.bleed.hours.value ?? 0
  return (
    <Figures>
      <Figure
        value={visit.words.job.hours(formatting.number(figures.week.seconds / 3600 - bled, 1))}
        label={parts.job.paid ? week.inside : week.traced}
      />
      {parts.job.paid && <BleedFigure {...props} />}
      {parts.job.paid && figures.week.rest && <RestFigure {...props} />}
      {figures.week.displaced.length > 0 && <DisplacedFigure {...props} />}
    </Figures>
  )
}

const BleedFigure = ({ visit, now }: JobViewProps) => {
  const { week } = visit.words.job
  const { formatting } = visit
  const { bleed, pieces, before } = now.figures.week
  if (bleed.hours.value === undefined) return <Figure value={week.noBleedYet} label={week.bleed} missing />
  const usual = before.usual && week.usual(formatting.number(before.usual[0], 0), formatting.number(before.usual[1], 0))
  return (
    <Figure
      value={visit.words.job.hours(formatting.number(bleed.hours.value, 1))}
      label={[week.pieces(pieces), usual ?? week.usualUnknown(before.weekly.n)].join(' · ')}
      layer={bleed.hours.value > 0 ? 'job' : undefined}
    />
  )
}

const RestFigure = ({ visit, now }: JobViewProps) => {
  const { week } = visit.words.job
  const { rest } = now.figures.week
  if (!rest) return null
  const [hours, minutes] = [Math.floor(rest.minutes / 60), rest.minutes % 60]
  const day = visit.formatting.weekdayLong(rest.day)
  return (
    <Figure
      value={week.rest(hours, String(minutes).padStart(2, '0'))}
      label={[week.restOf(day), rest.isBelowEleven && week.belowEleven].filter(Boolean).join(' · ')}
    />
  )
}

/** “writing 4.0, quiet Tuesday 1.7”. */
const DisplacedFigure = ({ visit, now }: JobViewProps) => {
  const { week } = visit.words.job
  const { formatting } = visit
  const known = displacedTogether(now.figures.week.displaced).filter(({ what }) => what !== 'free time')
  const seconds = known.reduce((sum, one) => sum + one.seconds, 0)
  const listed = known.map((one) => `${displacedName(visit, now.parts.jobs, one)} ${formatting.hours(one.seconds)}`)
  if (!known.length) return <Figure value={week.displacedNothing} label={week.displacedFree} missing />
  return <Figure value={visit.words.job.hours(formatting.hours(seconds))} label={week.displaced(listed.join(', '))} />
}

/** What was displaced, by name. */
export function displacedName({ words }: Visit, jobs: readonly Job[], { what, job }: Displaced): string {
  const { week, unsortedTime } = words.job
  if (what !== 'job') return week.displacedBy[what]
  return jobs.find(({ id }) => id === job)?.title ?? unsortedTime
}

/** What each figure of the week is made of. */
export const WeekHow = (props: JobViewProps) => {
  const { visit, now } = props
  const { week, bleedKinds, hours } = visit.words.job
  const { formatting } = visit
  const { bleed, displaced, before } = now.figures.week
  return (
    <Disclosure summary={visit.words.job.how} id="week-how">
      <p>{week.howHours}</p>
      {now.parts.job.paid && (
        <>
          <HowBody visit={visit} finding={bleed.hours} rows={`/job/${now.parts.job.id}/pieces`} />
          {bleed.byKind.length > 0 && (
            <p>
              {week.kinds(
                bleed.byKind
                  .map((one) => `${bleedKinds[one.kind]} ${hours(formatting.number(one.hours, 1))}`)
                  .join(', '),
              )}
            </p>
          )}
          <p>
            {week.howUsual(
              before.weekly.n,
              formatting.date(before.weekly.period.from),
              formatting.date(before.weekly.period.to),
            )}
          </p>
          <p>{week.howRest}</p>
          <p>{week.howDisplaced}</p>
          {displaced.length > 0 && (
            <ul>
              {displaced.map((one) => (
                <li key={`${one.what} ${one.job} ${one.basis}`}>
                  {displacedName(visit, now.parts.jobs, one)}: {hours(formatting.hours(one.seconds))}
                  {one.basis && `, ${week.basis[one.basis]}`}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Disclosure>
  )
}
