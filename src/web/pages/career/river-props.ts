import { addDays, dayNumber, firstDay, lastDay } from '#calendar'
import type { CareerRiver, RiverJob } from '#measures'
import type { Career } from '#questions'
import type { Job, Move } from '#record'
import { type RiverBand, type RiverMove, type RiverProps, shadesOf } from '#web/charts'
import type { Visit } from '../../visit.ts'

/** The river as its chart wants it: the whole life, or the year looked at more closely. */
export function riverPropsOf(visit: Visit, career: Career): Omit<RiverProps, 'aside'> | undefined {
  const { career: words } = visit.words
  const whole = career.river
  const river = career.zoom?.river ?? whole
  const last = river?.periods.at(-1)
  if (!whole || !river || !last) return undefined
  // A job keeps its shade of the whole life in every year.
  const shades = shadesOf(bandsOf(visit, career, whole))
  const bands = bandsOf(visit, career, river).map((band) => ({ ...band, shade: shades.get(band.id) }))
  const { zoom } = career
  return {
    id: 'river',
    title: zoom ? words.river.zoomTitle(zoom.year) : words.river.title,
    description: describe(visit, career),
    locale: visit.formatting.locale,
    points: river.periods.map(({ from }) => from),
    until: addDays(last.to, 1),
    bands,
    moves: movesOf(visit, career),
    ...(river.hasThalweg ? { thalweg: thalwegOf(river) } : {}),
    ...(zoom ? {} : { yearHref: (year: number) => `/career?year=${year}`, yearTitle: words.river.zoom }),
    words: words.river,
  }
}

function thalwegOf(river: CareerRiver): NonNullable<RiverProps['thalweg']> {
  return { share: river.share, served: Object.fromEntries(river.jobs.map(({ job, served }) => [job, served])) }
}

function bandsOf(visit: Visit, { jobs }: Career, river: CareerRiver): RiverBand[] {
  return river.jobs.flatMap((one) => {
    const job = jobs.find(({ id }) => id === one.job)
    return job ? [bandOf(visit, job, one, river)] : []
  })
}

function bandOf({ words, formatting }: Visit, job: Job, one: RiverJob, river: CareerRiver): RiverBand {
  const mean = meanHours(one, river)
  return {
    id: job.id,
    label: job.title,
    title: words.career.river.band({
      title: job.title,
      period: periodText({ words, formatting }, job),
      hours: formatting.number(mean, mean < 10 ? 1 : 0),
      assumed: one.assumed.some(Boolean) && one.assumed.every((assumed, place) => assumed || !one.hours[place]),
    }),
    href: `/job/${job.id}`,
    paid: job.paid,
    hours: one.hours,
    assumed: one.assumed,
  }
}

/** Of the periods in which the job had any hours. */
function meanHours({ hours }: RiverJob, { periods }: CareerRiver): number {
  let [sum, days] = [0, 0]
  for (const [place, { from, to }] of periods.entries()) {
    const value = hours[place] ?? 0
    if (!value) continue
    const length = dayNumber(to) - dayNumber(from) + 1
    sum += value * length
    days += length
  }
  return days ? sum / days : 0
}

/** “Sep 2016 – now”. */
function periodText({ words, formatting }: Pick<Visit, 'words' | 'formatting'>, { from, to }: Job): string {
  const start = from ? formatting.date(from) : '…'
  return `${start} – ${to ? formatting.date(to) : words.things.present}`
}

function movesOf(visit: Visit, career: Career): RiverMove[] {
  return career.moves.map((move) => {
    const label = moveLabel(visit, career, move)
    const decidedBy = move.decidedBy ?? 'unknown'
    const { words, formatting } = visit
    const who = words.career.river.decidedBy[decidedBy]
    return {
      id: move.id,
      // Known to the month or the year: in the middle of it.
      on: middleOf(move.on),
      label,
      title: words.career.moveAt({ label, date: formatting.date(move.on), who }),
      href: `#move-${move.id}`,
      decidedBy,
    }
  })
}

function middleOf(on: Move['on']): string {
  return on.length === 4 ? `${on}-07-01` : on.length === 7 ? firstDay(on) : lastDay(on)
}

/** “promotion: head of networks”. */
export function moveLabel({ words }: Visit, { jobs, positions }: Career, move: Move): string {
  const position = positions.find(({ id }) => id === move.position)
  const job = jobs.find(({ id }) => id === move.job)
  const title = move.kind === 'start' ? (job?.title ?? '') : (position?.title ?? job?.title ?? '')
  return words.career.move(move.kind, title)
}

function describe({ words, formatting }: Visit, { years, river, zoom }: Career): string {
  const shown = zoom ? years.filter(({ year }) => year === zoom.year) : years
  const most = shown.reduce((a, b) => (b.hours > a.hours ? b : a), shown[0] ?? { hours: 0, year: 0 })
  const [first, last] = [shown[0], shown.at(-1)]
  return words.career.river.description({
    jobs: (zoom?.river ?? river)?.jobs.length ?? 0,
    from: String(first?.year ?? ''),
    to: String(last?.year ?? ''),
    most: formatting.number(most.hours, 0),
    year: most.year,
  })
}
