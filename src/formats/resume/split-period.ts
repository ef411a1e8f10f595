import { parseWrittenDate, saysPresent } from './written-date.ts'

/** Between a start and an end: a dash with spaces, a word, at last a dash without. The surest first. */
const BETWEEN = [
  /\s+[-–—―−~]\s*|\s*[–—―]\s+/g,
  /\s+(?:to|until|till|through|bis|jusqu['’]?(?:à|au|en)?|à|au|a|al|hasta|até|fino a|tot|till|do)\s+/giu,
  /[–—―~]/g,
  /[-/]/g,
]

const SINCE = /^(?:since|from|seit|ab|von|depuis|depuis le|dès|de|desde|dal|vanaf|sinds|od)\s+(?:le\s+)?/iu
/** How long it lasted, as LinkedIn and others add it: “(5 years 3 months)”, “· 2 yrs”. */
const LASTED = /\s*(?:\([^()]{0,60}\)|[·•|,]\s*(?:\d+\s*\p{L}+\.?\s*){1,4})\s*$/u

/**
 * Takes a period written as one text apart: “March 2022 - Present”, “2012–2015”, “05/2019 bis heute (2 Jahre)”, “since
 * 2020”. A single date is its start and its end. `undefined` when it is no period; then nothing of it was understood.
 */
export function splitPeriod(text: string): { start: string; end?: string } | undefined {
  const whole = text.replace(/\s+/g, ' ').trim().slice(0, 120)
  const plain = whole.replace(LASTED, '').trim()
  const since = plain.replace(SINCE, '')
  const pair = twoDates(since)
  if (pair) return pair
  if (parseWrittenDate(plain)) return { start: plain, end: plain }
  const open = since.replace(/\s*[-–—―]\s*$/, '')
  return open !== plain && parseWrittenDate(open) ? { start: open } : undefined
}

function twoDates(text: string): { start: string; end: string } | undefined {
  for (const between of BETWEEN)
    for (const { index, 0: sign } of text.matchAll(between)) {
      const [start, end] = [text.slice(0, index).trim(), text.slice(index + sign.length).trim()]
      if (!parseWrittenDate(end) && !saysPresent(end)) continue
      const begun = parseWrittenDate(start) ? start : withYearOf(start, end)
      if (begun) return { start: begun, end }
    }
  return undefined
}

/** “May – August 2019”: the year stands once, for both. */
function withYearOf(start: string, end: string): string | undefined {
  const year = /(?<!\d)\d{4}$/.exec(end)?.[0]
  const fuller = year && !/\d/.test(start) ? `${start} ${year}` : undefined
  return fuller && parseWrittenDate(fuller) ? fuller : undefined
}
