import { looksLikeHtml, plainText } from '../html/plain-text.ts'

const BULLET = /^(?:[-*+•◦▪‣·–]|\d{1,2}[.)])[ \t]+/

/**
 * What a résumé tells of a position in one piece of HTML, Markdown or plain text: the list it ends with is highlights, what
 * comes before is the summary. Where lists stand between paragraphs, all of it stays in order in the summary.
 */
export function toldText(text: string | undefined): { summary?: string; highlights: string[] } {
  const plain = !text ? '' : looksLikeHtml(text) ? plainText(text) : text.replace(/\r\n?/g, '\n').trim()
  if (!plain) return { highlights: [] }
  const lines = plain.split('\n')
  const first = lines.findIndex((line) => BULLET.test(line))
  const list = first < 0 ? undefined : listed(lines.slice(first))
  if (!list) return { summary: plain, highlights: [] }
  const before = lines.slice(0, first).join('\n').trim()
  return { ...(before ? { summary: before } : {}), highlights: list }
}

/** The points of a list, each with the lines set in under it; nothing when other text stands among them. */
function listed(lines: readonly string[]): string[] | undefined {
  const points: string[] = []
  for (const line of lines) {
    if (BULLET.test(line)) points.push(line.replace(BULLET, '').trim())
    else if (/^[ \t]+\S/.test(line)) points.push(`${points.pop()}\n${line.trimEnd()}`)
    else if (line.trim()) return undefined
  }
  return points.filter(Boolean)
}
