import type { Line } from './shape.ts'

const BULLET = /^[•◦▪‣·∙○●■–*-]\s+/
/** Signs of the fonts of symbols, which have no letter: they stand where a bullet does. */
const SYMBOL = /^[\uE000-\uF8FF]\s*/u

export function beginsWithBullet(text: string): boolean {
  return BULLET.test(text) || SYMBOL.test(text)
}

/** Lines as paragraphs again: a line that was only broken is joined to the one before, a bullet begins a point. */
export function paragraphsOf(lines: readonly Line[]): string {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0)
  const step = usualStep(lines)
  const told: string[] = []
  let before: Line | undefined
  let isInPoint = false
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ').replace(SYMBOL, '• ')
    const isPoint = beginsWithBullet(text)
    const isFar = before !== undefined && before.page === line.page && line.down - before.down > step * 1.5
    const isBroken = before !== undefined && before.text.length >= longest * 0.55
    const goesOn = !isPoint && !isFar && (isBroken || isInPoint)
    if (before) told.push(goesOn ? (before.text.endsWith('-') ? '' : ' ') : isPoint || !isFar ? '\n' : '\n\n')
    told.push(pointed(text))
    if (!goesOn) isInPoint = isPoint
    before = line
  }
  return told.join('')
}

function pointed(text: string): string {
  return beginsWithBullet(text) ? `- ${text.replace(BULLET, '')}` : text
}

/** The usual distance from one line to the next. */
export function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before && before.page === line.page && line.down > before.down ? [line.down - before.down] : []
  })
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 14
}

/** A text of a list, with the line it begins on. */
export interface ListedText {
  first: Line
  text: string
}

/** Longer than this no entry of a list is put together again. */
const LONGEST_LISTED = 300

/**
 * Entries of a list of which some are broken over lines: the narrower step is within one, where there are two. `between` stands for
 * the space in a row.
 */
export function listedTexts(lines: readonly Line[], between = ' '): ListedText[] {
  const within = narrowerStep(lines)
  const texts: ListedText[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.text.replaceAll('\t', between).replace(SYMBOL, '').replace(BULLET, '').trim()
    const [last, before] = [texts.at(-1), lines[index - 1]]
    const isWithin = before?.page === line.page && line.down - before.down < within && !beginsWithBullet(line.text)
    if (last && last.text.length < LONGEST_LISTED && (isWithin || isOpen(last.text))) last.text = `${last.text} ${text}`
    else if (text) texts.push({ first: line, text })
  }
  return texts
}

/** Between the step from one line of an entry to the next and the one from an entry to the next, or 0 where all are alike. */
function narrowerStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before && before.page === line.page && line.down > before.down ? [line.down - before.down] : []
  })
  const least = steps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = steps.reduce((a, b) => (b <= least * 2.2 ? Math.max(a, b) : a), 0)
  return steps.length > 1 && most > least * 1.2 ? (least + most) / 2 : 0
}

/** A bracket is still to be closed. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}
