import { parseRule, WEEKDAYS } from './rule.ts'
import type { Rule } from './shape.ts'

/**
 * The rules of vCalendar 1.0: `D2 #10`, `W1 MO WE 20261231T000000`, `MP1 1+ FR`, `MD1 15 LD`, `YM1 6`, `YD1 100`. They go on
 * without end by `#0`, and twice when nothing is said.
 */
export function parseOldRule(text: string): Rule | undefined {
  const [head = '', ...words] = text.trim().toUpperCase().split(/\s+/)
  const match = /^(D|W|MP|MD|YM|YD)(\d+)$/.exec(head)
  if (!match) return undefined
  const [, kind = '', interval = '1'] = match
  const end = words.findIndex((word) => /^#\d+$|^\d{8}T/.test(word))
  const said = end < 0 ? words : words.slice(0, end)
  const by = byPart(kind, said)
  return by === undefined ? undefined : parseRule(`${by};INTERVAL=${interval};${endOf(words[end])}`)
}

function endOf(word: string | undefined): string {
  if (!word) return 'COUNT=2'
  if (!word.startsWith('#')) return `UNTIL=${word}`
  return word === '#0' ? '' : `COUNT=${word.slice(1)}`
}

function byPart(kind: string, words: readonly string[]): string | undefined {
  const list = words.filter((word) => !/^\d{4}$/.test(word) || kind === 'YD')
  if (kind === 'D') return 'FREQ=DAILY'
  if (kind === 'W') return withList('FREQ=WEEKLY', 'BYDAY', list)
  if (kind === 'MD') return withList('FREQ=MONTHLY', 'BYMONTHDAY', list.map(monthDay))
  if (kind === 'YM') return withList('FREQ=YEARLY', 'BYMONTH', list)
  if (kind === 'YD') return withList('FREQ=YEARLY', 'BYYEARDAY', list)
  return withList('FREQ=MONTHLY', 'BYDAY', nthDays(list))
}

function withList(freq: string, name: string, list: readonly string[]): string {
  return list.length ? `${freq};${name}=${list.join(',')}` : freq
}

function monthDay(word: string): string {
  if (word === 'LD') return '-1'
  return word.endsWith('-') ? `-${word.slice(0, -1)}` : word.replace('+', '')
}

/** `1+ MO TU 2- FR` → `1MO`, `1TU`, `-2FR`. */
function nthDays(words: readonly string[]): string[] {
  const days: string[] = []
  let nth = ''
  for (const word of words) {
    if (WEEKDAYS.includes(word)) days.push(`${nth}${word}`)
    else nth = monthDay(word)
  }
  return days
}
