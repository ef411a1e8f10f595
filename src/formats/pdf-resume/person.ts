import type { JsonObject } from '../json/parse-json.ts'
import type { Stretch } from './headings.ts'
import { looksLikePlace } from './names.ts'
import { paragraphsOf } from './paragraphs.ts'
import type { Line } from './shape.ts'

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/
const PHONE = /(?<![\w/])\+?\(?\d[\d ()/.-]{6,20}\d(?![\w/])/
const SITE = /(?:https?:\/\/|www\.)[^\s|,;()]{3,300}/gi

/** Who the résumé is of: the largest letters above the first heading are the name, addresses are found by their form. */
export function personIn(main: readonly Stretch[], side: readonly Stretch[], isLinkedIn: boolean): JsonObject {
  const top = main[0]?.lines ?? []
  const contact = [...side, ...main]
    .filter(({ part, heading }) => part === 'contact' || heading === '')
    .flatMap(({ lines }) => lines)
  const words = contact
    .slice(0, 200)
    .map(({ text }) => text)
    .join('\n')
  const sites = [...rejoined(words).matchAll(SITE)].map(([site]) => site.replace(/[.,]$/, ''))
  const profile = sites.find((site) => /linkedin\.com/i.test(site))
  const summary = paragraphsOf([...main, ...side].find(({ part }) => part === 'summary')?.lines ?? [])
  const phone = words
    .split('\n')
    .flatMap((line) => (EMAIL.test(line) && !PHONE.test(line) ? [] : (PHONE.exec(line)?.[0] ?? [])))[0]
  return {
    ...namesAtTop(top, isLinkedIn),
    ...some('email', EMAIL.exec(words)?.[0]),
    ...some('phone', phone && phone.replace(/\D/g, '').length >= 7 ? phone.trim() : undefined),
    ...some(
      'url',
      sites.find((site) => site !== profile),
    ),
    ...(profile ? { profiles: [{ network: 'LinkedIn', url: absolute(profile) }] } : {}),
    ...some('summary', summary),
  }
}

/** LinkedIn breaks the address of a profile over two lines. */
function rejoined(words: string): string {
  return words.replace(/(linkedin\.com\/in\/\S*)\n(\S+)(?=\s*\(LinkedIn\))/gi, '$1$2')
}

function absolute(site: string): string {
  return /^https?:/i.test(site) ? site : `https://${site}`
}

function some(name: string, value: string | undefined): JsonObject {
  return value ? { [name]: value } : {}
}

function namesAtTop(top: readonly Line[], isLinkedIn: boolean): JsonObject {
  const plain = top.filter(({ text }) => !EMAIL.test(text) && !PHONE.test(text) && !/https?:|www\./i.test(text))
  const largest = Math.max(0, ...plain.slice(0, 50).map(({ size }) => size))
  const at = plain.findIndex(({ size }) => size > largest - 0.2)
  const name = plain[at]
  if (!name || name.text.length > 80 || /^(?:curriculum vitae|lebenslauf|résumé|resume|cv)$/i.test(name.text)) return {}
  const after = plain.slice(at + 1, at + 6)
  const place = isLinkedIn ? after.at(-1) : after.find(({ text }) => looksLikePlace(text, false))
  const isPlace = place !== undefined && (after.length > 1 || looksLikePlace(place.text, false))
  const headline = after
    .filter((line) => !isPlace || line !== place)
    .map(({ text }) => text)
    .join(' ')
  return {
    name: name.text.replaceAll('\t', ' '),
    ...some('label', headline.replaceAll('\t', ' ').slice(0, 400)),
    ...(isPlace ? { location: place.text.replaceAll('\t', ' ') } : {}),
  }
}
