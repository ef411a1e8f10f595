import type { Line } from './shape.ts'

const BULLET = /^[•◦▪‣·∙○●■–*-]\s+/
/** Signs of the fonts of symbols, which have no letter: they stand where a bullet does. */
const SYMBOL = /^[\uE000-\uF8FF]\s*/u

export function beginsWithBullet(text: string): boolean {
  return BULLET.test(text) || SYMBOL.test(text)
}

/** Lines as paragraphs again: a line that was only broken is joined to the one before, a bullet begins a point. */
export function paragraphsOf(lines: readonly Line[]): string {
  const longest = Math.max(0, ...lines.slice(0, 5_000).map(({ text }) => text.length))
  const step = usualStep(lines)
  let told = ''
  let before: Line | undefined
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ').replace(SYMBOL, '• ')
    const isPoint = beginsWithBullet(text)
    const isFar = before !== undefined && before.page === line.page && line.down - before.down > step * 1.5
    const isBroken = before !== undefined && before.text.length >= longest * 0.55
    if (!before) told = pointed(text)
    else if (isPoint) told += `\n${pointed(text)}`
    else if (isFar) told += `\n\n${text}`
    else if (isBroken || insidePoint(told)) told += `${told.endsWith('-') ? '' : ' '}${text}`
    else told += `\n${text}`
    before = line
  }
  return told
}

function pointed(text: string): string {
  return beginsWithBullet(text) ? `- ${text.replace(BULLET, '')}` : text
}

function insidePoint(told: string): boolean {
  return told.slice(told.lastIndexOf('\n') + 1).startsWith('- ')
}

/** The usual distance from one line to the next. */
export function usualStep(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before && before.page === line.page && line.down > before.down ? [line.down - before.down] : []
  })
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 14
}

/** Entries of a list of which some are broken over lines: the narrower step is within one, where there are two. `between` stands for the space in a row. */
export function listedTexts(lines: readonly Line[], between = ' '): string[] {
  const steps = lines.slice(1).map((line, index) => line.down - (lines[index] as Line).down)
  const [least, most] = [Math.min(...steps), Math.max(...steps)]
  const within = steps.length > 1 && most > least * 1.2 ? (least + most) / 2 : 0
  const texts: string[] = []
  for (const [index, line] of lines.entries()) {
    const text = line.text.replaceAll('\t', between).replace(SYMBOL, '').replace(BULLET, '')
    const last = texts.at(-1)
    const isWithin = index > 0 && (steps[index - 1] as number) < within && !beginsWithBullet(line.text)
    if (last !== undefined && (isWithin || isOpen(last))) texts[texts.length - 1] = `${last} ${text}`
    else texts.push(text)
  }
  return texts.map((text) => text.trim()).filter(Boolean)
}

/** A bracket is still to be closed. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}
