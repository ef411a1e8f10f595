import { dayAt, type Instant, isPlainDate, type PlainDate, parseInstant, type Zone } from '#calendar'
import { complaint, type Draft } from '#record'
import type { Read } from '../format.ts'
import type { Json } from '../json/parse-json.ts'
import { isBlank, textOf } from '../json-resume/raw-entry.ts'
import { fitted } from '../resume/fitted.ts'
import type { Known } from './jobs.ts'
import type { Thing } from './shape.ts'

/** What of an achievement has no field in the record, and is kept beside it. */
const BESIDE = ['impact', 'impactSource', 'source', 'eventStart', 'eventEnd', 'eventDuration', 'isArchived']

/** Achievements as wins, on the day they ended; of the job they were at, with their project as a tag. */
export function* winsOf(prefix: string, achievements: readonly Thing[], known: Known, zone: Zone): Iterable<Read> {
  for (const achievement of achievements) {
    const day = dayOf(achievement, ['eventEnd', 'eventStart', 'createdAt'], zone)
    const title = achievement.line('title')
    const words = [achievement.text('summary'), achievement.text('details')].filter(Boolean).join('\n\n')
    if (!day || !(title || words)) {
      yield {
        complaint: complaint(achievement.place, !day ? NO_DAY : NO_WORDS, 'Correct it in BragDoc and export again.'),
      }
      continue
    }
    const [company, project] = [achievement.line('companyId'), achievement.line('projectId')]
    yield* entryOf(prefix, achievement, {
      day,
      kind: 'win',
      title,
      text: words || (title as string),
      job: known.job(company, project),
      tags: [known.project(project)],
      beside: Object.fromEntries(BESIDE.map((name) => [name, achievement.raw(name) ?? null])),
    })
  }
}

const NO_DAY = 'it has no day that can be read, and the journal goes by days'
const NO_WORDS = 'there are no words in it'

/** Documents BragDoc wrote from achievements, as notes on the day they were last changed. */
export function* notesOf(prefix: string, documents: readonly Thing[], known: Known, zone: Zone): Iterable<Read> {
  for (const document of documents) {
    const day = dayOf(document, ['updatedAt', 'createdAt'], zone)
    const [title, text] = [document.line('title'), document.text('content')]
    if (!day || !text) {
      yield {
        complaint: complaint(document.place, !day ? NO_DAY : NO_WORDS, 'Correct it in BragDoc and export again.'),
      }
      continue
    }
    const job = known.job(document.line('companyId'), undefined)
    yield* entryOf(prefix, document, {
      day,
      kind: 'note',
      title,
      text,
      job,
      tags: [document.line('type', 200)],
      beside: {},
    })
  }
}

interface Said {
  day: PlainDate
  kind: 'win' | 'note'
  title: string | undefined
  text: string
  job: string | undefined
  tags: (string | undefined)[]
  beside: Readonly<Record<string, Json>>
}

function* entryOf(prefix: string, thing: Thing, { day, kind, title, text, job, tags, beside }: Said): Iterable<Read> {
  const id = thing.line('id', 100) ?? `${day} ${title ?? text.slice(0, 100)}`
  const said = Object.entries(beside).filter(([, value]) => !isBlank(value))
  const named = tags.filter((tag) => tag !== undefined)
  yield* fitted({
    concept: 'entry',
    key: `${prefix}:entry:${id}`,
    place: thing.place,
    value: {
      day,
      kind,
      ...(title ? { title } : {}),
      text,
      ...(job ? { job: { key: job } } : {}),
      ...(named.length ? { tags: named } : {}),
      ...(said.length ? { extra: JSON.stringify({ bragdoc: Object.fromEntries(said) }) } : {}),
    },
  } satisfies Draft<'entry'>)
}

/** Midnight in UTC is how BragDoc writes a day; other instants are on the day they are in the zone. */
function dayOf(thing: Thing, names: readonly string[], zone: Zone): PlainDate | undefined {
  for (const name of names) {
    const text = textOf(thing.raw(name))
    const day = text.slice(0, 10)
    if (isPlainDate(day) && (text.length === 10 || /T00:00:00(?:\.0+)?Z$/.test(text))) return day
    const at = /T/.test(text) ? parseInstant(text) : undefined
    if (at !== undefined && at > EARLIEST && at < LATEST) return dayAt(zone, at as Instant)
  }
  return undefined
}

const EARLIEST = Date.UTC(1900, 0, 2)
const LATEST = Date.UTC(2199, 0, 1)
