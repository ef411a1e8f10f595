import { readFile } from 'node:fs/promises'

/** What a file plainly holds, counted without any of the program’s readers. */
export interface Recount {
  count: number
  of: string
}

const SECTIONS = ['work', 'volunteer', 'education', 'projects'] as const

/**
 * Counts what a reader must account for: events of a calendar, work, volunteer, education and project entries of a
 * résumé. Nothing when it is neither, or too large for a second look (50 MB).
 */
export async function recount(path: string): Promise<Recount | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (!bytes || bytes.length > 50_000_000) return undefined
  const text = bytes.toString('utf8')
  if (/^BEGIN:VCALENDAR/im.test(text)) return { count: recountEvents(text), of: 'events' }
  return /^[\s\uFEFF]*\{/.test(text) ? recountResume(text) : undefined
}

/** An event that only moves one occurrence of another is no further event. */
function recountEvents(text: string): number {
  const of = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return of(/^BEGIN:VEVENT\s*$/gim) - of(/^RECURRENCE-ID[;:]/gim)
}

function recountResume(text: string): Recount | undefined {
  let found: Record<string, unknown>
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
  if (typeof found.basics !== 'object') return undefined
  const count = SECTIONS.reduce((sum, section) => {
    const entries = found[section]
    return sum + (Array.isArray(entries) ? entries.filter((entry) => entry && Object.keys(entry).length).length : 0)
  }, 0)
  return { count, of: 'work, volunteer, education and project entries' }
}
