import { dayNumber } from '#calendar'
import type { Finding } from '#measures'
import type { JobFigure, Picture, PicturePart } from '#questions'
import { bar, clip, grouped, percent } from '../bar.ts'
import type { Paint, Style } from '../paint.ts'
import type { Terminal } from '../terminal.ts'

const NAME = 24

/** A picture as a page of text, 80 columns wide: the whole stretch by job, then its periods, its bleed, what it served. */
export function reportPicture(whole: Picture, parts: Picture, terminal: Terminal, only?: PicturePart): string {
  if (!whole.hours.length && !whole.shares.length && !whole.bleed.length && !whole.served.some(hasHours))
    return 'There are no hours yet. “thalweg import” or “thalweg log” bring time in; jobs with dates count as assumed.\n'
  const width = Math.min(Math.max(terminal.width, 60), 100)
  const sections = [
    heading(whole, terminal.paint),
    jobSection(whole, terminal.paint, width),
    parts === whole || only
      ? periodHours(parts, only, terminal.paint, width)
      : periodSection(parts, terminal.paint, width),
    bleedSection(whole, terminal.paint, only === 'bleed'),
    servedSection(whole, terminal.paint, width),
    notes(whole, terminal.paint),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function hasHours({ hours }: { hours: Finding }): boolean {
  return (hours.value ?? 0) > 0
}

function heading({ days, hours }: Picture, paint: Paint): string {
  const [all, assumed] = [sum(hours, 'value'), sum(hours, 'assumed')]
  const told = all ? `   ${grouped(all)} h${assumed ? `, of which ${grouped(assumed)} assumed` : ''}` : ''
  return `${paint('strong', `${days.from} to ${days.to}`)}${told}`
}

function sum(figures: readonly JobFigure[], what: 'value' | 'assumed'): number {
  return figures.reduce((all, { figure }) => all + (figure[what] ?? 0), 0)
}

function jobSection({ jobs, hours, shares, spread }: Picture, paint: Paint, width: number): string {
  if (!hours.length && !shares.length) return ''
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const sharesBy = new Map(shares.map(({ job, figure }) => [job, figure]))
  const listed = hours.length ? hours : shares
  const most = Math.max(...listed.map(({ figure }) => figure.value ?? 0))
  const sorted = [...listed].sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0))
  const lines = sorted.map(({ job, figure }) => {
    const name = clip(titles.get(job) ?? 'unsorted', NAME)
    const drawn = drawnBar(figure, most, width - NAME - 32, job ? 'job' : 'faint', paint)
    const long = hours.length ? `${grouped(figure.value ?? 0)} h`.padStart(11) : ''
    return `${name}  ${drawn}${long}  ${shareText(hours.length ? sharesBy.get(job) : figure)}`.trimEnd()
  })
  const as = spread[0]?.figure.value
  if (as && shares.length > 1) lines.push(paint('faint', `as if spread over ${as.toFixed(1)} equal jobs`))
  return `${paint('strong', 'Hours by job')}\n${lines.join('\n')}`
}

/** Traced hours are full, assumed ones hatched. */
function drawnBar(
  { value = 0, assumed = 0 }: Finding,
  most: number,
  width: number,
  style: Style,
  paint: Paint,
): string {
  const all = Math.round((value / most) * width)
  const traced = assumed ? Math.round(((value - assumed) / most) * width) : 0
  if (!assumed) return paint(style, bar(value, most, width))
  return paint(style, '█'.repeat(traced) + '░'.repeat(Math.max(0, all - traced))) + ' '.repeat(Math.max(0, width - all))
}

/** `47 % (45–49)`, or nothing when nothing was traced. */
function shareText(share: Finding | undefined): string {
  if (share?.value === undefined) return ''
  const digits = share.value > 0 && share.value < 0.095 ? 1 : 0
  const text = percent(share.value).padStart(5)
  return share.interval ? `${text} (${share.interval.map((end) => (end * 100).toFixed(digits)).join('–')})` : text
}

/** A line for each period: hours a week, and the share of traced hours that served each work most. */
function periodSection({ by, periods, hours, served }: Picture, paint: Paint, width: number): string {
  const byPeriod = Map.groupBy(hours, ({ period }) => period)
  const weekly = periods.flatMap((period) => {
    const own = byPeriod.get(period.id)
    const weeks = (dayNumber(period.to) - dayNumber(period.from) + 1) / 7
    return own ? [{ id: period.id, value: sum(own, 'value') / weeks, assumed: sum(own, 'assumed') / weeks }] : []
  })
  if (!weekly.length) return ''
  const most = Math.max(...weekly.map(({ value }) => value))
  const lines = weekly.map(({ id, value, assumed }) => {
    const drawn = drawnBar({ value, assumed } as Finding, most, width - 48, 'career', paint)
    const share = Math.max(0, ...served.flatMap(({ period, share }) => (period === id ? (share.value ?? 0) : [])))
    const serves = share > 0 ? paint('work', `  ${percent(share).padStart(5)} served`) : ''
    return `${id.padEnd(12)}${drawn} ${value.toFixed(1).padStart(6)} h a week${serves}`
  })
  return `${paint('strong', `By ${by}`)}\n${lines.join('\n')}`
}

/** One part alone, by period and job. */
function periodHours(parts: Picture, only: PicturePart | undefined, paint: Paint, width: number): string {
  if (!only || parts.by === 'all') return ''
  const titles = new Map(parts.jobs.map(({ id, title }) => [id as string, title]))
  const works = new Map(parts.works.map(({ id, name }) => [id as string, name]))
  const figures = {
    hours: () => parts.hours.map((one) => ({ ...one, name: titles.get(one.job) })),
    shares: () => parts.shares.map((one) => ({ ...one, name: titles.get(one.job) })),
    bleed: () => parts.bleed.map((one) => ({ ...one, figure: one.hours, name: titles.get(one.job) })),
    served: () => parts.served.map((one) => ({ ...one, figure: one.hours, name: works.get(one.work) })),
  }[only]()
  const most = Math.max(...figures.map(({ figure }) => figure.value ?? 0))
  const lines = figures
    .filter(({ figure }) => figure.value)
    .map(({ period, name, figure }) => {
      const drawn = drawnBar(
        figure,
        most,
        width - 50,
        only === 'served' ? 'work' : only === 'bleed' ? 'bleed' : 'job',
        paint,
      )
      const text = only === 'shares' ? shareText(figure) : `${grouped(figure.value ?? 0)} h`.padStart(11)
      return `${period.padEnd(11)} ${clip(name ?? 'unsorted', NAME)} ${drawn} ${text}`
    })
  return `${paint('strong', `By ${parts.by}`)}\n${lines.join('\n')}`
}

function bleedSection({ jobs, bleed }: Picture, paint: Paint, asked: boolean): string {
  const titles = new Map(jobs.map(({ id, title }) => [id as string, title]))
  const bounded = bleed.filter(({ hours }) => hours.value !== undefined)
  const lines = bounded.flatMap(({ job, hours, share, byKind }) => {
    if (!hours.value) return asked ? [`${clip(titles.get(job) ?? '', NAME)}  nothing outside its boundary`] : []
    const kinds = byKind.slice(0, 4).map((one) => `${one.kind} ${grouped(one.hours)}`)
    const part = share.value === undefined ? '' : `  ${shareText(share).trim()} of its hours`
    const head = `${clip(titles.get(job) ?? '', NAME)}  ${paint('bleed', `${grouped(hours.value)} h`.padStart(10))}${part}`
    return [head, paint('faint', `${' '.repeat(NAME + 2)}${kinds.join(', ')}`)]
  })
  if (bleed.length && !bounded.length)
    lines.push('No paid job has a boundary yet: without one nothing can lie outside it.')
  return lines.length ? `${paint('strong', 'Outside the boundary')}\n${lines.join('\n')}` : ''
}

function servedSection({ works, served }: Picture, paint: Paint, width: number): string {
  const names = new Map(works.map(({ id, name }) => [id as string, name]))
  const most = Math.max(0, ...served.map(({ hours }) => hours.value ?? 0))
  if (!most) return ''
  const lines = served.filter(hasHours).map(({ work, hours, share }) => {
    const drawn = paint('work', bar(hours.value ?? 0, most, width - NAME - 32))
    return `${clip(names.get(work) ?? '', NAME)}  ${drawn}${`${grouped(hours.value ?? 0)} h`.padStart(11)}  ${shareText(share)}`
  })
  return `${paint('strong', 'What it served')}\n${lines.join('\n')}`
}

function notes({ hours, shares, served }: Picture, paint: Paint): string {
  const assumed = sum(hours, 'assumed') > 0 ? ['░ assumed from dates, not traced.'] : []
  const days = Math.max(0, ...[...shares.map(({ figure }) => figure.n), ...served.map(({ share }) => share.n)])
  const of = days
    ? [`Shares are of traced hours, over ${grouped(days).replace(/\.0$/, '')} days; in brackets 95 %.`]
    : []
  return paint('faint', [...assumed, ...of].join(' '))
}
