import { type PartialDate, parsePartialDate } from '#calendar'
import { monthOfName, plainWord } from './month-names.ts'

/** How a résumé says that something goes on, in the languages it is written in. */
const STILL = new Set(
  [
    'present|the present|now|today|current|currently|ongoing|continuing|still|until now|to date|till date|till now|till present|to present|up to now|until present|until today',
    'heute|aktuell|derzeit|laufend|gegenwart|jetzt|bis heute|bis jetzt|bis dato|bis auf weiteres|seitdem',
    'présent|actuel|actuellement|à présent|à ce jour|aujourd’hui|jusqu’à aujourd’hui|jusqu’à présent|en cours|maintenant|en poste',
    'actual|actualmente|actualidad|la actualidad|en la actualidad|hasta la actualidad|hoy|presente|al presente|hasta la fecha|hasta hoy|en curso',
    'atual|atualmente|atualidade|o momento|até o momento|até hoje|até agora|hoje',
    'oggi|ad oggi|attuale|attualmente|in corso|fino ad oggi',
    'heden|tot heden|nu|huidig|nuværende|nåværende|nuvarande|pågående|fortsatt|obecnie|do teraz|teraz',
    '至今|现在|現在|目前|настоящее время|по настоящее время|сейчас|н.в.',
  ]
    .join('|')
    .split('|')
    .map(plainWord),
)

/** “Present”, “bis heute”, “à ce jour”: the whole of it says that it goes on. */
export function saysPresent(text: string): boolean {
  return text.length < 60 && STILL.has(plainWord(text))
}

/**
 * A date as résumés write it: ISO and its neighbours (`2013`, `2013-4`, `2013/04/05`, instants), `Jan 2021`,
 * `5. März 2020`, `Mar 5, 2020`, `04/2013`, `2013-00-00`. `undefined` when it is none or can be read two ways.
 */
export function parseWrittenDate(text: string): PartialDate | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  return isoDate(trimmed) ?? numericDate(trimmed) ?? namedDate(trimmed) ?? shortenedDate(trimmed)
}

/** A year written alone is four digits; `2013-00-00` and `2021年4月` are the forms other programs give it. */
function isoDate(text: string): PartialDate | undefined {
  return parsePartialDate(
    text
      .replace(/^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/, (_, ...parts) =>
        parts.slice(0, 3).filter(Boolean).join('-'),
      )
      .replace(/-00(?=-|$)/g, ''),
  )
}

/** `04/2013`, `4.2013`, and `25.12.2013` where only one reading is a date. */
function numericDate(text: string): PartialDate | undefined {
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(text)
  if (monthYear) return isoDate(`${monthYear[2]}-${monthYear[1]}`)
  const full = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:,? .*)?$/.exec(text)
  if (!full) return undefined
  const [first, second, year] = [full[1], full[3], full[4]]
  const readings = new Set([isoDate(`${year}-${first}-${second}`), isoDate(`${year}-${second}-${first}`)])
  readings.delete(undefined)
  return full[2] === '.' ? isoDate(`${year}-${second}-${first}`) : readings.size === 1 ? [...readings][0] : undefined
}

/** `Jan 2021`, `5 mars 2020`, `March 5th, 2020`, `2020 Sep`, `enero de 2020`. */
function namedDate(text: string): PartialDate | undefined {
  const words = text.split(/[\s,./-]+/).filter((word) => word && !/^(?:de|del|di|of|the)$/i.test(word))
  const year = words.filter((word) => /^\d{4}$/.test(word))
  const day = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th|er|º)?$/i.test(word))
  const month = words.flatMap((word) => monthOfName(word) ?? [])
  if (year.length !== 1 || month.length !== 1 || day.length > 1) return undefined
  if (words.length !== 2 + day.length) return undefined
  return isoDate([year[0], month[0], ...day.map((one) => Number.parseInt(one, 10))].join('-'))
}

/** `Jan-21`, as spreadsheets write what was `Jan 2021`, and `Sept. ’98`: the last hundred years up to 2040. */
function shortenedDate(text: string): PartialDate | undefined {
  const [, name, short] = /^(\p{L}+)\.?(?:-| ?['’])(\d\d)$/u.exec(text) ?? []
  const month = name && monthOfName(name)
  return month ? isoDate(`${Number(short) <= 40 ? 20 : 19}${short}-${month}`) : undefined
}

/** The only year a text names, when it names just one and not the present: “Summer 2013” → `2013`. */
export function onlyYearIn(text: string): PartialDate | undefined {
  if (text.split(/\s+/).some((word) => plainWord(word).length > 4 && saysPresent(word))) return undefined
  const years = new Set(text.match(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g))
  return years.size === 1 ? isoDate([...years][0] as string) : undefined
}
