import { complaint, type Learning } from '#record'
import type { Read } from '../format.ts'
import { tidyText } from '../tidy-line.ts'
import { saidInLine } from './line.ts'
import { type ListedLearning, learningOfAList } from './listed-learning.ts'
import { kindNamed, kindOfList, namesAList, stageNamed } from './words.ts'

const BULLET = /^[ \t]{0,20}(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\[([ xX✓✔/~<>-])\][ \t]+)?(?=\S)/
const STAGE_OF_BOX: Readonly<Record<string, Learning['stage']>> = {
  ' ': 'not begun',
  '/': 'begun',
  '~': 'begun',
  '-': 'begun',
}

/** Have more than half of the lines that say something the form of a list? Headings and what is set in do not count. */
export function isMostlyList(text: string): boolean {
  const lines = text.split(/\r\n?|\n/, 2_000).filter((line) => line.trim() && !isHeading(line) && !SET_IN.test(line))
  return lines.filter((line) => BULLET.test(line)).length * 2 > lines.length
}

/** The words of `## To read`. Longer lines are no headings; and looking for their end would take too long. */
function markedHeading(line: string): string | undefined {
  return line.length > 300 ? undefined : /^#{1,6}[ \t]+(.*?)[ \t#]*$/.exec(line)?.[1]
}

const SET_IN = /^(?:\t| {2,})/

function isHeading(line: string): boolean {
  return (
    markedHeading(line) !== undefined ||
    (!BULLET.test(line) && line.length < 60 && (line.endsWith(':') || namesAList(line)))
  )
}

/** A list of learning as people write it, one thing a line; a heading may say the stage or the kind of those under it. */
export function* readLines(prefix: string, text: string, path: string): Iterable<Read> {
  const hasBullets = isMostlyList(text)
  const listed: ListedLearning[] = []
  let under: { stage?: Learning['stage']; kind: Learning['kind'] } = { kind: kindOfList(path) }
  for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = tidyText(raw) === undefined ? '' : raw.replaceAll('\u0000', '\uFFFD').toWellFormed().trimEnd()
    const place = `line ${index + 1}`
    if (!line.trim() || /^(?:-{3,}|={3,}|\*{3,})$/.test(line)) continue
    const heading = headingIn(line, hasBullets)
    if (heading !== undefined) {
      under = aboutThoseUnder(heading, under.kind)
      continue
    }
    const bullet = BULLET.exec(line)
    const last = listed.at(-1)
    if (last && SET_IN.test(line))
      last.takeaways = `${last.takeaways ? `${last.takeaways}\n` : ''}${line.trim().replace(/^[-*+•][ \t]+/, '')}`
    else if (bullet || (!hasBullets && !/^\s/.test(line))) listed.push(learningOf(place, line, bullet, under))
    else
      yield {
        complaint: complaint(
          place,
          'this line is none of the list, so it was not taken',
          'Begin it with “- ”, or set it in under what it is about.',
        ),
      }
  }
  yield* learningOfAList(prefix, listed)
}

/** `## To read`, `Done:`, and the line that says that this is a list. */
function headingIn(line: string, hasBullets: boolean): string | undefined {
  const marked = markedHeading(line)
  if (marked !== undefined) return marked
  const colon = /^(\S.{0,60}):$/.exec(line)?.[1]
  if (colon !== undefined && !BULLET.test(line)) return colon
  return !BULLET.test(line) && line.length < 60 && (namesAList(line) || (hasBullets && stageNamed(line)))
    ? line
    : undefined
}

function aboutThoseUnder(heading: string, usual: Learning['kind']) {
  const stage = stageNamed(heading)
  const kind = kindNamed(heading) ?? (namesAList(heading) ? kindOfList(heading) : usual)
  return { kind, ...(stage ? { stage } : {}) }
}

function learningOf(
  place: string,
  line: string,
  bullet: RegExpExecArray | null,
  under: { stage?: Learning['stage']; kind: Learning['kind'] },
): ListedLearning {
  const { rest, stage, ...said } = saidInLine(bullet ? line.slice(bullet[0].length) : line)
  const box = bullet?.[1] === undefined ? undefined : (STAGE_OF_BOX[bullet[1]] ?? 'done')
  const dated = said.to ? 'done' : said.from ? 'begun' : 'not begun'
  return {
    place,
    kind: under.kind,
    stage: box ?? stage ?? under.stage ?? dated,
    takeaways: rest.join(', ') || undefined,
    ...said,
  }
}
