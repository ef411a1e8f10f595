import { dayNumberAt, firstDay, lastDay, minutesAt, type PlainDate, type Span, weekdayOfNumber } from '#calendar'
import type { Contact } from './contact.ts'
import type { Interval } from './interval.ts'
import type { Job } from './job.ts'
import type { Organisation } from './organisation.ts'

/**
 * What kinds of tokens an interval is compared by: its traits, the whole title and its words, a name of a job or an
 * organisation in any of them, the program, the kind of trace, and the hours.
 */
export const TOKEN_KINDS = [
  'calendar',
  'project',
  'tag',
  'domain',
  'name',
  'title',
  'word',
  'app',
  'trace',
  'hours',
] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

const MOST_WORDS = 12
const MOST_DOMAINS = 20
const LONGEST_TITLE = 120
const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening']

/** Words that stand in titles of every kind. */
const EMPTY_WORDS = new Set(
  'the and for with from into about your our new untitled und der die das mit für von les des une pour avec los las del para con'.split(
    ' ',
  ),
)

/** Whose addresses say nothing of whom one writes to. */
const MAIL_PROVIDERS = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com mac.com gmx.net gmx.de web.de aol.com proton.me protonmail.com fastmail.com mail.ru qq.com 163.com group.calendar.google.com resource.calendar.google.com'.split(
    ' ',
  ),
)

/** Words only: lower case, parted by single spaces. */
export function wordsIn(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A domain and those it lies in, but for what belongs to no one (`com`, `co.uk`) or to everyone (a provider of mail). */
export function domainsAround(domain: string): string[] {
  const whole = domain.toLowerCase().replace(/^www\./, '')
  if (MAIL_PROVIDERS.has(whole)) return []
  const labels = whole.split('.')
  const around = labels.map((_, index) => labels.slice(index)).slice(0, 4)
  return around.filter((some) => some.length > 1 && !isPublic(some)).map((some) => some.join('.'))
}

function isPublic(labels: readonly string[]): boolean {
  return labels.length === 2 && (labels[1]?.length ?? 0) === 2 && (labels[0]?.length ?? 0) <= 3
}

/**
 * The tokens of an interval, each once, of the form `kind=text`. `names` are those of jobs and organisations, as
 * `wordsIn` gives them.
 */
export function tokensOf(interval: Interval, names: readonly string[] = []): string[] {
  const { calendar, project, tags = [], domains = [], title, app, trace = 'tracked' } = interval
  const texts = [calendar, project, ...tags, title].flatMap((text) => (text ? [` ${wordsIn(text)} `] : []))
  const around = new Set(domains.slice(0, MOST_DOMAINS).flatMap(domainsAround))
  return [
    ...(calendar ? [`calendar=${calendar.toLowerCase()}`] : []),
    ...(project ? [`project=${project.toLowerCase()}`] : []),
    ...new Set(tags.map((tag) => `tag=${tag.toLowerCase()}`)),
    ...[...around].map((domain) => `domain=${domain}`),
    ...names.filter((name) => texts.some((text) => text.includes(` ${name} `))).map((name) => `name=${name}`),
    ...(title ? titleTokens(title) : []),
    ...(app ? [`app=${app.toLowerCase()}`] : []),
    `trace=${trace}`,
    `hours=${hoursOf(interval)}`,
  ]
}

function titleTokens(title: string): string[] {
  const words = wordsIn(title.slice(0, 500)).split(' ')
  const telling = words.filter((word) => word.length > 2 && !/^\d+$/.test(word) && !EMPTY_WORDS.has(word))
  return [
    `title=${title.toLowerCase().replace(/\d+/g, '…').slice(0, LONGEST_TITLE)}`,
    ...[...new Set(telling)].slice(0, MOST_WORDS).map((word) => `word=${word.slice(0, 40)}`),
  ]
}

function hoursOf({ startAt, zone }: Interval): string {
  const weekday = weekdayOfNumber(dayNumberAt(zone, startAt))
  const part = DAY_PARTS[Math.floor(minutesAt(zone, startAt) / 360)]
  return `${weekday > 5 ? 'weekend' : 'weekday'} ${part}`
}

/** How much an interval counts as an example: by hand once, by a sorting half; one sorted by likeness is none. */
export function exampleWeight({ job, sortedBy, likely }: Interval): number {
  if (!job || likely !== undefined) return 0
  return sortedBy ? 0.5 : 1
}

export type NameReason = 'job name' | 'organisation name' | 'organisation domain' | 'contact'

/** What the record itself says of a job before anything is sorted to it. */
export interface NameExample {
  token: string
  job: Job['id']
  from: NameReason
}

/** The names of jobs and organisations, and the domains of organisations and of the people one knows there. */
export function namesOf(
  jobs: readonly Job[],
  organisations: readonly Organisation[],
  contacts: readonly Contact[],
): NameExample[] {
  const byId = new Map(organisations.map((one) => [one.id as string, one]))
  const known = Map.groupBy(contacts, ({ organisation }) => organisation)
  return jobs.flatMap((job) => {
    const organisation = job.organisation && byId.get(job.organisation)
    const people = organisation ? (known.get(organisation.id) ?? []) : []
    return [
      ...named(job.title, job, 'job name'),
      ...(organisation ? named(organisation.name, job, 'organisation name') : []),
      ...placed(organisation ? domainsOf(organisation) : [], job, 'organisation domain'),
      ...placed(people.flatMap(addressDomains), job, 'contact'),
    ]
  })
}

function named(name: string, { id }: Job, from: NameReason): NameExample[] {
  const words = wordsIn(name)
  return words.length > 3 ? [{ token: `name=${words}`, job: id, from }] : []
}

function placed(domains: readonly string[], { id }: Job, from: NameReason): NameExample[] {
  const own = new Set(domains.flatMap((domain) => domainsAround(domain).slice(0, 1)))
  return [...own].map((domain) => ({ token: `domain=${domain}`, job: id, from }))
}

function domainsOf({ domains = [], url }: Organisation): string[] {
  return [...domains, ...(url && URL.canParse(url) ? [new URL(url).hostname] : [])]
}

function addressDomains({ email, moreEmails = [] }: Contact): string[] {
  return [email, ...moreEmails].flatMap((address) => address?.split('@')[1] ?? [])
}

/** A month before and after a job’s dates is still its time: dates are remembered roughly, and work goes on. */
const AROUND_JOB = 31 * 86_400_000

/** When an interval can be of a job: while it was held, a month more or less. A date not known excludes nothing. */
export function timeOf({ from, to }: Pick<Job, 'from' | 'to'>): Span {
  return {
    start: from ? midnight(firstDay(from)) - AROUND_JOB : Number.NEGATIVE_INFINITY,
    end: to ? midnight(lastDay(to)) + AROUND_JOB : Number.POSITIVE_INFINITY,
  }
}

function midnight(day: PlainDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}
