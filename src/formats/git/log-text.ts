import type { Zone } from '#calendar'
import { type Complaint, complaint } from '#record'
import { readLogDate } from './log-date.ts'
import { parseAuthor } from './parse-commit.ts'
import type { Commit } from './shape.ts'
import type { Found } from './walk-commits.ts'

/** `commit 1a2b…`, with the lines and the star of `--graph` before it, and refs or parents behind. */
export const COMMIT_LINE = /^([|\\/_ ]{0,200}\*[|\\/_ -]{0,200})?commit [<>=+-]? ?([0-9a-f]{7,64})(?![0-9a-z])/

const GRAPH = /^[*|\\/_ -]{1,200}/
const AUTHOR = /^(?:author|author name|an):?\s+(.*)$/i
const DATE = /^(?:authordate|author date|ad|date):?\s+(.*)$/i
const SUBJECT = /^(?:subject|title|s):?\s+(.*)$/i
/** Lines of the head that say what is not taken. */
const OTHER =
  /^(?:parents?|tree|committer|commit|commitdate|commit date|cd|merge|refs|reflog|encoding|gpgsig|notes)\b:?/i

/** Reads a log commit by commit. What stands before the first is passed over by the caller's sniffing. */
export function* readLog(text: string, zone: Zone): Generator<Found> {
  let open: OpenCommit | undefined
  for (const line of linesOf(text)) {
    const [, graph, hash] = COMMIT_LINE.exec(line) ?? []
    if (hash && !(open && !open.isGraph && graph)) {
      if (open) yield open.end()
      open = new OpenCommit(hash, graph !== undefined, zone)
    } else open?.take(line)
  }
  if (open) yield open.end()
}

class OpenCommit {
  readonly isGraph: boolean
  readonly #hash: string
  readonly #zone: Zone
  #author: Pick<Commit, 'name' | 'address' | 'at' | 'offset'> | undefined
  #date: string | undefined
  #subject = ''
  #isInMessage = false
  #isDone = false

  constructor(hash: string, isGraph: boolean, zone: Zone) {
    this.#hash = hash
    this.#zone = zone
    this.isGraph = isGraph
  }

  take(raw: string): void {
    if (this.#isDone) return
    const line = this.isGraph ? raw.replace(GRAPH, '') : raw
    if (this.#isInMessage) this.#takeMessage(line)
    else if (line.trim()) this.#takeHead(line)
    else this.#isInMessage = this.#author !== undefined
  }

  end(): Found {
    const place = `commit ${this.#hash.slice(0, 10)}`
    const trouble = this.#trouble()
    if (trouble) return { complaint: complaint(place, ...trouble) as Complaint }
    const { name, address } = this.#author as Pick<Commit, 'name' | 'address'>
    return { commit: { hash: this.#hash, name, address, ...this.#when(), subject: this.#subject } }
  }

  #trouble(): [message: string, hint: string] | undefined {
    if (this.#hash.length < 40) return ['only a part of its name stands here', WHOLE_NAMES]
    if (!this.#author) return ['its author does not stand here', WRITE_AGAIN]
    if (Number.isNaN(this.#when().at)) return ['when it was made does not stand here', WRITE_AGAIN]
    return undefined
  }

  #when(): Pick<Commit, 'at' | 'offset'> {
    if (this.#date !== undefined) return readLogDate(this.#date, this.#zone)
    const { at = Number.NaN, offset } = this.#author ?? {}
    return { at, ...(offset === undefined ? {} : { offset }) }
  }

  #takeHead(line: string): void {
    const author = AUTHOR.exec(line)?.[1]
    const date = DATE.exec(line)?.[1]
    const subject = SUBJECT.exec(line)?.[1]
    if (author !== undefined) this.#author ??= authorOf(author)
    else if (date !== undefined) this.#date ??= date
    else if (subject !== undefined) this.#subject ||= subject
    else if (!OTHER.test(line)) return
    if (this.#subject) this.#isInMessage = true
  }

  /** The first paragraph, which stands four spaces in; it ends at an empty line. */
  #takeMessage(line: string): void {
    const isMessage = /^ {4}/.test(line) || this.isGraph
    if (line.trim() && isMessage && this.#subject.length < 4_000) this.#subject += ` ${line.trim()}`
    else if (this.#subject || !isMessage) this.#isDone = line.trim() !== '' || this.#subject !== ''
  }
}

function authorOf(text: string): Pick<Commit, 'name' | 'address' | 'at' | 'offset'> {
  return text.includes('<') ? parseAuthor(text) : { name: text.trim(), address: '', at: Number.NaN }
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const stop = end < 0 ? text.length : end
    yield text.slice(start, Math.min(stop, start + 10_000)).replace(/\r$/, '')
    start = stop + 1
  }
}

const WHOLE_NAMES =
  'Write the log again without --oneline and --abbrev-commit, so that it is known when it comes from elsewhere too.'
const WRITE_AGAIN = 'Write the log again with “git log --date=iso”.'
