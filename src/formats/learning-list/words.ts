import type { Learning } from '#record'
import { plainWord } from '../resume/month-names.ts'

const STAGES: Readonly<Record<Learning['stage'], string>> = {
  'not begun':
    'not begun|not started|to read|to do|want to read|wishlist|planned|backlog|next|later|someday|unread|no|false|zu lesen|geplant|offen|ungelesen|à lire|prévu|por leer|pendiente|da leggere',
  begun:
    'begun|started|reading|currently reading|in progress|doing|ongoing|paused|on hold|abandoned|dropped|gave up|did not finish|dnf|begonnen|angefangen|lese ich|in arbeit|abgebrochen|en cours|commencé|abandonné|leyendo|en curso|empezado|abandonado',
  done: 'done|read|finished|complete|completed|yes|true|x|✓|✔|gelesen|fertig|abgeschlossen|erledigt|beendet|lu|terminé|fini|leído|terminado|hecho|letto',
}

const KINDS: Readonly<Record<Learning['kind'], string>> = {
  book: 'book|books|ebook|audiobook|novel|buch|hörbuch|livre|libro|paperback|hardcover|audio|digital|print',
  course:
    'course|courses|class|mooc|training|workshop|tutorial|bootcamp|seminar|kurs|lehrgang|schulung|cours|formation|curso|corso',
  talk: 'talk|talks|lecture|conference|keynote|webinar|video|vortrag|conférence|charla|conferencia',
  podcast: 'podcast|podcasts|episode|folge',
  article: 'article|articles|paper|essay|blog|post|artikel|aufsatz|artículo',
  other: 'other|sonstiges|autre|otro',
}

function byWord<T extends string>(words: Readonly<Record<T, string>>): Map<string, T> {
  const pairs = Object.entries(words) as [T, string][]
  return new Map(pairs.flatMap(([name, said]) => said.split('|').map((word) => [plainOrSign(word), name] as const)))
}

/** A word without accents and spaces; a sign stays. */
function plainOrSign(text: string): string {
  return plainWord(text) || text.trim()
}

const STAGE_OF = byWord(STAGES)
const KIND_OF = byWord(KINDS)

/** “Currently reading” → begun; `undefined` of words that name no stage. */
export function stageNamed(text: string): Learning['stage'] | undefined {
  return text.length > 40 ? undefined : STAGE_OF.get(plainOrSign(text))
}

export function kindNamed(text: string): Learning['kind'] | undefined {
  return text.length > 40 ? undefined : KIND_OF.get(plainOrSign(text))
}

/** `6`, `6.5 h`, `6,5 Stunden`, `1:30`, `90 min` as hours; a bare number only when `bare`. */
export function hoursIn(text: string, bare: boolean): number | undefined {
  const plain = text.trim()
  const clock = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?(?:\s*h)?$/i.exec(plain)
  if (clock) return Number(clock[1]) + Number(clock[2]) / 60
  const [, number, unit] = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*(\p{L}*)\.?$/u.exec(plain) ?? []
  if (!number || (!unit && !bare)) return undefined
  const amount = Number(number.replace(',', '.'))
  if (!unit || /^(?:h|hr|hrs|hours?|std|stunden?|heures?|horas?|ore|ora)$/i.test(unit)) return amount
  return /^(?:m|min|mins|minutes?|minuten?|minutos?)$/i.test(unit) ? amount / 60 : undefined
}

/** Does a name or a heading say that this is a list of learning? */
export function namesAList(text: string): boolean {
  return /(?:^|[^\p{L}])(?:(?:reading|learning|books?|courses?)[ _-]?(?:list|log)|(?:lese|lern|b(?:ü|ue)cher|kurs)liste|(?:liste|lista)[ _-](?:de[ _-])?(?:lectures?|lecturas?|libros|livres|cours|cursos)|^(?:books[ _-])?to[ _-]read(?=\.\w{1,4}$|$))(?!\p{L})/iu.test(
    text.normalize('NFC').slice(-200),
  )
}

/** A list of what is read holds books when nothing else is said. */
export function kindOfList(text: string): Learning['kind'] {
  if (/learning|lern/i.test(text)) return 'other'
  return /course|kurs|cours|curso/i.test(text) ? 'course' : 'book'
}
