import { PEOPLE_ORDERS, PEOPLE_SHOWN, type PeopleTerms } from '#questions'

export type Query = Readonly<Record<string, string>>

/** What the address asks of the list; what it says wrongly is left out. Pages count from 1 there, from 0 here. */
export function termsOf(query: Query): PeopleTerms {
  const page = Number(query.page ?? 1)
  return {
    words: query.words?.slice(0, 200),
    show: PEOPLE_SHOWN.find((one) => one === query.show),
    order: PEOPLE_ORDERS.find((one) => one === query.order),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page - 1 : 0,
  }
}

/** The address of the same list, with other terms. */
export function peopleHref({ words, show, order, page }: PeopleTerms): string {
  const search = new URLSearchParams()
  if (words) search.set('words', words)
  if (show && show !== 'all') search.set('show', show)
  if (order && order !== 'strength') search.set('order', order)
  if (page) search.set('page', String(page + 1))
  return search.size ? `/people?${search}#contacts` : '/people#contacts'
}
