import { capture, logInterval, recordEntry } from '#actions'
import { dayAt, type Instant, type PlainDate } from '#calendar'
import { findDuty, findJob, findWork, whoAmI } from '#questions'
import type { Complaint } from '#record'
import { type Command, type Ending, JSON_OPTION, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { clock, duration } from '../spoken.ts'
import type { Terminal } from '../terminal.ts'
import { DAY_HINT, typedDay } from '../typed-day.ts'
import { instantsOf, TIME_HINT, type TypedTime, typedTime } from '../typed-time.ts'
import type { Opened } from '../wiring.ts'
import { withRecord } from '../with-record.ts'

const KINDS = ['win', 'lesson', 'note'] as const

export const log: Command = {
  name: 'log',
  arguments: [{ name: 'WORDS', optional: true, many: true }],
  options: [
    { name: 'job', value: 'NAME', says: 'whose time it was: the job’s title or organisation, as far as it is unique' },
    { name: 'on', value: 'DAY', says: 'the day, when it was not today: 2026-11-16, yesterday, monday' },
    { name: 'duty', value: 'NAME', says: 'the duty of that job' },
    {
      name: 'serves',
      value: 'WORK:SHARE',
      many: true,
      says: 'the work this very stretch served, for example Networks:50%',
    },
    { name: 'energy', value: 'N', says: 'how it was: -2 drained, -1, 0, +1, +2 energised; kept as a check-in' },
    { name: 'win', value: 'TEXT', says: 'an entry of the journal: something that went well' },
    { name: 'lesson', value: 'TEXT', says: 'an entry: something learned the hard way' },
    { name: 'note', value: 'TEXT', says: 'an entry: anything else' },
    JSON_OPTION,
  ],
  about:
    'Writes down what you did, in one line. With a time it is an interval; without one it goes to the journal. ' +
    'Without --job a sorting may know whose time it was; else it waits unsorted.',
  examples: [
    ['thalweg log "Network design" 09:00-11:30', 'this morning'],
    ['thalweg log 1h30m --job Teaching', 'the last hour and a half'],
    ['thalweg log "Grant report" 14-16 --on yesterday --energy -1', 'yesterday afternoon, and it drained you'],
    ['thalweg log "Mesh for the school" 2h --serves Networks:80%', 'two hours, most of them for a work of yours'],
    ['thalweg log --win "The hospital network runs without me"', 'for the journal'],
    ['thalweg log "+1 design review #networks"', 'a check-in with a tag, the quick way'],
  ],
  run: (given, terminal, wiring) => withRecord(given, wiring, (opened) => runLog(given, terminal, opened)),
}

async function runLog(given: Given, terminal: Terminal, opened: Opened): Promise<Ending | undefined> {
  const { settings } = await whoAmI(opened.asker)
  const today = dayAt(settings.zone, terminal.now() as Instant)
  const on = given.text('on')
  const day = on === undefined ? today : typedDay(on, today)
  if (!day) return misuse(`“${on}” is no day`, DAY_HINT)
  const energy = given.text('energy')
  if (energy !== undefined && !/^[+-]?[012]$/.test(energy))
    return misuse(`“${energy}” is no energy`, 'It goes from -2 (drained) to +2 (energised).')
  const { time, words } = timeAmong(given.words)
  const mistyped = time
    ? undefined
    : words.find((word) => /^\d{1,2}([:.h]\d{2})?\s*[-–]\s*\d{1,2}([:.h]\d{2})?$/.test(word))
  if (mistyped) return misuse(`“${mistyped}” is no time`, TIME_HINT)
  const kinds = KINDS.filter((kind) => given.text(kind) !== undefined)
  if (kinds.length > 1) return misuse('one entry at a time', 'Give one of --win, --lesson and --note.')
  const names = await namesOf(given, opened)
  if ('complaint' in names) return trouble(names.complaint)
  const meant = { ...names, day, title: words.join(' '), energy: energy === undefined ? undefined : Number(energy) }
  if (time) return logTime(time, meant, given, terminal, opened)
  if (given.text('duty') || given.texts('serves').length) return misuse('this needs a time', TIME_HINT)
  return logEntry({ ...meant, kind: kinds[0] }, given, terminal, opened)
}

interface Meant {
  day: PlainDate
  title: string
  energy: number | undefined
  job?: string | undefined
  duty?: string | undefined
  jobTitle?: string | undefined
  serves?: { work: string; share: number }[] | undefined
}

/** The last word that is a time; the others say what it was. */
function timeAmong(words: readonly string[]): { time: TypedTime | undefined; words: readonly string[] } {
  const at = words.findLastIndex((word) => typedTime(word))
  return at < 0 ? { time: undefined, words } : { time: typedTime(words[at] as string), words: words.toSpliced(at, 1) }
}

type Names = Pick<Meant, 'job' | 'jobTitle' | 'duty' | 'serves'>

async function namesOf(given: Given, { asker }: Opened): Promise<Names | { complaint: Complaint }> {
  const [job, duty] = [given.text('job'), given.text('duty')]
  const names: Names = { serves: [] }
  if (job) {
    const named = await findJob(asker, job)
    if ('hint' in named) return { complaint: named }
    Object.assign(names, { job: named.found.id, jobTitle: named.found.title })
  }
  if (duty) {
    if (!names.job) return { complaint: { place: '--duty', message: 'a duty belongs to a job', hint: 'Add --job.' } }
    const named = await findDuty(asker, names.job, duty)
    if ('hint' in named) return { complaint: named }
    names.duty = named.found.id
  }
  for (const typed of given.texts('serves')) {
    const [, work, share, percent] = /^(.+?)(?::\s*(\d+(?:\.\d+)?)\s*(%?))?$/.exec(typed) ?? []
    const named = await findWork(asker, work ?? typed)
    if ('hint' in named) return { complaint: named }
    names.serves?.push({ work: named.found.id, share: shareOf(share, percent) })
  }
  return names
}

/** `80%`, `80` and `0.8` are the same; nothing means all of it. */
function shareOf(share: string | undefined, percent: string | undefined): number {
  if (share === undefined) return 1
  return percent || Number(share) > 1 ? Number(share) / 100 : Number(share)
}

async function logTime(
  time: TypedTime,
  { day, title, ...meant }: Meant,
  given: Given,
  terminal: Terminal,
  { asker, doer }: Opened,
): Promise<Ending | undefined> {
  const span = instantsOf(time, day, doer.zone, terminal.now())
  if (!span) return misuse('a length alone ends now', `For another day give the clock times. ${TIME_HINT}`)
  if (!meant.job && title) {
    const named = await findJob(asker, title)
    if (!('hint' in named) && named.found.title.toLowerCase() === title.toLowerCase()) {
      meant.job = named.found.id
      meant.jobTitle = named.found.title
    }
  }
  const answer = await logInterval(doer, { ...span, ...meant, title: title || undefined })
  if (answer.complaints) return trouble(...answer.complaints)
  const { done, operation } = answer
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...done, ...span, operation })}\n`)
  else {
    const job = meant.jobTitle ?? (done.sorted ? 'sorted by rule' : 'unsorted')
    const when = `${day} ${clock(span.startAt, doer.zone)}–${clock(span.endAt, doer.zone)}`
    const long = duration((span.endAt - span.startAt) / 1000)
    terminal.out(
      `${terminal.paint('strong', long)}  ${when}  ${terminal.paint('job', job)}${title ? `  ${title}` : ''}\n`,
    )
  }
  return undefined
}

async function logEntry(
  { day, title, energy, job, kind }: Meant & { kind: (typeof KINDS)[number] | undefined },
  given: Given,
  terminal: Terminal,
  { doer }: Opened,
): Promise<Ending | undefined> {
  const text = [kind && given.text(kind), title].filter(Boolean).join(' ')
  if (!text && energy === undefined) return misuse('there is nothing to log', TIME_HINT)
  const plain = !kind && energy === undefined && !job && !given.text('on')
  const fields = {
    ...{ kind: energy === undefined ? (kind ?? 'note') : 'check-in', text, energy, job },
    ...(energy === undefined ? {} : { activity: text.slice(0, 200) }),
    ...(given.text('on') ? { day } : {}),
  }
  const answer = plain ? await capture(doer, text) : await recordEntry(doer, fields)
  if (answer.complaints) return trouble(...answer.complaints)
  if (given.flag('json')) terminal.out(`${JSON.stringify({ ...answer.done, operation: answer.operation })}\n`)
  else terminal.out(`In the journal, ${day}.\n`)
  return undefined
}
