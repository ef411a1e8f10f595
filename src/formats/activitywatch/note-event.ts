import { quoted, tidyLine } from '../tidy-line.ts'
import { domainOf } from './domain.ts'
import { type ForeignEvent, type Kind, kindOfFields } from './shape.ts'
import { parseStamp } from './stamp.ts'

/** What an event says, as far as it is wanted. */
export interface Noted {
  kind: Kind
  /** Milliseconds since 1970. */
  start: number
  /** Milliseconds, 0 to a day. */
  length: number
  /** The program, the domain, the project. Nothing of a presence. */
  name?: string | undefined
  /** Of a window, as it stands in the file. */
  title?: string | undefined
  /** Of a tab: it was a private one. */
  isPrivate?: boolean
}

/** Why an event says nothing that can be taken. */
export interface Unusable {
  message: string
  hint: string
}

/** An event longer than this is a clock that jumped. */
export const LONGEST = 86_400_000
const AGAIN = 'Correct or delete it in ActivityWatch, and export again.'

/**
 * Reads one event of a kind, or of the kind it looks like. `undefined` for one that has nothing to say here: of no known kind, or
 * that says nobody was there.
 */
export function noteEvent(json: string, kind: Kind | undefined): Noted | Unusable | undefined {
  const event = parsed(json)
  if (!event) return { message: 'this event is damaged', hint: 'Export it again.' }
  const fields = event.data
  if (typeof fields !== 'object' || fields === null) return { message: 'it does not say what happened', hint: AGAIN }
  const found = kind ?? kindOfFields(fields as Fields)
  if (!found || (found === 'presence' && (fields as Fields).status === 'afk')) return undefined
  const said = READ[found](fields as Fields)
  if ('message' in said) return said
  const when = whenOf(event)
  return 'message' in when ? when : { kind: found, ...when, ...said }
}

type Fields = Readonly<Record<string, unknown>>
type Said = Pick<Noted, 'name' | 'title' | 'isPrivate'>

const READ: Readonly<Record<Kind, (fields: Fields) => Said | Unusable>> = {
  window: ({ app, title }) =>
    typeof app === 'string' || typeof title === 'string'
      ? { name: typeof app === 'string' ? tidyLine(app, 300) : undefined, title: textOf(title) }
      : { message: 'it names no program and no title', hint: AGAIN },
  presence: ({ status }) =>
    status === 'not-afk'
      ? { name: undefined }
      : { message: `${quoted(textOf(status))} is neither “afk” nor “not-afk”`, hint: AGAIN },
  tab: ({ url, incognito }) => {
    if (typeof url !== 'string') return { message: 'it names no page', hint: AGAIN }
    const isPrivate = incognito === true || incognito === 'true'
    return { name: isPrivate ? undefined : domainOf(url), isPrivate }
  },
  editor: ({ project }) => ({ name: projectOf(textOf(project)) }),
}

/** Some editors tell the folder of a project: its last part is what people call it. */
function projectOf(project: string | undefined): string | undefined {
  const last = project?.replace(/[/\\]{1,10}$/, '').replace(/^.*[/\\]/s, '')
  return last === 'unknown' ? undefined : tidyLine(last, 300)
}

function whenOf({ timestamp, duration }: ForeignEvent): Pick<Noted, 'start' | 'length'> | Unusable {
  if (typeof timestamp !== 'string') return { message: 'it does not say when it began', hint: AGAIN }
  const start = parseStamp(timestamp)
  if (start === undefined) return { message: `${quoted(timestamp)} is no time`, hint: AGAIN }
  if (typeof duration !== 'number') return { message: 'it does not say how long it lasted', hint: AGAIN }
  if (duration < 0) return { message: 'it ends before it begins', hint: AGAIN }
  const length = Math.round(duration * 1_000)
  return length <= LONGEST ? { start, length } : { message: 'it lasts longer than a day', hint: AGAIN }
}

function parsed(json: string): ForeignEvent | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
