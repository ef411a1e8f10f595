/** Weeks a side needs before more is said than what was: a convention of our own, as is the next. */
export const LEAST_WEEKS = 5
/** Weeks a side needs before slopes are told from a step. */
export const SLOPE_WEEKS = 24
