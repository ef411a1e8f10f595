/** How figures of one method are computed, in words and as a formula; told alike on a page, in the terminal and in an export. */
export interface How {
  /** What the method is called in its field: “ratio estimator with days as clusters”. */
  name: string
  /** Two or three plain sentences: what it says, what it does not, and which conventions are our own. */
  says: string
  /** In one line of plain text. */
  formula: string
  /** Who published it; absent for a plain count or sum. */
  source?: string | undefined
  /** The name by which `thalweg method` runs it. */
  run?: string | undefined
}

/** By the `method` of a finding. */
export type Hows = Readonly<Record<string, How>>
