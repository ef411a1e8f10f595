import { Pager } from '../layout/index.ts'
import type { Visit } from '../visit.ts'

/** A piece of a long list: decades fill lists that no page should be as long as. */
export interface ListPage<T> {
  rows: readonly T[]
  /** Where the first of them stands in the whole list, counted from 0. */
  first: number
  count: number
  most: number
}

/** The piece an address asks for, counted from 1; the nearest there is where it asks for another, the first where for none. */
export function listPage<T>(all: readonly T[], asked: string | undefined, most: number): ListPage<T> {
  const page = Number(asked || 1)
  const last = Math.max(1, Math.ceil(all.length / most))
  const first = (Number.isInteger(page) ? Math.min(Math.max(page, 1), last) - 1 : 0) * most
  return { rows: all.slice(first, first + most), first, count: all.length, most }
}

export interface ListPagerProps {
  visit: Visit
  list: ListPage<unknown>
  /** Names the navigation. */
  label: string
  /** The address of a page of the list, counted from 1. */
  href: (page: number) => string
}

/** Steps through the pieces of a long list; nothing under a list that stands whole. */
export const ListPager = ({ visit, list: { first, rows, count, most }, label, href }: ListPagerProps) => {
  const { paging } = visit.words
  if (count <= most) return null
  const page = first / most + 1
  const last = first + rows.length
  return (
    <Pager
      label={label}
      words={paging}
      previousHref={page > 1 ? href(page - 1) : undefined}
      nextHref={last < count ? href(page + 1) : undefined}
    >
      {paging.place(first + 1, last, count)}
    </Pager>
  )
}
