import { textOf } from '../icalendar/values.ts'
import { isWebLink } from '../people/listed-contact.ts'
import { tidyLine, tidyText } from '../tidy-line.ts'

/** The components of a structured value (`Doe;Ada;;Dr.;`), each on one line, '' where one says nothing. */
export function componentsOf(value: string): string[] {
  return split(value, ';').map((part) => tidyLine(textOf(part), 1_000) ?? '')
}

/** The words of a list (`Friends,Choir`), without empty ones. */
export function wordsOf(value: string): string[] {
  return split(value, ',').flatMap((part) => tidyLine(textOf(part), 1_000) ?? [])
}

export function lineOf(value: string): string | undefined {
  return tidyLine(textOf(value), 4_000)
}

/** Text of any number of lines. */
export function proseOf(value: string): string | undefined {
  return tidyText(textOf(value))
}

/** `mailto:` taken off; without an @ it is no address. */
export function emailOf(value: string): string | undefined {
  const address = lineOf(value)?.replace(/^mailto:/i, '')
  return address?.includes('@') ? address : undefined
}

/** `tel:+1-418-656-9254;ext=102` → `+1-418-656-9254 ext. 102`. */
export function phoneOf(value: string): string | undefined {
  const number = lineOf(value)
  if (!number || !/^tel:/i.test(number)) return number
  const [main = '', ...params] = number.slice(4).split(';')
  const extension = params.find((param) => /^ext=/i.test(param))?.slice(4)
  return tidyLine(extension ? `${main} ext. ${extension}` : main, 1_000)
}

/** A link of the web, nothing else. */
export function webOf(value: string): string | undefined {
  const url = lineOf(value)
  return url && isWebLink(url) ? url : undefined
}

/** At signs that no backslash guards. */
function split(value: string, sign: ',' | ';'): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at++
    else if (value[at] === sign) {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  parts.push(value.slice(from))
  return parts
}
