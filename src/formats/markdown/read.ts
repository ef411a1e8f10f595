import { type Complaint, complaint } from '#record'
import type { Format, Glimpse } from '../format.ts'
import { WHOLE_FILE } from '../intake/taken.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHours } from './hours.ts'
import { HOURS, MARKER } from './layout.ts'
import { readNote } from './note.ts'
import { readOwnEntry } from './own-entry.ts'
import { isOwnMarker, markerOf, readOwnFile } from './own-file.ts'
import { type SplitNote, splitNote } from './split.ts'
import { readToml } from './toml.ts'
import type { FrontMap } from './value.ts'

const MARKDOWN_NAME = /\.(?:md|mdx|markdown|mdown|mkdn?)$/i
const MUST_BE_SOUND =
  'Nothing was taken: a file of Thalweg’s own has to be sound. Correct the line, and import it again.'
const PLAIN_NAME = /(?:\.te?xt|(?:^|\/)[^./]+)$/i

/** Notes of Obsidian, blogs and their like, one entry each; and the folder Thalweg itself writes. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  sniff,
  *read({ path, text }, { zone }) {
    const note = splitNote(text.replaceAll('\u0000', '\uFFFD').toWellFormed())
    const { fields, body, complaints, broken } = open(note)
    const marker = markerOf(fields)
    if (marker && broken) {
      for (const { complaint } of complaints) yield { complaint: { ...complaint, hint: MUST_BE_SOUND } }
      return
    }
    yield* complaints
    if (marker === HOURS.marker) yield* readHours(body)
    else if (marker === 'entry') yield* readOwnEntry(path, fields, body, zone)
    else if (marker && isOwnMarker(marker)) yield* readOwnFile(path, marker, fields, body)
    else if (body.trim()) yield* readNote(path, fields, body, zone)
    else yield { complaint: complaint(WHOLE_FILE, 'there is nothing in this note', 'Write it, and import it again.') }
  },
}

function sniff({ path, head }: Glimpse): number {
  const start = head.replace(/^\uFEFF/, '')
  const fenced = /^---[ \t]*(?:ya?ml)?[ \t]*\r?\n(?:[\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/i.exec(start)?.[0]
  const named = MARKDOWN_NAME.test(path)
  if (fenced && new RegExp(`^${MARKER}:`, 'm').test(fenced)) return named ? 1 : 0.9
  if (named) return 0.8
  if (!PLAIN_NAME.test(path)) return 0
  return fenced && /^[A-Za-z][\w -]*:/m.test(fenced) ? 0.6 : 0
}

interface Opened {
  fields: FrontMap
  body: string
  complaints: { complaint: Complaint }[]
  /** The front matter is not sound. */
  broken: boolean
}

function open(note: SplitNote): Opened {
  const whole = { fields: new Map(), body: note.body, complaints: [], broken: false }
  if (note.unclosed) return { ...whole, complaints: [{ complaint: unclosed() }] }
  if (note.kind === 'code') return { ...whole, complaints: [{ complaint: neverRun(note.language as string) }] }
  if (note.kind === 'toml') return openToml(note)
  if (note.kind !== 'yaml') return whole
  const front = readFrontMatter(note.front)
  // Two rules with words between them are no front matter.
  if (!front) return { ...whole, body: note.whole }
  if (!front.trouble) return { ...whole, fields: front.fields }
  if (front.unread) front.fields.set('unread front matter', front.unread)
  return {
    ...whole,
    fields: front.fields,
    complaints: [{ complaint: notYaml(front.trouble, note.line) }],
    broken: true,
  }
}

function openToml(note: SplitNote): Opened {
  const read = readToml(note.front)
  if ('fields' in read) return { fields: read.fields, body: note.body, complaints: [], broken: false }
  return {
    fields: new Map(),
    body: note.whole,
    complaints: [{ complaint: notToml(read.line + note.line - 1) }],
    broken: true,
  }
}

function unclosed() {
  return complaint(
    'line 1',
    'the front matter that begins here has no end, so it was kept as part of the text',
    'Close it with a line of three dashes, and import the file again.',
  )
}

function neverRun(language: string) {
  return complaint(
    'line 1',
    `its front matter is a program (${language}); it was not run, and kept as part of the text`,
    'Write its front matter as YAML: “date: 2026-11-16”, one name a line.',
  )
}

function notYaml({ line, why }: { line: number; why: string }, first: number) {
  return complaint(
    `line ${line + first - 1}`,
    `the front matter is not sound YAML: ${why}`,
    'The note was taken with its text whole, and what could not be read as plain text. Correct the line if it says more.',
  )
}

function notToml(line: number) {
  return complaint(
    `line ${line}`,
    'the front matter is not TOML that Thalweg can read',
    'The note was taken with its text whole; the front matter was kept as part of it.',
  )
}
