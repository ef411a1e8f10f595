import type { Day, DayStretch } from '#questions'
import { LEAD } from '#record'
import { Card, Disclosure } from '../../layout/index.ts'
import type { Visit } from '../../visit.ts'
import { lengthText } from './length-text.ts'
import { TraceLine } from './trace-line.tsx'

/** The day from morning to night; every stretch opens to its traces. */
export const StretchList = ({ visit, day }: { visit: Visit; day: Day }) => {
  const { stretches: words } = visit.words.day
  const titles = new Map(day.jobs.map(({ id, title }) => [id as string, title]))
  const unsorted = day.stretches.filter(({ job }) => !job).length
  return (
    <Card id="stretches" heading={words.heading}>
      <p class="soft">
        {words.lede} {unsorted > 0 && <a href="/sort">{words.toSort(unsorted)}</a>}
      </p>
      <ol class="day-stretches">
        {day.stretches.map((stretch) => (
          <li key={`${stretch.job} ${stretch.start}`}>
            <Stretch visit={visit} stretch={stretch} titles={titles} back={`/day/${day.day}`} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

interface StretchProps {
  visit: Visit
  stretch: DayStretch
  titles: ReadonlyMap<string, string>
  back: string
}

const Stretch = ({ visit, stretch, titles, back }: StretchProps) => {
  const { formatting } = visit
  const { stretches: words, unsorted } = visit.words.day
  const { start, end, job, part, traces } = stretch
  return (
    <Disclosure
      summary={
        <span class="day-stretch">
          <span>{words.between(formatting.time(start), formatting.time(end))}</span>{' '}
          <span>{titles.get(job) ?? unsorted}</span> <span>{lengthText(visit, ((end - start) * part) / 1000)}</span>{' '}
          <span>
            {knownText(visit, stretch)}
            {part < 1 && `, ${words.shared(Math.round(1 / part))}`}
          </span>
        </span>
      }
    >
      <ul class="day-traces">
        {traces.map((trace) => (
          <TraceLine
            key={trace.id}
            visit={visit}
            trace={trace}
            job={trace.job && trace.job !== job ? titles.get(trace.job) : undefined}
            back={back}
          />
        ))}
      </ul>
    </Disclosure>
  )
}

/** “guessed: a commit; the 30 minutes before it are taken”. */
function knownText({ words }: Visit, stretch: DayStretch): string {
  return words.day.known(stretch.by, stretch.trace, leadOf(stretch))
}

/** The minutes taken before the moment that a stretch is of; nothing where it is time between moments, too. */
function leadOf({ start, job, trace, traces }: DayStretch): number | undefined {
  const moments = traces.filter((one) => one.trace === trace && (one.job ?? '') === job)
  if (trace === 'tracked' || trace === 'meeting' || trace === 'window') return undefined
  return moments.some(({ startAt }) => startAt <= start) && moments.length === 1 ? LEAD[trace] / 60_000 : undefined
}
