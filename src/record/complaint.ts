/** What a person can fix, as a value: where it is, what is wrong, and what to do. Collected, never thrown. */
export interface Complaint {
  place: string
  message: string
  hint: string
}

export function complaint(place: string, message: string, hint = ''): Complaint {
  return { place, message, hint }
}
