import type { Sureness } from '#record'

/** A stretch of the day as shares of it, 0…1. */
export interface DayBlock {
  from: number
  to: number
  sureness: Sureness
  /** Of its time: 1, or less where several jobs share it. */
  part: number
  /** Unique in the day. */
  id: string
  /** "Clinic, 09:00 to 10:00, likely". */
  title: string
}

/** The time of one job, or of none. */
export interface DayLane {
  id: string
  label: string
  kind: 'paid' | 'unpaid' | 'unsorted'
  blocks: readonly DayBlock[]
}

/** An hour on the axis, at a share of the day. */
export interface DayTick {
  at: number
  label: string
  /** Left out where there is little room. */
  fine: boolean
}
