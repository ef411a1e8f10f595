/** What a person can fix, as a value: where it is, what is wrong, and what to do. Collected, never thrown. */
export interface Complaint {
  place: string
  message: string
  hint: string
}

/** Half a letter, as of a word that was cut to be shown, is told as �: neither the record nor a page can hold it. */
export function complaint(place: string, message: string, hint = ''): Complaint {
  return { place: place.toWellFormed(), message: message.toWellFormed(), hint: hint.toWellFormed() }
}
