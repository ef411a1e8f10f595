/**
 * timeclock, as Emacs' timeclock.el began it and ledger (https://ledger-cli.org/doc/ledger3.html#Time-Keeping) and hledger
 * (https://hledger.org/hledger.html#timeclock) read it. One entry a line, `CODE DATE TIME REST`:
 * `i` and `I` clock in (rest: an account, after two spaces a description, after a `;` a comment), `o` and `O` clock out (rest: the
 * account to clock out of, or a word on how it went), `b` sets a balance, `h` the hours due that day.
 */
export const LINE =
  /^([iIoObh]) (\d{4})([-/.])(\d{1,2})\3(\d{1,2})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([+-]\d{4}))?)?(?:[ \t]+(.*))?$/

/** Lines that say nothing: empty ones, and comments. */
export const COMMENT = /^\s*($|[;#*%|])/
