import type { Finding } from '#measures'
import type { Picture } from '#questions'

/**
 * A picture as other programs get it. Every figure has its value (null where there is not enough yet, with what is
 * missing), unit, n and what n counts, a 95 % interval or null (and then, where days are few, their range), its period by id,
 * and how much of it is assumed.
 */
export function printPicture(picture: Picture) {
  const { days, by, jobs, organisations, works, periods, hours, shares, spread, bleed, served } = picture
  const names = new Map(organisations.map(({ id, name }) => [id as string, name]))
  return {
    period: days,
    by,
    jobs: jobs.map(({ id, title, organisation, kind, paid, from, to }) => ({
      ...{ id, title, organisation: (organisation && names.get(organisation)) ?? null, kind, paid },
      ...{ from: from ?? null, to: to ?? null },
    })),
    works: works.map(({ id, name }) => ({ id, name })),
    periods,
    hours: hours.map(({ job, period, figure }) => ({ job: job || null, ...printed(figure, period) })),
    shares: shares.map(({ job, period, figure }) => ({ job: job || null, ...printed(figure, period) })),
    spread: spread.map(({ period, figure }) => printed(figure, period)),
    bleed: bleed.map(({ job, period, hours, share, byKind, overtime }) => ({
      job,
      ...printed(hours, period),
      byKind: byKind.map(({ kind, hours: value }) => ({ kind, value: round(value), unit: 'h' })),
      share: printed(share, period),
      overtime: overtime ? printed(overtime, period) : null,
    })),
    served: served.map(({ work, period, hours, share, byJob }) => ({
      work,
      ...printed(hours, period),
      byJob: byJob.map(({ job, hours: value }) => ({ job, value: round(value), unit: 'h' })),
      share: printed(share, period),
    })),
  }
}

function printed(finding: Finding, period: string) {
  const { value, unit, n, counted, interval, range, assumed, method, notEnough } = finding
  return {
    period,
    value: value === undefined ? null : round(value),
    ...{ unit, n, counted },
    interval: interval ? interval.map(round) : null,
    ...(range ? { range: range.map(round) } : {}),
    assumed: round(assumed ?? 0),
    method,
    ...(notEnough ? { notEnough } : {}),
  }
}

/** A millionth is less than a hundredth of a second of an hour. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
