import { isInOrder, type PartialDate } from '#calendar'
import type { Rule } from './concept.ts'

/** The end of a period is not before its start. */
export const periodInOrder: Rule<{ from?: PartialDate | undefined; to?: PartialDate | undefined }> = ({ from, to }) =>
  isInOrder(from, to)
    ? undefined
    : { message: `end ${to} is before start ${from}`, hint: 'Swap the two dates, or correct the one that is wrong.' }
