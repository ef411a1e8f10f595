import { dayNumber, firstDay } from '#calendar'
import type { Career } from '#questions'
import type { Visit } from '../../visit.ts'

/** The heading from facts: “Twenty years, eight jobs, one line”. */
export function headingOf({ words }: Visit, { jobs, river, today }: Career): string {
  const first = jobs.flatMap(({ from }) => (from ? [firstDay(from)] : [])).sort()[0]
  const years = first ? Math.floor((dayNumber(today) - dayNumber(first)) / 365.25) : 0
  return words.career.heading(Math.max(0, years), jobs.length, river?.hasThalweg ?? false)
}

/** One honest sentence on what is different since the last move inside a paid job; nothing where it was not measured. */
export function ledeOf({ words, formatting }: Visit, { since, jobs }: Career): string | undefined {
  if (!since) return undefined
  const { move, paid, serving } = since
  const { career } = words
  const number = (value: number) => formatting.number(value, 1)
  const first = career.since({
    kind: move.kind,
    date: formatting.date(move.on.slice(0, 4) as typeof move.on),
    before: number(paid.before),
    after: number(paid.after),
    grown: paid.after >= paid.before,
  })
  const change = serving && serving.after - serving.before
  if (!serving || !change || Math.abs(change) < 0.05) return first
  const names = serving.jobs.map((id) => jobs.find((job) => job.id === id)?.title ?? '')
  const named = names.map((name, index) => (index ? lower(name) : name))
  const list = named.length > 1 ? `${named.slice(0, -1).join(', ')} ${career.and} ${named.at(-1)}` : (named[0] ?? '')
  return `${first} ${career.served({ jobs: list, hours: number(Math.abs(change)), less: change < 0 })}`
}

/** Of which months the sentence speaks. */
export function ledeHowOf({ words, formatting }: Visit, { since }: Career): string | undefined {
  if (!since) return undefined
  const date = (month: string) => formatting.date(month as Parameters<typeof formatting.date>[0])
  return words.career.sinceHow({ before: date(since.before.from), after: date(since.after.from) })
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
