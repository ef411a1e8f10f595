import { isInOrder, type PartialDate } from '#calendar'
import type { Complaint } from '#record'
import { onlyYearIn, parseWrittenDate, saysPresent } from './written-date.ts'

/** What two written dates say: a period, perhaps with a remark; or what is wrong with them. */
export type WrittenPeriod =
  | { from?: PartialDate; to?: PartialDate; remarks: Wrong[] }
  | { from?: never; to?: never; remarks?: never; wrong: Wrong }

type Wrong = Pick<Complaint, 'message' | 'hint'>

/**
 * Reads the start and the end of something as a file gives them: text, a number, `{year, month, day}`, or nothing. An
 * end that is absent or says “Present” means that it goes on.
 */
export function parseWrittenPeriod(rawStart: unknown, rawEnd: unknown): WrittenPeriod {
  const start = parseWritten(rawStart, 'start')
  const end = saysPresent(asText(rawEnd)) ? { remarks: [] } : parseWritten(rawEnd, 'end')
  for (const one of [start, end]) if ('wrong' in one) return one
  const [from, to] = [start.date, end.date]
  if (!isInOrder(from, to))
    return {
      wrong: {
        message: `end ${to} is before start ${from}`,
        hint: 'Swap the two dates, or correct the one that is wrong, and import the file again.',
      },
    }
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), remarks: [...start.remarks, ...end.remarks] }
}

type Written = { date?: PartialDate; remarks: Wrong[] } | { date?: never; remarks: Wrong[]; wrong: Wrong }

/** One date; `name` stands in the sentence when it cannot be read. */
export function parseWritten(raw: unknown, name: string): Written {
  if (isNothing(raw)) return { remarks: [] }
  const text = asText(raw)
  const date = parseWrittenDate(text)
  if (date) return { date, remarks: [] }
  const year = onlyYearIn(text)
  const quoted = `${name} “${shown(raw)}”`
  if (year)
    return { date: year, remarks: [{ message: `only the year of its ${quoted} could be read`, hint: WRITE_IT }] }
  return { remarks: [], wrong: { message: `its ${quoted} is not a date`, hint: WRITE_IT } }
}

const WRITE_IT = 'Write it as 2013, 2013-04 or 2013-04-05, and import the file again.'

function isNothing(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && !raw.trim())
}

function asText(raw: unknown): string {
  if (typeof raw === 'string') return raw
  if (typeof raw === 'number') return String(raw)
  if (typeof raw !== 'object' || raw === null) return ''
  const { year, month, day } = raw as Record<string, unknown>
  return [year, month, day].filter((part) => part !== undefined && part !== null && part !== '').join('-')
}

function shown(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw)
  return text.replace(/\s+/g, ' ').slice(0, 60)
}
