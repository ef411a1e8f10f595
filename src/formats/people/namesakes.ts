import { type ListedContact, sameAddress } from './listed-contact.ts'

/** One person: the cards that are theirs, and what tells them from others of their name when there are any. */
export interface OnePerson {
  cards: ListedContact[]
  /** Absent of whoever has the plain name. */
  mark?: string
}

/**
 * Whom the cards of one name are of, whatever their order. Cards that share an address or an organisation are one
 * person's. So is all of them, unless at least two have other addresses and other organisations: then each is told apart
 * by its address. The one that stood in the file first keeps the plain name, where the file knows when; else none does, so
 * that a namesake in a later export never takes another's place. Cards with nothing but the name are then nobody's.
 */
export function tellNamesakesApart(cards: readonly ListedContact[]): { people: OnePerson[]; nobodys: ListedContact[] } {
  const groups = grouped(cards)
  const sure = groups.filter((group) => group.some(({ organisation }) => organisation) && addressesOf(group).length)
  if (sure.length < 2) return { people: [{ cards: [...cards] }], nobodys: [] }
  const people: OnePerson[] = []
  const nobodys: ListedContact[] = []
  for (const group of groups) {
    const mark = markOf(group)
    if (mark) people.push({ cards: group, mark })
    else nobodys.push(...group)
  }
  delete firstOf(people)?.mark
  return { people, nobodys }
}

/** The cards that share something, together; in the order of their first cards. */
function grouped(cards: readonly ListedContact[]): ListedContact[][] {
  const root = cards.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number
      at = root[at] as number
    }
    return at
  }
  const first = new Map<string, number>()
  for (const [index, card] of cards.entries())
    for (const trait of traitsOf(card)) {
      const known = first.get(trait)
      if (known === undefined) first.set(trait, index)
      else root[find(index)] = find(known)
    }
  const groups = new Map<number, ListedContact[]>()
  for (const [index, card] of cards.entries()) {
    const at = find(index)
    const group = groups.get(at)
    if (group) group.push(card)
    else groups.set(at, [card])
  }
  return [...groups.values()]
}

function traitsOf(card: ListedContact): string[] {
  const organisation = card.organisation?.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  return [
    ...addressesOf([card]),
    ...(organisation ? [`at ${organisation}`] : []),
    ...(card.id ? [`id ${card.id}`] : []),
  ]
}

/** Addresses before numbers before links, each kind in order of the alphabet. */
function addressesOf(cards: readonly ListedContact[]): string[] {
  const all = (kind: 'email' | 'phone' | 'url', texts: readonly string[]) =>
    texts.map((text) => sameAddress(kind, text)).sort()
  return [
    ...all(
      'email',
      cards.flatMap(({ emails }) => emails),
    ),
    ...all(
      'phone',
      cards.flatMap(({ phones }) => phones),
    ),
    ...all(
      'url',
      cards.flatMap(({ urls }) => urls),
    ),
  ]
}

function markOf(group: readonly ListedContact[]): string | undefined {
  const [address] = addressesOf(group)
  return address ?? group.flatMap(traitsOf).sort()[0]
}

function firstOf(people: readonly OnePerson[]): OnePerson | undefined {
  const at = ({ cards }: OnePerson) => cards.map(({ listedAt }) => listedAt ?? '').sort()[0] ?? ''
  if (people.some((one) => !at(one))) return undefined
  const order = people.toSorted((a, b) => at(a).localeCompare(at(b), 'en'))
  const [one, next] = order
  return one && next && at(one) < at(next) ? one : undefined
}
