/** Offsets of named zones in minutes: those of RFC 5322, 4.3, and those that programs wrote besides. */
const NAMED: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  BST: 60,
  WEST: 60,
  CET: 60,
  MET: 60,
  MEZ: 60,
  CEST: 120,
  MEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  MSD: 240,
  IST: 330,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
}
/** Clocks differ from UTC by no more than this, in minutes. */
const FURTHEST = 14 * 60
const NUMERIC = /^(?:UTC?|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i

/**
 * Minutes east of UTC that the words of a date say; `undefined` when they say none, as the single letters of old do, whose meaning
 * got lost. A number that is no offset makes the date unreadable: its instant is not known.
 */
export function offsetOf(words: readonly string[]): number | undefined | 'unreadable' {
  const numeric = words.map((word) => NUMERIC.exec(padded(word))).find(Boolean)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    if (minutes > FURTHEST || Number(numeric[3] ?? 0) > 59) return 'unreadable'
    return numeric[1] === '-' ? -minutes || 0 : minutes
  }
  if (words.some((word) => /^[+-]\d/.test(word))) return 'unreadable'
  const named = words.map((word) => NAMED[word.toUpperCase()]).find((minutes) => minutes !== undefined)
  if (named !== undefined) return named
  return words.some((word) => /^[a-ik-y]$/i.test(word)) ? 0 : undefined
}

/** `+100` → `+0100`. */
function padded(word: string): string {
  return /^[+-]\d{3}$/.test(word) ? `${word[0]}0${word.slice(1)}` : word
}
