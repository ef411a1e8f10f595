/**
 * Daygram, text export: one entry a day, begun by its date and a stroke, `March 23 Monday 2020 / What was`. What stands between
 * two of them belongs to the first.
 */
export const HEAD = /^(\p{L}{3,12}) (\d{1,2}) (\p{L}{3,12}) (\d{4}) \/(?: (.*)|\s*)$/su
