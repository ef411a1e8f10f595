import { type Complaint, complaint } from '#record'

/** A thing with the names it goes by. */
export interface Nameable<T> {
  value: T
  names: readonly string[]
  /** As it stands in a sentence. */
  shown: string
  /** Over and done: goes behind those that are not. */
  past: boolean
}

/** Things a sentence names at most. */
const MOST_LISTED = 8

/**
 * The one thing a person means: by a whole name, else by the beginning of one, else by the beginning of a word in one.
 * Where several fit, the only one not past is meant. Letters’ case does not matter. `what` is the concept’s plural.
 */
export function findNamed<T>(
  wanted: string,
  things: readonly Nameable<T>[],
  what: { one: string; many: string },
): { found: T } | Complaint {
  const word = plain(wanted)
  const named = things.map((thing) => ({ ...thing, names: thing.names.map(plain) }))
  for (const fits of [
    (name: string) => name === word,
    (name: string) => name.startsWith(word),
    (name: string) => name.includes(` ${word}`),
  ]) {
    const found = named.filter(({ names }) => names.some(fits))
    const current = found.filter(({ past }) => !past)
    const [only] = found.length === 1 ? found : current.length === 1 ? current : []
    if (only) return { found: only.value }
    if (found.length)
      return complaint(`“${wanted}”`, `several ${what.many} are called so: ${listed(found)}`, 'Write more of the name.')
  }
  const current = things.filter(({ past }) => !past)
  return complaint(
    `“${wanted}”`,
    `no ${what.one} is called so`,
    current.length ? `There are: ${listed(current)}.` : `There are no ${what.many} yet: import or add one first.`,
  )
}

/** Names are compared without case and extra spaces. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function listed(things: readonly { shown: string }[]): string {
  const names = things.slice(0, MOST_LISTED).map(({ shown }) => shown)
  const more = things.length - names.length
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join('; ')
}
