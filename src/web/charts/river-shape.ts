import type { ComponentChildren } from 'preact'

export type Shade = 1 | 2 | 3 | 4 | 5
export type DecidedBy = 'me' | 'them' | 'both' | 'circumstance' | 'unknown'

/** One job over the periods of the river. */
export interface RiverBand {
  /** Unique in the river, fit for an id in HTML. */
  id: string
  /** Written into the band where it fits. */
  label: string
  /** Named on hover and focus: "Network manager, 2016–2021, 44 h a week". The label unless told. */
  title?: string | undefined
  href?: string | undefined
  paid: boolean
  /** Hours a week in each period of `points`; null where nothing is known, drawn as none. */
  hours: readonly (number | null)[]
  /** Whether the hours of each period are assumed, not traced: hatched. */
  assumed?: readonly boolean[] | undefined
  /** Higher stands higher within its half; the later a job began, the higher, unless told. */
  order?: number | undefined
  /** 1 palest to 5 darkest; spread over the jobs unless told. */
  shade?: Shade | undefined
}

/** A change of job or position. */
export interface RiverMove {
  id: string
  /** ISO date. Moves outside the river's periods are left out. */
  on: string
  label: string
  title?: string | undefined
  href?: string | undefined
  decidedBy?: DecidedBy | undefined
}

/** Where the hours serve the works. */
export interface RiverThalweg {
  /** Share of all hours that serve a work, 0…1 in each period; the width of the line. */
  share: readonly (number | null)[]
  /** By band id: hours a week that serve a work in each period; the line runs at their centre. */
  served: Readonly<Record<string, readonly (number | null)[]>>
  title?: string | undefined
}

export interface RiverWords {
  paid: string
  unpaid: string
  thalweg: string
  assumed: string
  decidedBy: Readonly<Record<DecidedBy, string>>
  /** "20 h a week", beside the bar that shows the scale. */
  scale: (hours: number) => string
}

export interface RiverProps {
  /** Unique on the page; all ids inside derive from it. */
  id: string
  title: string
  /** The picture in words, for those who do not see it. */
  description: string
  /** For the names of months. */
  locale: string
  /** ISO dates at which the periods start, ascending: years, months, weeks, of any length. */
  points: readonly string[]
  /** ISO date at which the last period ends. */
  until: string
  bands: readonly RiverBand[]
  thalweg?: RiverThalweg | undefined
  moves?: readonly RiverMove[] | undefined
  /** Where a year leads; absent or undefined leaves its label plain. */
  yearHref?: ((year: number) => string | undefined) | undefined
  /** What the link of a year is called: "Zoom to 2019". The year unless told. */
  yearTitle?: ((year: number) => string) | undefined
  words: RiverWords
  /** Stands at the right of the legend: links to the table behind it, to the whole life. */
  aside?: ComponentChildren
}
